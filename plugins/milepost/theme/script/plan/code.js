/**
 * The code that a student shows: states, picks and the dates of check-ins, nothing that was written.
 *
 * Steps and picks go by short hashes of their ids, so that a code is read by a site whose unit has changed since.
 */

import { hash, packed, short, unpacked } from "./bits.js";

/** What a code says of a step (`id`) or of a pick (`choice>option`). @typedef {{id: string, says: Says, day?: number}} Mark */
/** @typedef {"started" | "done" | "picked" | "ready" | "talked"} Says */
/** All marks of a unit, and every id that the unit has. @typedef {{unit: string, marks: Mark[], ids: string[]}} UnitMarks */
/** @typedef {{name: string, day: number, salt: number, units: {unit: number, marks: {id: number, says: Says, day: number}[]}[]}} Read */
/** Why a code cannot be read. @typedef {"broken" | "newer" | "foreign"} Fault */

const SAYS = /** @type {Says[]} */ (["started", "done", "picked", "ready", "talked"]);
const MARK = "mp";
const VERSION = 1;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2024, 0, 1) / DAY;
const LONGEST = 600;

/** The day of a moment, counted from the first of 2024. @param {number} moment in ms */
export function dayOf(moment) {
  return Math.min(65_535, Math.max(0, Math.floor(moment / DAY) - FIRST_DAY));
}

/** The first moment of a day. @param {number} day */
export function momentOf(day) {
  return (day + FIRST_DAY) * DAY;
}

/**
 * The code of the units that fit into 600 letters, first come first; `units` says how many did.
 * @param {string} site
 * @param {UnitMarks[]} units
 * @param {{name?: string, now: number}} with_
 */
export function written(site, units, { name = "", now }) {
  for (let many = units.length; ; many--) {
    const code = `${MARK}${VERSION}.${packed(numbers(site, units.slice(0, many), name, dayOf(now)))}`;
    if (code.length <= LONGEST || many === 0) return { code, units: many };
  }
}

/** @param {string} site @param {UnitMarks[]} units @param {string} name @param {number} today @returns {[number, number][]} */
function numbers(site, units, name, today) {
  const salt = saltOf(units);
  const letters = new TextEncoder().encode(name);
  return [
    [long(site), 24],
    [salt, 8],
    [today, 16],
    [letters.length, 7],
    ...[...letters].map((byte) => /** @type {[number, number]} */ ([byte, 8])),
    [units.length, 6],
    ...units.flatMap((unit) => unitNumbers(unit, salt)),
  ];
}

/** @param {UnitMarks} unit @param {number} salt @returns {[number, number][]} */
function unitNumbers({ unit, marks }, salt) {
  return [
    [long(unit), 24],
    [marks.length, 9],
    ...marks.flatMap(({ id, says, day }) => {
      const dated = says === "ready" || says === "talked";
      /** @type {[number, number][]} */
      const made = [[SAYS.indexOf(says), 3], [short(id, salt), 16]];
      return dated ? [...made, /** @type {[number, number]} */ ([day ?? 0, 16])] : made;
    }),
  ];
}

/** The first salt with which no two ids of a unit have the same hash. @param {UnitMarks[]} units */
function saltOf(units) {
  for (let salt = 0; salt < 255; salt++) {
    if (units.every(({ ids }) => new Set(ids.map((id) => short(id, salt))).size === new Set(ids).size)) return salt;
  }
  return 255;
}

/** A hash of 24 bits, for what there are many of. @param {string} text */
function long(text) {
  return hash(text) >>> 8;
}

/** The code in what was pasted: a code, or a link with one. @param {string} pasted */
export function codeIn(pasted) {
  return pasted.slice(pasted.lastIndexOf("#") + 1).replace(/\s+/g, "");
}

/**
 * What a code says, or why it cannot be read.
 * @param {string} site
 * @param {string} code
 * @returns {Read | Fault}
 */
export function read(site, code) {
  const [, version, letters] = /^mp(\d+)\.([\w-]{8,})$/.exec(code) ?? [];
  if (Number(version) > VERSION) return "newer";
  const next = letters && Number(version) === VERSION ? unpacked(letters) : null;
  if (!next) return "broken";
  if (next(24) !== long(site)) return "foreign";
  const [salt, day] = [next(8), next(16)];
  const name = new TextDecoder().decode(Uint8Array.from({ length: next(7) || 0 }, () => next(8)));
  const units = listed(next(6), () => ({ unit: next(24), marks: listed(next(9), () => mark(next)) }));
  return { name, day, salt, units: units.map((told) => ({ ...told, marks: told.marks.filter(({ says, id, day }) => says && id + day >= 0) })) };
}

/** @param {(width: number) => number} next */
function mark(next) {
  const says = /** @type {Says} */ (SAYS[next(3)]);
  return { says, id: next(16), day: says === "ready" || says === "talked" ? next(16) : 0 };
}

/** @template T @param {number} many @param {() => T} made */
function listed(many, made) {
  return Array.from({ length: many || 0 }, made);
}

/** Whether a code is about a unit. @param {Read} code @param {string} unit */
export const hasUnit = (code, unit) => code.units.some((told) => told.unit === long(unit));

/**
 * The marks of a unit under the ids they stand for; what this site does not know, or knows twice, is left out.
 * @param {Read} code
 * @param {{unit: string, ids: string[]}} known
 * @returns {Mark[]}
 */
export function named(code, known) {
  const marks = code.units.find(({ unit }) => unit === long(known.unit))?.marks ?? [];
  /** @type {Map<number, string>} */
  const ids = new Map();
  for (const id of new Set(known.ids)) {
    const hashed = short(id, code.salt);
    ids.set(hashed, ids.has(hashed) ? "" : id);
  }
  return marks.flatMap(({ id, says, day }) => {
    const whole = ids.get(id);
    return whole ? [{ id: whole, says, day }] : [];
  });
}
