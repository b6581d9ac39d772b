/** The status of each step: a button, or a box for each time of a routine (L2). */

import { announce } from "./announce.js";
import { el, every, icon, once, set } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("./look.js").Seen} Seen */
/** @typedef {import("./unit.js").Node} Node */

/** @param {Seen} seen */
export function steps({ store, route }) {
  if (!route) return;
  for (const place of every("[data-mp-done]")) {
    const node = route.unit.byKey.get(place.dataset.mpDone ?? "");
    if (node) buttons(place, node, store, route.state(node));
  }
  for (const item of every("[data-mp-step]")) {
    const node = route.unit.byKey.get(item.dataset.mpStep ?? "");
    const state = node ? route.state(node) : "todo";
    item.classList.toggle("mp-is-done", state === "done");
    item.classList.toggle("mp-is-started", state === "started");
  }
}

/** @param {HTMLElement} place @param {Node} node @param {import("./store.js").Store} store @param {string} state */
function buttons(place, node, store, state) {
  const times = node.row.times ?? 1;
  const record = store.read("step", node.row.key, node.row.was);
  const ticked = state === "done" ? times : Math.min(times, record?.n ?? 0);
  const made = once(place, () => {
    const all = Array.from({ length: times }, (_, at) => button(node, times > 1 ? at + 1 : 0));
    place.append(...all);
    all.forEach((one, at) => one.addEventListener("click", () => toggle(node, store, at, times)));
    return all;
  });
  made.forEach((one, at) => set(one, "aria-pressed", String(at < ticked)));
}

/** @param {Node} node @param {number} number */
function button(node, number) {
  const word = number ? String(number) : say("done");
  const name = number ? say("done-time", { title: node.row.title, n: number }) : say("done-named", { title: node.row.title });
  const box = el("span", { class: "mp-done__box" }, icon("done"));
  return el("button", { type: "button", class: "mp-done", "aria-pressed": "false", "aria-label": name }, box, word);
}

/** @param {Node} node @param {import("./store.js").Store} store @param {number} at @param {number} times */
function toggle(node, store, at, times) {
  const record = store.read("step", node.row.key, node.row.was);
  const had = record?.state === "done" ? times : record?.n ?? 0;
  const n = at < had ? at : at + 1;
  const state = n >= times ? "done" : n ? "started" : "todo";
  store.write("step", node.row.key, { state, title: node.row.title, ...(times > 1 && { n }) }, undefined, node.row.was);
  announce(say(state === "done" ? "is-done" : "is-not-done", { title: node.row.title }));
}
