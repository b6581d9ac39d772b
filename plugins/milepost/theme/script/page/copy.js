/** A saved copy of a plan: what is in the file, and what makes a file one. It holds nothing about the device. */

import { isKind, parse } from "../records.js";

/** @typedef {import("../store.js").Entry} Entry */
/** @typedef {{nickname: string, saved: number, entries: Entry[]}} Copy */
/** Why a file cannot be opened; `site` is the one it belongs to. @typedef {{fault: "broken" | "newer" | "foreign" | "large", site?: string}} Fault */

const FORMAT = 1;
/** The most bytes of a file: far more than a student can write. */
const LARGEST = 20_000_000;
const LONGEST = 200_000;
const MOST = 20_000;
const ID = /^[a-z0-9][\w./#-]{0,200}$/i;
/** Settings that are part of a plan; the others belong to the device. */
const ABOUT = ["interests"];

/**
 * The text of a copy.
 * @param {string} site @param {string} nickname @param {readonly Entry[]} entries @param {number} now
 */
export function copyText(site, nickname, entries, now) {
  const kept = entries.filter(({ kind, id }) => kind !== "pref" || ABOUT.includes(id));
  const records = Object.fromEntries(kept.map(({ kind, id, record }) => [`${kind}:${id}`, record]));
  return `${JSON.stringify({ milepost: "plan", format: FORMAT, site, nickname, saved: now, records }, null, 1)}\n`;
}

/** The name of the file: the nickname as a part of a file name, and the day. @param {string} nickname @param {number} now */
export function copyName(nickname, now) {
  const name = nickname.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const day = new Date(now);
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return ["plan", name, date].filter(Boolean).join("-") + ".json";
}

/** Read a copy from a file. @param {string} site @param {File} file @returns {Promise<Copy | Fault>} */
export async function fileCopy(site, file) {
  return file.size > LARGEST ? { fault: "large" } : readCopy(site, await file.text().catch(() => ""), Date.now());
}

/**
 * Read a copy. A record that cannot be read is left out; times that have not come yet count as now.
 * @param {string} site @param {string} text @param {number} now
 * @returns {Copy | Fault}
 */
export function readCopy(site, text, now) {
  const file = json(text);
  if (file?.milepost !== "plan" || !Number.isInteger(file.format) || typeof file.records !== "object" || !file.records) return { fault: "broken" };
  if (file.format > FORMAT) return { fault: "newer" };
  if (file.site !== site) return { fault: "foreign", site: line(file.site, 64) };
  const entries = Object.entries(file.records).slice(0, MOST).flatMap(([key, record]) => entry(key, record, now));
  return { nickname: line(file.nickname, 20), saved: Number.isFinite(file.saved) ? Math.min(file.saved, now) : now, entries };
}

/** @param {string} key @param {any} record @param {number} now @returns {Entry[]} */
function entry(key, record, now) {
  const [kind = "", ...rest] = key.split(":");
  const id = rest.join(":");
  if (!isKind(kind) || !ID.test(id) || (kind === "pref" && !ABOUT.includes(id))) return [];
  const read = parse(kind, text(record));
  return read ? [{ kind, id, record: { ...read, t: Math.max(0, Math.min(read.t, now)) } }] : [];
}

/** The text of a record; empty for one that is no work of a student: very long, or nested without end. @param {unknown} record */
function text(record) {
  try {
    const made = JSON.stringify(record);
    return made.length < LONGEST ? made : "";
  } catch {
    return "";
  }
}

/** @param {string} text @returns {any} */
function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A text of one line, without what would change how others read. @param {unknown} text @param {number} longest */
export function line(text, longest) {
  return typeof text === "string" ? [...text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").trim()].slice(0, longest).join("") : "";
}
