/** Starts the parts of a page's script: when the page is there, and again after each change of what is kept. */

import { look } from "./look.js";
import { whenReady } from "./ready.js";
import { browserShelf, openStore } from "./store.js";
import { keepAll } from "./waiting.js";

/** @typedef {(seen: import("./look.js").Seen, paint: () => void) => void} Part */

/** Show on the page what is kept, now and from now on.
 * @param {readonly Part[]} parts */
export function start(parts) {
  /** @type {import("./store.js").Store | undefined} */
  let store;

  /** @param {string} site */
  const kept = (site) => {
    if (store) return store;
    store = openStore(site, browserShelf());
    store.subscribe(paint);
    store.leaving(keepAll);
    const { heard } = store;
    addEventListener("storage", heard);
    addEventListener("pageshow", (event) => event.persisted && heard({ key: null, newValue: null }));
    addEventListener("pagehide", keepAll);
    document.addEventListener("visibilitychange", keepAll);
    addEventListener("hashchange", paint);
    return store;
  };

  const paint = () => {
    const page = /** @type {HTMLElement | null} */ (document.querySelector(".mp-page"));
    const site = page?.dataset.mpSite;
    if (!page || !site) return;
    const seen = look(page, kept(site));
    for (const part of parts) part(seen, paint);
  };

  whenReady(paint);
}
