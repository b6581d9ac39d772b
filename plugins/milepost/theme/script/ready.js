/** When a script may look at its page. */

/** Run when the page is there, and with each page that a theme puts in its place.
 * @param {() => void} run */
export function whenReady(run) {
  const themes = /** @type {any} */ (self).document$;
  if (themes) themes.subscribe(run);
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", run);
  else run();
}
