/** What the parts of the script look at: the page, its unit, the store, and the way the student goes. */

import { routeOf } from "./route.js";
import { unitOf } from "./unit.js";

/** @typedef {import("./route.js").Route} Route */
/** @typedef {import("./store.js").Store} Store */

/** @typedef {{page: HTMLElement, store: Store, route: Route | null}} Seen */

/** @type {Map<string, import("./unit.js").Unit>} */
const units = new Map();

/** @param {HTMLElement} page @param {Store} store @returns {Seen} */
export function look(page, store) {
  const script = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[data-mp-catalog]"));
  const unit = script && page.dataset.mpUnit ? known(page.dataset.mpUnit, script.src) : null;
  return { page, store, route: unit && routeOf(unit, store.read) };
}

/** A unit whose catalog is loaded, null where it is not.
 * @param {string} id @param {string} address */
export function known(id, address) {
  const catalog = /** @type {any} */ (self).mpUnits?.[id];
  if (catalog && !units.has(address)) units.set(address, unitOf(catalog, address));
  return units.get(address) ?? null;
}
