/** What the site knows of its units, loaded when somebody has to do with one. */

import { load } from "../load.js";
import { known } from "../look.js";

/** @typedef {import("../unit.js").Unit} Unit */

/** @type {Map<string, Promise<Unit | null>>} */
const asked = new Map();

/** The units of the site: their ids and where their catalogs are. @returns {Map<string, string>} */
export function places() {
  const found = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-mp-from]")]);
  return new Map(found.map(({ dataset }) => [dataset.mpId ?? "", new URL(dataset.mpFrom ?? "", document.baseURI).href]));
}

/** A unit of this site, null for one that it does not have. @param {string} id @returns {Promise<Unit | null>} */
export function unit(id) {
  const address = places().get(id);
  const found = asked.get(id) ?? (address ? loaded(id, address) : Promise.resolve(null));
  asked.set(id, found);
  return found;
}

/** Units of this site, without those that it does not have. @param {Iterable<string>} ids */
export async function units(ids) {
  const found = await Promise.all([...new Set(ids)].map(unit));
  return found.filter((each) => each !== null);
}

/** @param {string} id @param {string} address @returns {Promise<Unit | null>} */
const loaded = async (id, address) => ((await load(address)) ? known(id, address) : null);
