/** The catalogs of other units: of those that the student has begun, since no other can be done. */

import { load } from "./load.js";

/** @type {Set<string>} */
const asked = new Set();

/** Load what is not asked for yet, then paint.
 * @param {readonly import("./unit.js").Other[]} units @param {import("./store.js").Store} store @param {() => void} paint */
export function begun(units, store, paint) {
  if (!units.length) return;
  const names = new Set(store.all().map(({ id }) => id.split("/")[0]));
  for (const { id, was, link } of units) {
    if (asked.has(link) || ![id, ...was].some((name) => names.has(name))) continue;
    asked.add(link);
    load(link).then(paint);
  }
}

/** Look up the units that a step of this page's unit needs (L4).
 * @param {import("./look.js").Seen} seen @param {() => void} paint */
export function others({ store, route }, paint) {
  if (route) begun(route.unit.units, store, paint);
}
