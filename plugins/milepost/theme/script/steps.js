/** The status of each step: a button, or a box for each time of a routine (L2), and how its place on the road looks. */

import { announce } from "./announce.js";
import { el, every, icon, once, set, write } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("./look.js").Seen} Seen */
/** @typedef {import("./look.js").Route} Route */
/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./unit.js").Node} Node */

/** @param {Seen} seen */
export function steps({ store, route }) {
  if (!route) return;
  for (const place of every("[data-mp-done]")) {
    const node = route.place(place.dataset.mpDone);
    if (node) buttons(place, node, store, route);
  }
  const next = route.next();
  for (const item of every("[data-mp-step]")) {
    const node = route.place(item.dataset.mpStep);
    if (node) stop(item, node, route, node === next);
  }
}

/** @param {HTMLElement} place @param {Node} node @param {Store} store @param {Route} route */
function buttons(place, node, store, route) {
  const times = node.row.times ?? 1;
  const record = store.read("step", node.row.key, node.row.was);
  const done = route.done(node);
  const ticked = done ? times : Math.min(times, record?.n ?? 0);
  const made = once(place, () => {
    const all = Array.from({ length: times }, (_, at) => button(node, times > 1 ? at + 1 : 0));
    place.append(...all);
    all.forEach((one, at) => one.addEventListener("click", () => toggle(node, store, at, times)));
    return all;
  });
  made.forEach((one, at) => set(one, "aria-pressed", String(at < ticked)));
  if ("mpIfPicked" in place.dataset) place.hidden = !done && !route.passes(node);
}

/** @param {Node} node @param {number} n the time of a routine, 0 for any other step */
function button(node, n) {
  const title = node.row.title;
  const word = n ? String(n) : say(node.row.kind === "milestone" ? "reached" : "done");
  const name = n ? say("done-time", { title, n }) : `${word}: ${title}`;
  const box = el("span", { class: "mp-done__box" }, icon("done"));
  return el("button", { type: "button", class: "mp-done", "aria-pressed": "false", "aria-label": name }, box, word);
}

/** @param {Node} node @param {Store} store @param {number} at @param {number} times */
function toggle(node, store, at, times) {
  const { key, title, was } = node.row;
  const record = store.read("step", key, was);
  const had = record?.state === "done" ? times : (record?.n ?? 0);
  const n = at < had ? at : at + 1;
  const state = n >= times ? "done" : n ? "started" : "todo";
  store.write("step", key, { state, title, ...(times > 1 && { n }) }, undefined, was);
  announce(say(state === "done" ? "is-done" : "is-not-done", { title }));
}

/** @param {HTMLElement} item @param {Node} node @param {Route} route @param {boolean} next */
function stop(item, node, route, next) {
  const state = route.state(node);
  item.classList.toggle("mp-is-done", state === "done");
  item.classList.toggle("mp-is-started", state === "started");
  item.classList.toggle("mp-is-next", next);
  const word = once(item, () => {
    item.querySelector(":scope > .mp-node:not(.mp-node--fork)")?.append(icon("done"));
    const made = el("span", { class: "mp-state" });
    const body = item.querySelector(":scope > .mp-step__body");
    if (body) body.querySelector(".mp-eyebrow")?.append(made);
    else item.querySelector("a")?.after(" ", made);
    return made;
  });
  const button = !node.kids.length && item.querySelector("[data-mp-done]");
  write(word, state === "done" && button ? "" : wordOf(node, route)); // the button says Done
  word.hidden = !word.textContent;
}

/** The word for a state, empty where there is nothing to say.
 * @param {Node} node @param {Route} route */
export function wordOf(node, route) {
  const state = route.state(node);
  if (node.row.kind === "milestone") return state === "done" ? say("reached") : route.ready(node) ? say("ready") : "";
  return state === "done" ? say("done") : state === "started" ? say("started") : "";
}
