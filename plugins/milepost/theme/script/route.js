/** My route: the picks a student has made so far, and what they mean for what is done, what counts and what comes next. */

/** @typedef {import("./unit.js").Node} Node */
/** @typedef {import("./unit.js").Unit} Unit */
/** @typedef {import("./records.js").Rec} Rec */
/** @typedef {(kind: "step" | "pick", key: string, was: readonly string[]) => Rec | null} Read */
/** @typedef {ReturnType<typeof routeOf>} Route */

/**
 * Look at a unit with what a student has kept.
 * @param {Unit} unit
 * @param {Read} read
 * @param {(id: string) => boolean} finished whether another unit, which a step here needs, is done
 */
export function routeOf(unit, read, finished = () => false) {
  /** @param {Node} node @returns {"todo" | "started" | "done"} */
  const state = (node) => {
    if (!node.kids.length) return read("step", node.row.key, node.row.was)?.state ?? "todo";
    if (done(node)) return "done";
    return node.kids.some((kid) => state(kid) !== "todo") ? "started" : "todo";
  };

  /** Whether it is done: a choice when enough of what was picked is, what holds steps when its must-do steps are.
   * @param {Node} node @returns {boolean} */
  const done = (node) => {
    if (!node.kids.length) return state(node) === "done";
    if (node.row.kind === "choice") return picked(node).filter(done).length >= (node.row.low ?? 1);
    const must = node.kids.filter((kid) => kid.row.tier === "must");
    return (must.length ? must : node.kids).every(done);
  };

  /** The options picked at a choice, in its order; a renamed option is found under its old id.
   * @param {Node} choice @returns {Node[]} */
  const picked = (choice) => {
    const ids = read("pick", choice.row.key, choice.row.was)?.ids;
    const keys = new Set((Array.isArray(ids) ? ids : []).map((id) => `${unit.id}/${id}`));
    return choice.kids.filter((kid) => [kid.row.key, ...kid.row.was].some((key) => keys.has(key)));
  };

  /** The options that count: no more than the most allowed, those that are done first.
   * @param {Node} choice @returns {Node[]} */
  const counted = (choice) => {
    const all = picked(choice);
    const most = choice.row.high ?? 1;
    const best = all.length > most ? [...all].sort((a, b) => Number(done(b)) - Number(done(a))).slice(0, most) : all;
    return all.filter((node) => best.includes(node));
  };

  /** Whether the picks lead to a part.
   * @param {Node} node @returns {boolean} */
  const passes = (node) => !node.up || (passes(node.up) && (node.up.row.kind !== "choice" || picked(node.up).includes(node)));

  /** The place of a part on my route; where it has none, its first place.
   * @param {string} [key] @returns {Node | null} */
  const place = (key = "") => unit.every.find((node) => node.row.key === key && passes(node)) ?? unit.byKey.get(key) ?? null;

  /** Whether an entry of ids is met.
   * @param {string[]} entry @param {(node: Node) => boolean} met */
  const any = (entry, met) =>
    unit.every.some((node) => entry.includes(node.id) && met(node)) || entry.some((id) => !unit.byId.has(id) && finished(id));

  /** Whether one of the parts or units of an entry is done.
   * @param {string[]} entry */
  const met = (entry) => any(entry, done);

  /** What comes first and is not done: entries, each met by any one of its parts.
   * @param {Node} node @returns {string[][]} */
  const first = (node) => (node.row.needs ?? []).filter((entry) => !met(entry));

  /** Whether an option is on offer: it is for everyone, or the student did what it asks for.
   * @param {Node} node */
  const offered = (node) => (node.row.only ?? []).every((entry) => any(entry, (one) => done(one) || (one.must || option(one)) && passes(one)));
  const option = (/** @type {Node} */ node) => node.up?.row.kind === "choice";

  /** The must-do steps of my route in order; a choice stands for each pick that it still asks for.
   * @param {Node[]} nodes @returns {Node[]} */
  const must = (nodes = unit.nodes) => nodes.flatMap((node) => (node.row.tier === "must" ? steps(node, must) : []));

  /** Every step of my route, and every choice that asks for a pick.
   * @param {Node[]} nodes @returns {Node[]} */
  const along = (nodes = unit.nodes) => nodes.flatMap((node) => steps(node, along));

  /** @param {Node} node @param {(nodes: Node[]) => Node[]} inside @returns {Node[]} */
  const steps = (node, inside) => {
    if (!node.kids.length) return [node];
    if (node.row.kind !== "choice") return inside(node.kids);
    const taken = inside === must ? counted(node) : picked(node);
    const left = Math.max(0, (node.row.low ?? 1) - taken.length);
    const open = inside === must ? left : Math.min(1, left);
    return [...taken.flatMap((kid) => steps(kid, inside)), ...Array(open).fill(node)];
  };

  /** How many must-do steps are done, and of how many; how many others are done. */
  const count = () => {
    const all = must();
    const extra = along().filter((node) => !all.includes(node) && !node.kids.length && done(node));
    return { done: all.filter((node) => !node.kids.length && done(node)).length, of: all.length, extra: extra.length };
  };

  /** The must-do steps that are not done, and the choices that are open. */
  const left = () => must().filter((node) => node.kids.length || !done(node));

  /** The first must-do step or open choice that is not done and whose needs are; null where all is done.
   * @returns {Node | null} */
  const next = () => {
    const all = left();
    return all.find((node) => !first(node).length) ?? all[0] ?? null;
  };

  /** Whether all must-do steps of my route before a step are done.
   * @param {Node} node */
  const ready = (node) => {
    const all = must();
    return all.includes(node) && all.slice(0, all.indexOf(node)).every((one) => !one.kids.length && done(one));
  };

  return { unit, state, place, ready, done, picked, counted, passes, met, first, offered, must, along, count, left, next };
}
