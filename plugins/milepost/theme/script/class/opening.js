/** How plans come into a class: files, codes, and what was remembered on this computer. */

import { codeIn, hasUnit, momentOf, named, read } from "../plan/code.js";
import { idsOf } from "../plan/ids.js";
import { copyText, fileCopy, line, readCopy } from "../page/copy.js";
import { places, unit } from "../page/catalogs.js";
import { merged } from "../records.js";

/** @typedef {import("./roster.js").Student} Student */
/** @typedef {import("../store.js").Entry} Entry */
/** What came of one plan. @typedef {{student: Student} | import("../page/copy.js").Fault | {fault: "unknown-unit" | "needs-name"}} Opened */

const LONGEST_NAME = 40;

/** @param {string} site @param {File} file @returns {Promise<Opened>} */
export async function openFile(site, file) {
  const copy = await fileCopy(site, file);
  if ("fault" in copy) return copy;
  const name = copy.nickname || line(file.name.replace(/\.json$/i, ""), LONGEST_NAME);
  return { student: { name, from: "copy", records: keyed(copy.entries) } };
}

/** Read a pasted code or link; `label` is what the teacher calls a student whose code has no nickname.
 * @param {string} site @param {string} pasted @param {string} label @returns {Promise<Opened>} */
export async function openCode(site, pasted, label) {
  const code = read(site, codeIn(pasted));
  if (typeof code === "string") return { fault: code };
  const name = line(label, LONGEST_NAME) || line(code.name, LONGEST_NAME);
  if (!name) return { fault: "needs-name" };
  const entries = (await Promise.all([...places().keys()].map((id) => entriesOf(code, id)))).flat();
  if (!entries.length && code.units.length) return { fault: "unknown-unit" };
  return { student: { name, from: "code", records: keyed(entries) } };
}

/** What a code says of a unit, as records. @param {import("../plan/code.js").Read} code @param {string} id @returns {Promise<Entry[]>} */
async function entriesOf(code, id) {
  const known = hasUnit(code, id) ? await unit(id) : null;
  if (!known) return [];
  /** @type {Map<string, Entry>} */
  const found = new Map();
  for (const mark of named(code, { unit: id, ids: idsOf(known) })) {
    const [kind, step, data] = told(mark);
    const key = `${kind}:${id}/${step}`;
    const before = found.get(key)?.record ?? { v: 1, t: momentOf(code.day) };
    const ids = data.ids ? { ids: [...(before.ids ?? []), ...data.ids] } : {};
    found.set(key, { kind, id: `${id}/${step}`, record: { ...before, ...data, ...ids } });
  }
  return [...found.values()];
}

/**
 * A mark as the part of a record: its kind, its step, its data.
 * @param {import("../plan/code.js").Mark} mark
 * @returns {[import("../records.js").Kind, string, {ids?: string[], state?: string, ready?: number, talked?: number}]}
 */
function told({ id, says, day }) {
  const [step = "", option = ""] = id.split(">");
  if (says === "picked") return ["pick", step, { ids: [option] }];
  if (says === "ready" || says === "talked") return ["check", step, { [says]: momentOf(day ?? 0) }];
  return ["step", step, { state: says }];
}

/** Records by `kind:id`. @param {readonly Entry[]} entries */
const keyed = (entries) => new Map(entries.map(({ kind, id, record }) => [`${kind}:${id}`, record]));

/** Two plans of one student put together, as a copy is added to a plan. @param {Student} a @param {Student} b @returns {Student} */
export function together(a, b) {
  const records = new Map(a.records);
  for (const [key, record] of b.records) {
    const own = records.get(key);
    records.set(key, own ? merged(own, record) : record);
  }
  return { name: a.name, from: a.from === "copy" ? "copy" : b.from, records };
}

/**
 * Whether two plans under one name are of one student: they share a moment of the same item, or one came as a code.
 * @param {Student} a @param {Student} b
 */
export function sameStudent(a, b) {
  if (a.from === "code" || b.from === "code") return true;
  return !a.records.size || !b.records.size || [...a.records].some(([key, { t }]) => b.records.get(key)?.t === t);
}

/** Where a class is remembered, if its teacher wishes. @param {string} site */
const shelf = (site) => `mp-class:${site}`;

/** Remember a class on this computer, or nothing of it. Gives whether that was possible. @param {string} site @param {readonly Student[] | null} students */
export function remember(site, students) {
  try {
    if (!students) localStorage.removeItem(shelf(site));
    else localStorage.setItem(shelf(site), JSON.stringify(students.map(({ name, from, records }) => ({ name, from, copy: copyText(site, "", unkeyed(records), 0) }))));
    return true;
  } catch {
    return false;
  }
}

/** The class that is remembered here, null if none is. @param {string} site @returns {Student[] | null} */
export function remembered(site) {
  try {
    const kept = JSON.parse(localStorage.getItem(shelf(site)) ?? "null");
    return kept && kept.flatMap((/** @type {any} */ one) => revived(site, one));
  } catch {
    return null;
  }
}

/** @param {string} site @param {any} kept @returns {Student[]} */
function revived(site, kept) {
  const copy = readCopy(site, String(kept.copy), Date.now());
  return "fault" in copy ? [] : [{ name: line(kept.name, LONGEST_NAME), from: kept.from === "code" ? "code" : "copy", records: keyed(copy.entries) }];
}

/** @param {import("./roster.js").Records} records @returns {Entry[]} */
function unkeyed(records) {
  return [...records].map(([key, record]) => ({ kind: /** @type {any} */ (key.split(":")[0]), id: key.slice(key.indexOf(":") + 1), record }));
}
