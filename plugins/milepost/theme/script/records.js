/** What is kept: the kinds of records, how an old one is brought up to date, how two of the same item become one. */

/** @typedef {"step" | "pick" | "note" | "goal" | "check" | "proof" | "pref"} Kind */

/**
 * A record: `v` is the version of its shape, `t` the time of the last change in milliseconds. The rest is data:
 *
 * - step: `state` ("todo", "started", "done"), `title` at that time, `n` boxes of a routine, `early` where it was opened
 *   before what it needs was done
 * - pick: `ids`, the options picked at a choice, `title`
 * - note: `text` under a prompt, `title` (the prompt)
 * - goal: `text`, `review` (did it work?)
 * - check: `ready` and `talked` (times), `agreed`; for a self-check `answers` ("yes", "no" or null for each statement)
 * - proof: `text`, a link or a sentence, `title`
 * - pref: `value`, whatever a setting needs
 *
 * `prev` holds texts that another tab or file has replaced, the latest first.
 * @typedef {{v: number, t: number, [name: string]: any}} Rec
 */

/** @typedef {(old: any) => any} Upgrade From one version of the data to the next; pure, and it keeps what it does not know. */

/** How each kind came to be what it is: the first upgrade leads from version 1 to 2. Fixtures: `tests/records/`.
 * @type {Record<Kind, Upgrade[]>} */
export const UPGRADES = { step: [], pick: [], note: [], goal: [], check: [], proof: [], pref: [] };

/** The fields that hold a student's own words.
 * @type {readonly string[]} */
const TEXTS = ["text", "review", "agreed"];
const WORTH_KEEPING = 20;
const MOST_KEPT = 9;

/** The most characters of one box. */
export const LIMIT = 5000;

/** @param {string} kind @returns {kind is Kind} */
export const isKind = (kind) => Object.keys(UPGRADES).includes(kind);

/** The version that is written today.
 * @param {Kind} kind */
export const version = (kind, upgrades = UPGRADES) => upgrades[kind].length + 1;

/** @type {Record<Kind, (data: any) => boolean>} */
const FITS = {
  step: (data) => typeof data.state === "string",
  pick: (data) => Array.isArray(data.ids),
  note: (data) => typeof data.text === "string",
  goal: (data) => typeof data.text === "string",
  check: () => true,
  proof: (data) => typeof data.text === "string",
  pref: (data) => "value" in data,
};

/**
 * Read a record. One of an older version is brought up to date; one of a newer version is given as it is.
 * @param {Kind} kind
 * @param {string} raw
 * @returns {Rec | null} null where it cannot be read
 */
export function parse(kind, raw, upgrades = UPGRADES) {
  try {
    let record = JSON.parse(raw);
    if (!(Number.isInteger(record.v) && record.v > 0 && Number.isFinite(record.t))) return null;
    if (record.v > version(kind, upgrades)) return record;
    for (const upgrade of upgrades[kind].slice(record.v - 1)) record = { ...upgrade(record), v: record.v + 1 };
    return FITS[kind](record) ? record : null;
  } catch {
    return null;
  }
}

/**
 * Return `now` with the texts that it would replace unseen: those of `old` that differ from what `shown` showed.
 * @param {Rec} now
 * @param {Rec | null | undefined} old
 * @param {Partial<Rec>} [shown] what the student saw when writing
 * @returns {Rec}
 */
export function keeping(now, old, shown = {}) {
  const lost = TEXTS.filter((name) => old?.[name] !== shown[name]).map((name) => old?.[name]);
  return withEarlier(now, [...lost, ...earlier(now), ...earlier(old)]);
}

/**
 * Make one record of two of the same item: the newer one, with the texts of the older. Both sides come to the same.
 * @param {Rec} a
 * @param {Rec} b
 * @returns {Rec}
 */
export function merged(a, b) {
  const [now, old] = a.t > b.t || (a.t === b.t && JSON.stringify(a) > JSON.stringify(b)) ? [a, b] : [b, a];
  return keeping(now, old);
}

/** The texts that were replaced, the latest first.
 * @param {Rec | null | undefined} record
 * @returns {string[]} */
export const earlier = (record) => (Array.isArray(record?.prev) ? record.prev.filter((text) => typeof text === "string") : []);

/** @param {Rec} record @param {any[]} texts @returns {Rec} */
function withEarlier(record, texts) {
  const now = TEXTS.map((name) => record[name]).filter((text) => typeof text === "string");
  /** @type {string[]} */
  const prev = [];
  for (const text of texts) {
    const worth = typeof text === "string" && text.length >= WORTH_KEEPING;
    if (worth && ![...now, ...prev].some((other) => other.includes(text))) prev.push(text);
  }
  return prev.length ? { ...record, prev: prev.slice(0, MOST_KEPT) } : record;
}
