/** Where devices forget: a quiet word, outside of a unit, while what was done there is in no file yet (M5). */

import { announce } from "./announce.js";
import { el, every, once } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("./store.js").Store} Store */

const SAVED = "saved";

/** Whether the page says that devices forget. */
const forgets = () => document.querySelector('.mp-page[data-mp-device="ephemeral"]') !== null;

/** Remember that a file has everything. @param {Store} store */
export function inFile(store) {
  if (forgets()) store.write("pref", SAVED, { value: true });
}

/** The units with changes that are in no file; an empty name stands for what belongs to none.
 * @param {Store} store */
export function unsaved(store) {
  const saved = store.read("pref", SAVED)?.t ?? 0;
  return new Set(store.all().filter(({ kind, record }) => kind !== "pref" && record.t > saved).map(({ id }) => (id.includes("/") ? id.split("/")[0] : "")));
}

/** @param {import("./look.js").Seen} seen */
export function reminder({ page, store }) {
  if (!forgets()) return;
  for (const place of every(".mp-kept")) {
    const line = once(place, () => {
      const plan = place.querySelector("a");
      const save = plan ? el("a", { href: plan.href, class: "mp-btn" }, say("save-copy")) : el("button", { type: "button", class: "mp-btn", "data-mp-act": "save" }, say("save-copy"));
      const made = el("p", { class: "mp-remind mp-noprint", hidden: true }, say("not-in-file"), save);
      place.after(made);
      return made;
    });
    const left = unsaved(store);
    left.delete(page.dataset.mpUnit ?? "");
    if (line.hidden && left.size) announce(say("not-in-file"));
    line.hidden = !left.size;
  }
}
