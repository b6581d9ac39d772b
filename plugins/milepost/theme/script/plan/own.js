/** What a student says about themself: interests, strengths, wishes, a note for next time. */

import { every } from "../dom.js";
import { LIMIT } from "../records.js";

/** @typedef {import("../store.js").Store} Store */

const INTERESTS = "interests";

/** Show what was said, but never under the fingers of who is writing. @param {Store} store */
export function showOwn(store) {
  const likes = interests(store);
  for (const box of /** @type {HTMLInputElement[]} */ (every("[data-mp-like]"))) box.checked = likes.includes(box.dataset.mpLike ?? "");
  for (const field of fields()) if (field !== document.activeElement) field.value = store.read("note", field.dataset.mpOwn ?? "")?.text ?? "";
}

/** The interests that a student has ticked. @param {Store} store @returns {string[]} */
export function interests(store) {
  const value = store.read("pref", INTERESTS)?.value;
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

/** Keep what changes. @param {Store} store */
export function keepOwn(store) {
  for (const box of /** @type {HTMLInputElement[]} */ (every("[data-mp-like]"))) {
    box.addEventListener("change", () => {
      const others = interests(store).filter((each) => each !== box.dataset.mpLike);
      store.write("pref", INTERESTS, { value: box.checked ? [...others, box.dataset.mpLike ?? ""] : others });
    });
  }
  for (const field of fields()) keepText(field, store);
}

/** Keep a text within a second of its last key. @param {HTMLTextAreaElement} field @param {Store} store */
function keepText(field, store) {
  const id = field.dataset.mpOwn ?? "";
  const title = field.labels?.[0]?.textContent ?? "";
  let timer = 0;
  let typed = false;
  /** @type {import("../records.js").Rec | null} */
  let shown = null;
  const keep = () => {
    clearTimeout(timer);
    if (typed) store.write("note", id, { text: field.value.slice(0, LIMIT), title }, shown ?? undefined);
    typed = false;
    shown = store.read("note", id);
  };
  field.addEventListener("focus", () => (shown = store.read("note", id)));
  field.addEventListener("input", () => {
    typed = true;
    clearTimeout(timer);
    timer = setTimeout(keep, 600);
  });
  field.addEventListener("change", keep);
  addEventListener("pagehide", keep);
}

const fields = () => /** @type {HTMLTextAreaElement[]} */ (every("[data-mp-own]"));
