/** What the parts of the script look at: the page, its unit, the store, and the way the student goes. */

import { routeOf } from "./route.js";
import { unitOf } from "./unit.js";

/** @typedef {import("./route.js").Route} Route */
/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./unit.js").Node} Node */

/** `here` is the step that an activity page is about. @typedef {{page: HTMLElement, store: Store, route: Route | null, here: Node | null}} Seen */

/** @type {Map<string, import("./unit.js").Unit>} */
const units = new Map();

/** @param {HTMLElement} page @param {Store} store @returns {Seen} */
export function look(page, store) {
  const script = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[data-mp-catalog]"));
  const route = script && page.dataset.mpUnit ? routeIn(page.dataset.mpUnit, script.src, store) : null;
  const key = /** @type {HTMLElement | null} */ (page.querySelector(".mp-end > [data-mp-done]"))?.dataset.mpDone;
  return { page, store, route, here: route?.place(key) ?? null };
}

/** A unit whose catalog is loaded, null where it is not.
 * @param {string} id @param {string} address */
export function known(id, address) {
  const catalog = /** @type {any} */ (self).mpUnits?.[id];
  if (catalog && !units.has(address)) units.set(address, unitOf(catalog, address));
  return units.get(address) ?? null;
}

/** The student's way through a unit whose catalog is loaded, null where it is not. Each record is read once.
 * @param {string} id @param {string} address @param {Store} store @returns {Route | null} */
export function routeIn(id, address, store) {
  const unit = known(id, address);
  /** @type {Map<string, import("./records.js").Rec | null>} */
  const seen = new Map();
  /** @type {import("./route.js").Read} */
  const read = (kind, key, was) => {
    const name = `${kind}:${key}`;
    if (!seen.has(name)) seen.set(name, store.read(kind, key, was));
    return seen.get(name) ?? null;
  };
  /** @param {string} other */
  const finished = (other) => {
    const there = unit?.units.find((one) => one.id === other);
    return there ? routeIn(other, there.link, store)?.left().length === 0 : false;
  };
  return unit && routeOf(unit, read, finished);
}
