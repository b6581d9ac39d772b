/** How far somebody is with each step, since when, and which steps are theirs. */

import { routeOf } from "../route.js";

/** @typedef {import("../unit.js").Unit} Unit */
/** @typedef {import("../unit.js").Node} Node */
/** @typedef {import("../records.js").Rec} Rec */
/** @typedef {import("../records.js").Kind} Kind */
/** @typedef {(kind: Kind, key: string, was?: readonly string[]) => Rec | null} Read */
/** @typedef {"todo" | "started" | "done" | "ready"} State */
/** @typedef {{node: Node, state: State, at: number, early: boolean}} Progress */

/** A reader of records that are held by `kind:id`. @param {ReadonlyMap<string, Rec>} records @returns {Read} */
export function reader(records) {
  return (kind, key, was = []) => {
    for (const id of [key, ...was]) {
      const found = records.get(`${kind}:${id}`);
      if (found) return found;
    }
    return null;
  };
}

/**
 * The steps and choices of a unit that are somebody's: on the way, or begun all the same. Each stands once.
 * @param {Unit} unit
 * @param {Read} read
 * @returns {Progress[]}
 */
export function progressOf(unit, read) {
  const route = routeOf(unit, read);
  /** @type {Map<string, Progress>} */
  const found = new Map();
  for (const node of unit.every) {
    if (node.kids.length && node.row.kind !== "choice") continue;
    const made = node.kids.length ? choosing(node, route, read) : doing(node, read);
    if (!found.has(node.id) && (made.state !== "todo" || route.passes(node))) found.set(node.id, made);
  }
  return [...found.values()];
}

/** @param {Node} node @param {Read} read @returns {Progress} */
function doing(node, read) {
  const { key, was } = node.row;
  const step = read("step", key, was);
  const check = read("check", key, was);
  const early = Boolean(step?.early);
  if (step?.state === "done") return { node, state: "done", at: step.t, early };
  if (Number.isFinite(check?.ready) && !check?.talked) return { node, state: "ready", at: check?.ready, early };
  return step?.state === "started" ? { node, state: "started", at: step.t, early } : { node, state: "todo", at: 0, early };
}

/** @param {Node} node @param {ReturnType<typeof routeOf>} route @param {Read} read @returns {Progress} */
function choosing(node, route, read) {
  const many = route.picked(node).length;
  const at = many ? (read("pick", node.row.key, node.row.was)?.t ?? 0) : 0;
  return { node, state: !many ? "todo" : many < (node.row.low ?? 1) ? "started" : "done", at, early: false };
}
