/** What a student has kept, sorted for My plan: unit by unit, and what the units no longer have. */

import { setOn } from "../goals.js";
import { places, units } from "../page/catalogs.js";
import { progressOf } from "../page/progress.js";
import { routeOf } from "../route.js";

/** @typedef {import("../store.js").Store} Store */
/** @typedef {import("../store.js").Entry} Entry */
/** @typedef {import("../unit.js").Unit} Unit */
/** @typedef {import("../unit.js").Node} Node */
/**
 * A unit with what was kept about it; `about` are the records of reflections, evidence and check-ins with their step.
 * @typedef {{unit: Unit, steps: import("../page/progress.js").Progress[], count: {done: number, of: number},
 *   picks: {choice: Node, options: Node[]}[], about: (Entry & {node: Node})[]}} Chapter
 */

/** The step that an item belongs to: `unit/step` of `unit/step/1`. @param {string} id */
export const stepOf = (id) => id.split("/").slice(0, 2).join("/");

/**
 * Sort everything that is kept.
 * @param {Store} store
 * @returns {Promise<{chapters: Chapter[], begun: Unit[], goals: Entry[], earlier: Entry[]}>} `begun` are units with work or a goal
 */
export async function keptOf(store) {
  const all = store.all().filter(({ kind, id }) => kind !== "pref" && id.includes("/"));
  const known = await units(unitsOf(all));
  const claimed = claims(known);
  const left = all.filter(({ kind, id }) => kind !== "goal" && !claimed.has(stepOf(id)));
  const chapters = known.map((unit) => chapter(unit, all, store)).filter(({ steps, about }) => about.length || steps.some(({ state }) => state !== "todo"));
  const goals = all.filter(({ kind }) => kind === "goal").sort((a, b) => setOn(b.id) - setOn(a.id));
  const begun = known.filter((unit) => chapters.some((one) => one.unit === unit) || goals.some(({ id }) => id.startsWith(`${unit.id}/`)));
  return { chapters, begun, goals, earlier: left };
}

/** The units that records are about, in the order of the site; all, where a record's own unit is not known. @param {Entry[]} all */
function unitsOf(all) {
  const named = new Set(all.map(({ id }) => id.split("/")[0] ?? ""));
  const there = [...places().keys()];
  return [...named].every((id) => there.includes(id)) ? there.filter((id) => named.has(id)) : there;
}

/** Every key that a unit has or had. @param {Unit[]} known */
function claims(known) {
  return new Map(known.flatMap((unit) => unit.every.flatMap((node) => [node.row.key, ...node.row.was].map((key) => /** @type {const} */ ([key, node])))));
}

/** @param {Unit} unit @param {Entry[]} all @param {Store} store @returns {Chapter} */
function chapter(unit, all, store) {
  const route = routeOf(unit, store.read);
  const steps = progressOf(unit, store.read);
  const own = claims([unit]);
  const choices = steps.filter(({ node }) => node.row.kind === "choice").map(({ node }) => ({ choice: node, options: route.picked(node) }));
  const about = all.flatMap((entry) => {
    const node = ["note", "proof", "check"].includes(entry.kind) ? own.get(stepOf(entry.id)) : undefined;
    return node ? [{ ...entry, node }] : [];
  });
  return { unit, steps, count: route.count(), picks: choices.filter(({ options }) => options.length), about };
}
