/** Saving a copy of a plan, and opening one: first what it would change, then the student decides. */

import { el } from "../dom.js";
import { copyName, copyText, fileCopy } from "../page/copy.js";
import { download, one, told } from "../page/rows.js";
import { nickname } from "../people.js";
import { merged } from "../records.js";
import { inFile } from "../unsaved.js";

/** @typedef {import("../store.js").Store} Store */
/** @typedef {import("../store.js").Entry} Entry */

/** Save a copy of everything; gives the name of the file. @param {Store} store @param {string} nickname */
export function save(store, nickname) {
  const now = Date.now();
  const name = copyName(nickname, now);
  download(name, copyText(store.site, nickname, store.all(), now), "application/json");
  inFile(store);
  return name;
}

/** An entry of a copy, and what it would be here. @typedef {Entry & {says: "news-new" | "news-newer"}} Change */

/**
 * What a copy would bring: items that are not here, and those of which it has a newer or another text.
 * @param {Store} store @param {readonly Entry[]} entries
 * @returns {Change[]}
 */
export function changes(store, entries) {
  const here = new Map(store.all().map(({ kind, id, record }) => [`${kind}:${id}`, record]));
  return entries.flatMap((entry) => {
    const old = here.get(`${entry.kind}:${entry.id}`);
    if (old && same(merged(old, entry.record), old)) return [];
    return [{ ...entry, says: old ? "news-newer" : "news-new" }];
  });
}

/** @param {unknown} a @param {unknown} b */
const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** @param {any} value @returns {any} */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  return value && typeof value === "object" ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value;
}

/** Open a file and list what it would change. Gives the entries to add, none where there is nothing to do. @param {File} file @param {Store} store */
export async function open(file, store) {
  const copy = await fileCopy(store.site, file);
  if ("fault" in copy) return news(told(copy.fault, { file: file.name, site: copy.site ?? "" }), []);
  const found = changes(store, [...copy.entries, ...named(store, copy)]);
  const lines = found.map(({ says, record, id }) => told(says, { title: record.title ?? record.text ?? id }));
  return news(told("news-title", { file: file.name }), found, [...new Set(lines)]);
}

/** The nickname of a copy, for somebody who has none yet. @param {Store} store @param {import("../page/copy.js").Copy} copy @returns {Entry[]} */
function named(store, { nickname: name, saved }) {
  return name && !nickname(store) ? [{ kind: "pref", id: "name", record: { v: 1, t: saved, value: name, title: name } }] : [];
}

/** @param {string} title @param {Entry[]} entries @param {string[]} [lines] */
function news(title, entries, lines) {
  const place = one(document, "[data-mp-news]");
  one(place, "[data-mp-news-title]").textContent = title;
  const all = lines && (lines.length ? [...lines, told("news-kept")] : [told("news-none")]);
  one(place, "[data-mp-news-list]").replaceChildren(...(all ?? []).map((line) => el("li", {}, line)));
  one(place, "[data-mp-news-row]").hidden = !entries.length;
  place.hidden = false;
  place.focus();
  return entries;
}
