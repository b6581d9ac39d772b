/**
 * The students' script. Pages are complete without it; it adds what a student has kept to the places that templates
 * left for it (`data-mp-*`), and keeps what the student does.
 */

import { browserShelf, openStore } from "./store.js";
import { steps } from "./steps.js";
import { look } from "./look.js";

/** @type {import("./store.js").Store | undefined} */
let store;

/** Show on the page what is kept. */
function paint() {
  const page = /** @type {HTMLElement | null} */ (document.querySelector(".mp-page"));
  const site = page?.dataset.mpSite;
  if (!page || !site) return;
  const seen = look(page, kept(site));
  for (const part of [steps]) part(seen);
}

/** @param {string} site */
function kept(site) {
  if (!store) {
    store = openStore(site, browserShelf());
    store.subscribe(paint);
    addEventListener("storage", store.heard);
  }
  return store;
}

const themes = /** @type {any} */ (self).document$;
if (themes) themes.subscribe(paint);
else if (document.readyState === "loading") addEventListener("DOMContentLoaded", paint);
else paint();
