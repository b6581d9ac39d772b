/** What a student says about themself: interests, strengths, wishes, a note for next time. */

import { every, once } from "../dom.js";
import { field } from "../field.js";

/** @typedef {import("../store.js").Store} Store */

const INTERESTS = "interests";

/** Show what was said, and keep what changes.
 * @param {Store} store */
export function own(store) {
  for (const box of /** @type {HTMLInputElement[]} */ (every("[data-mp-like]"))) {
    const name = box.dataset.mpLike ?? "";
    once(box, () => box.addEventListener("change", () => like(store, name, box.checked)));
    box.checked = interests(store).includes(name);
  }
  for (const place of every("[data-mp-own]")) {
    const label = place.dataset.mpLabel ?? "";
    field(place, store, { kind: "note", id: place.dataset.mpOwn ?? "", label, data: { title: label } });
  }
}

/** The interests that a student has ticked.
 * @param {Store} store @returns {string[]} */
function interests(store) {
  const value = store.read("pref", INTERESTS)?.value;
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

/** @param {Store} store @param {string} name @param {boolean} wanted */
function like(store, name, wanted) {
  const others = interests(store).filter((each) => each !== name);
  store.write("pref", INTERESTS, { value: wanted ? [...others, name] : others });
}
