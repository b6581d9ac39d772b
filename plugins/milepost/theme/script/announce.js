/** Says in words what has changed, once, to those who listen to the page (A14). */

import { el, write } from "./dom.js";

/** @type {HTMLElement | undefined} */
let region;
let turn = false;

/** @param {string} text */
export function announce(text) {
  if (!region?.isConnected) document.querySelector(".mp-page")?.append((region = el("p", { role: "status", class: "mp-hush" })));
  turn = !turn; // the same words twice are said twice
  if (region) write(region, turn ? text : `${text}\u00a0`);
}
