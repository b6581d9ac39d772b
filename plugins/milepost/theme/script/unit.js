/** A unit as the script knows it: its catalog, with each part where it stands. */

/**
 * A row of the catalog. `needs` and `only` are lists of entries, each met by any one of its ids.
 * @typedef {{
 *   kind: "step" | "milestone" | "choice" | "section" | "any_order",
 *   key: string, title: string, link: string, was: string[], tier: "must" | "should" | "aspire",
 *   low?: number, high?: number, times?: number, needs?: string[][], only?: string[][], later?: Place[],
 * }} Row
 */
/** What differs where a part stands again. @typedef {{tier: Row["tier"], only?: string[][]}} Place */
/** @typedef {string | [string, ...any[]]} Tree An id, or a list of an id and what stands inside it. */
/** @typedef {{id: string, title: string, link: string, rows: Row[], parts: Row[], tree: Tree[], units?: Other[]}} Catalog */
/** Another unit that a step here needs, and where its catalog is. @typedef {{id: string, was: string[], link: string}} Other */

/** A part at its place. @typedef {{id: string, row: Row, up: Node | null, kids: Node[], must: boolean}} Node */

/**
 * @typedef {{
 *   id: string, title: string, link: string, nodes: Node[], every: Node[],
 *   byKey: Map<string, Node>, byId: Map<string, Node>, units: Other[],
 * }} Unit
 */

/**
 * Put a catalog's parts in their places. Links become whole addresses.
 * @param {Catalog} catalog
 * @param {string} address where the catalog came from
 * @returns {Unit}
 */
export function unitOf(catalog, address) {
  const rows = new Map([...catalog.parts, ...catalog.rows].map((row) => [row.key, row]));
  const whole = (/** @type {string} */ link) => new URL(link, address).href;
  /** @type {Node[]} */
  const every = [];
  /** How often each part has been met. @type {Map<string, number>} */
  const met = new Map();
  /** @param {Tree[]} trees @param {Node | null} up @returns {Node[]} */
  const placed = (trees, up) =>
    trees.flatMap((tree) => {
      const [id, ...inside] = typeof tree === "string" ? [tree] : tree;
      const row = rows.get(`${catalog.id}/${id}`);
      if (!row) return [];
      const before = met.get(id) ?? 0;
      met.set(id, before + 1);
      const place = row.later?.[before - 1] ?? row;
      const tier = up?.row.kind === "choice" ? "must" : place.tier;
      const node = { id, row: { ...row, tier, only: place.only, link: whole(row.link) }, up, kids: [], must: tier === "must" && (!up || up.must) };
      every.push(node);
      return [Object.assign(node, { kids: placed(inside, node) })];
    });
  const nodes = placed(catalog.tree, null);
  const firstOf = (/** @type {(node: Node) => string} */ name) => new Map([...every].reverse().map((node) => [name(node), node]));
  return {
    id: catalog.id, title: catalog.title, link: whole(catalog.link), nodes, every,
    byKey: firstOf((node) => node.row.key), byId: firstOf((node) => node.id),
    units: (catalog.units ?? []).map((other) => ({ ...other, link: whole(other.link) })),
  };
}

/** The part whose place on a page has an anchor, such as `#step-look` or `step-look--2`.
 * @param {Unit} unit @param {string} [anchor] */
export const standing = (unit, anchor = "") => unit.byId.get(anchor.replace(/^#?step-/, "").split("--")[0] ?? "");
