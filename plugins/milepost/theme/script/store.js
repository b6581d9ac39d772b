/**
 * What students keep in this browser, one key an item: `mp:<site>:<person>:<kind>:<id>`. Nothing leaves it.
 *
 * - `read(kind, id, was)` gives a record or null; an item that was renamed is found under its old ids (`was`).
 * - `write(kind, id, data, shown)` keeps data; texts that another tab wrote meanwhile stay as `prev`.
 * - `all()` gives every record of the person; `absorb(entries)` adds those of a saved copy; `erase()` removes all.
 * - `subscribe(listener)` is told of each change, here or in another tab.
 * - `person()`, `people()`, `become(id)`: who is working (`people.js` names them). Before another takes over, the
 *   listeners of `leaving` may still write for the one who leaves.
 *
 * Where the browser does not keep something, it stays in memory, `saved()` is false, and everything goes on.
 */

import { earlier, isKind, keeping, merged, parse, version } from "./records.js";

/** @typedef {import("./records.js").Kind} Kind */
/** @typedef {import("./records.js").Rec} Rec */
/** @typedef {{kind: Kind, id: string, record: Rec}} Entry */
/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">} Shelf */
/** @typedef {ReturnType<typeof openStore>} Store */

/** The person before anybody has given a name. */
export const FIRST = "1";
/** Stands where a person would for what belongs to the device. */
const DEVICE = "-";

/** The browser's own storage; null where it is blocked.
 * @returns {Shelf | null} */
export function browserShelf() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * Open the store of a site.
 * @param {string} site the curriculum's id
 * @param {Shelf | null} shelf
 * @param {() => number} clock
 */
export function openStore(site, shelf, clock = Date.now) {
  const start = `mp:${site}:`;
  /** What could not be put on the shelf. @type {Map<string, string>} */
  const memory = new Map();
  /** Texts this tab has written, for `heard`. @type {Map<string, string>} */
  const written = new Map();
  /** What could not be read and has been seen to. @type {Map<string, string>} */
  const aside = new Map();
  /** @type {Set<() => void>} */
  const listeners = new Set();
  /** @type {Set<() => void>} */
  const leavers = new Set();
  let failing = !shelf;
  /** Whether anybody had done anything here before this page. */
  const fresh = () => get(keyOf("pref", "asked", DEVICE)) === null;

  /** @param {string} key */
  function get(key) {
    try {
      return memory.get(key) ?? shelf?.getItem(key) ?? null;
    } catch {
      failing = true;
      return null;
    }
  }

  /** @param {string} key @param {string} raw @returns {boolean} whether it is on the shelf */
  function put(key, raw) {
    try {
      if (!shelf) throw new Error("no storage");
      shelf.setItem(key, raw);
      memory.delete(key);
      failing = memory.size > 0;
      return true;
    } catch {
      memory.set(key, raw);
      failing = true;
      return false;
    }
  }

  function keys() {
    /** @type {Set<string>} */
    const found = new Set(memory.keys());
    try {
      for (let at = 0; shelf && at < shelf.length; at++) found.add(shelf.key(at) ?? "");
    } catch {
      failing = true;
    }
    return [...found].filter((key) => key.startsWith(start)).sort();
  }

  /** Take a record from its key; one that cannot be read is moved aside, whole.
   * @param {string} key @param {Kind} kind @returns {Rec | null} */
  function load(key, kind) {
    const raw = get(key);
    if (raw === null) return null;
    const record = parse(kind, raw);
    if (!record) setAside(key, raw);
    return record;
  }

  /** @param {string} key @param {string} raw */
  function setAside(key, raw) {
    if (aside.get(key) === raw) return;
    aside.set(key, raw);
    const owner = key.slice(start.length).split(":")[0];
    let ms = clock();
    const at = () => `${start}${owner}:bad:${ms}`;
    while (get(at()) !== null) ms++;
    if (put(at(), JSON.stringify({ key, raw }))) drop(key);
  }

  /** @param {string} key */
  function drop(key) {
    memory.delete(key);
    try {
      shelf?.removeItem(key);
    } catch {
      failing = true;
    }
  }

  const tell = () => listeners.forEach((listener) => listener());

  /** @param {Kind} kind @param {string} id @param {string} owner @returns {string} */
  const keyOf = (kind, id, owner = person()) => `${start}${owner}:${kind}:${id}`;

  /** Who works in this tab. @type {string | undefined} */
  let who;
  /** @returns {string} */
  const person = () => (who ??= called());

  /** @returns {string} */
  function called() {
    const name = load(keyOf("pref", "person", DEVICE), "pref")?.value;
    return typeof name === "string" && /^[a-z0-9]+$/.test(name) ? name : FIRST;
  }

  /** @param {Kind} kind @param {string} id @param {readonly string[]} [was] @param {string} [owner] @returns {Rec | null} */
  function read(kind, id, was = [], owner = person()) {
    for (const name of [id, ...was]) {
      const record = load(keyOf(kind, name, owner), kind);
      if (record) return record;
    }
    return null;
  }

  /**
   * @param {Kind} kind
   * @param {string} id
   * @param {Record<string, unknown>} data
   * @param {Partial<Rec>} [shown] for texts: the record on the screen when the student began to write
   * @param {readonly string[]} [was]
   * @returns {boolean} false where nothing may be written: the record is a newer Milepost's
   */
  function write(kind, id, data, shown, was = []) {
    askToPersist();
    return change(keyOf(kind, id), kind, (old) => {
      const former = old ?? read(kind, id, was);
      const record = { ...former, ...data, v: version(kind), t: clock() };
      return keeping(record, former, shown ?? former ?? {});
    });
  }

  /** @param {string} key @param {Kind} kind @param {(old: Rec | null) => Rec} make */
  function change(key, kind, make) {
    const old = load(key, kind);
    if (old && old.v > version(kind)) return false;
    const raw = JSON.stringify(make(old));
    written.set(key, raw);
    if (put(key, raw)) [...memory].every(([waiting, text]) => put(waiting, text));
    tell();
    return true;
  }

  function askToPersist() {
    if (!fresh()) return;
    put(keyOf("pref", "asked", DEVICE), JSON.stringify({ v: 1, t: clock(), value: true }));
    globalThis.navigator?.storage?.persist?.().catch(() => {});
  }

  /** Every record of the person, sorted by key.
   * @param {Kind} [only] @returns {Entry[]} */
  function all(only) {
    const mine = `${start}${person()}:`;
    return keys().flatMap((key) => {
      const [kind = "", ...rest] = key.startsWith(mine) ? key.slice(mine.length).split(":") : [];
      const record = isKind(kind) && (!only || kind === only) ? load(key, kind) : null;
      return record ? [{ kind: /** @type {Kind} */ (kind), id: rest.join(":"), record }] : [];
    });
  }

  /** Add records, such as those of a saved copy: of each item the newer one stays, and no text goes.
   * @param {readonly Entry[]} entries */
  function absorb(entries) {
    for (const { kind, id, record } of entries) {
      change(keyOf(kind, id), kind, (old) => (old ? merged(old, record) : record));
    }
  }

  /** Everyone who has something here, the first person always. @returns {string[]} */
  function people() {
    const found = keys().map((key) => key.slice(start.length).split(":")[0] ?? "");
    return [...new Set([FIRST, ...found])].filter((who) => who !== DEVICE);
  }

  /** @param {string} next */
  function become(next) {
    leavers.forEach((leave) => leave());
    who = next;
    change(keyOf("pref", "person", DEVICE), "pref", () => ({ v: version("pref"), t: clock(), value: next }));
  }

  /** Remove every key of the person. */
  function erase() {
    const mine = `${start}${person()}:`;
    keys().filter((key) => key.startsWith(mine)).forEach(drop);
    become(FIRST);
  }

  /** Hear of a change in another tab. A text of this tab that it wrote over without having seen it comes back as `prev`.
   * @param {Pick<StorageEvent, "key" | "newValue">} event */
  function heard(event) {
    if (event.key !== null && !event.key.startsWith(start)) return;
    const key = event.key ?? "";
    if (called() !== who) {
      leavers.forEach((leave) => leave());
      who = undefined;
    }
    const kind = key.split(":")[3] ?? "";
    const mine = written.get(key);
    if (mine && event.newValue && mine !== event.newValue && isKind(kind)) {
      const [own, now] = [parse(kind, mine), load(key, kind)];
      const both = own && now && now.v === version(kind) ? keeping(now, own) : null;
      if (both && earlier(both).length !== earlier(now).length) put(key, JSON.stringify(both));
      written.delete(key);
    }
    tell();
  }

  return {
    site, person, people, become, read, write, all, absorb, erase, heard, fresh,
    saved: () => !failing,
    /** @param {() => void} listener */
    subscribe: (listener) => void listeners.add(listener),
    /** @param {() => void} leave */
    leaving: (leave) => void leavers.add(leave),
  };
}
