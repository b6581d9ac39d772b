/** A class as its teacher asks about it: who waits, who has done what, what was picked. Nothing here ranks. */

import { progressOf, reader } from "../page/progress.js";
import { routeOf } from "../route.js";

/** @typedef {import("../page/progress.js").Progress} Progress */
/** @typedef {import("../unit.js").Unit} Unit */
/** @typedef {import("../unit.js").Node} Node */
/** @typedef {ReadonlyMap<string, import("../records.js").Rec>} Records */
/** @typedef {{name: string, from: "copy" | "code", records: Records}} Student */
/** A student in a unit: their steps, by id. @typedef {{student: Student, steps: Map<string, Progress>, picks: (choice: Node) => Node[]}} Line */

const DAY = 86_400_000;

/** Students by name, as readers of a language expect. @param {readonly Student[]} students @param {string} language */
export function byName(students, language) {
  const order = new Intl.Collator(language, { numeric: true });
  return [...students].sort((a, b) => order.compare(a.name, b.name));
}

/** A line for each student of a unit. @param {readonly Student[]} students @param {Unit} unit @returns {Line[]} */
export function lines(students, unit) {
  return students.map((student) => {
    const read = reader(student.records);
    const steps = new Map(progressOf(unit, read).map((step) => [step.node.id, step]));
    return { student, steps, picks: routeOf(unit, read).picked };
  });
}

/** Who is ready to talk, the longest wait first. @param {readonly {unit: Unit, lines: Line[]}[]} all */
export function queue(all) {
  const waiting = all.flatMap(({ unit, lines }) =>
    lines.flatMap(({ student, steps }) => [...steps.values()].filter(({ state }) => state === "ready").map((step) => ({ ...step, student, unit }))),
  );
  return waiting.sort((a, b) => a.at - b.at);
}

/** Days of the calendar from one moment to another. @param {number} from @param {number} to */
export function days(from, to) {
  return Math.max(0, Math.round((new Date(to).setHours(0, 0, 0, 0) - new Date(from).setHours(0, 0, 0, 0)) / DAY));
}

/** The steps and choices of a unit that are anybody's, in the order of the playlist. @param {Unit} unit @param {Line[]} lines */
export function columns(unit, lines) {
  const ids = new Set(lines.flatMap(({ steps }) => [...steps.keys()]));
  return [...unit.byId.values()].filter(({ id }) => ids.has(id)).sort((a, b) => unit.every.indexOf(a) - unit.every.indexOf(b));
}

/** How many have done a step, of those whose step it is. @param {Node} node @param {Line[]} lines */
export function doneCount(node, lines) {
  const theirs = lines.flatMap(({ steps }) => steps.get(node.id) ?? []);
  return { many: theirs.filter(({ state }) => state === "done").length, of: theirs.length };
}

/** How many picked each option of a choice, and how many none yet, of those who come by it. @param {Node} choice @param {Line[]} lines */
export function pickCounts(choice, lines) {
  const picks = lines.filter(({ steps }) => steps.has(choice.id)).map((line) => line.picks(choice));
  const counts = choice.kids.map((option) => ({ title: option.row.title, many: picks.filter((made) => made.includes(option)).length }));
  return { counts, none: picks.filter((made) => !made.length).length, of: picks.length };
}
