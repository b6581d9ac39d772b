/** Choices: a radio or a box on each card, and what the picks mean (L5, L5a, L6, U2, U3). */

import { announce } from "./announce.js";
import { el, every, once, write } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("./look.js").Route} Route */
/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./unit.js").Node} Node */

/** @param {import("./look.js").Seen} seen */
export function picks({ store, route }) {
  if (!route) return;
  for (const place of every("[data-mp-pick]")) {
    const choice = route.unit.byKey.get(place.dataset.mpPick ?? "");
    const option = choice?.kids.find((kid) => kid.id === place.dataset.mpValue);
    if (choice && option) card(place, choice, option, store, route);
  }
  for (const place of every("[data-mp-choice]")) {
    const choice = route.unit.byKey.get(place.dataset.mpChoice ?? "");
    if (choice) foot(place, choice, store, route);
  }
}

const one = (/** @type {Node} */ choice) => choice.row.low === 1 && choice.row.high === 1;

/** @param {HTMLElement} place @param {Node} choice @param {Node} option @param {Store} store @param {Route} route */
function card(place, choice, option, store, route) {
  const picked = route.picked(choice).includes(option);
  const { label, input } = once(place, () => {
    const input = el("input", { type: one(choice) ? "radio" : "checkbox", name: `pick-${choice.id}` });
    const title = el("span", { class: "mp-hush" }, `: ${option.row.title}`);
    const on = el("span", { class: "mp-pick__on" }, say("my-pick"));
    const label = el("label", { class: "mp-pick" }, input, on, el("span", { class: "mp-pick__off" }, say("pick")), title);
    input.addEventListener("change", () => {
      const others = one(choice) ? [] : idsOf(choice, store).filter((id) => id !== option.id);
      keep(choice, input.checked ? [...others, option.id] : others, store);
      announce(say(input.checked ? "is-picked" : "is-not-picked", { title: option.row.title }));
    });
    place.append(label);
    return { label, input };
  });
  input.checked = picked;
  label.hidden = !picked && !route.offered(option);
  place.closest(".mp-option")?.classList.toggle("mp-is-picked", picked);
}

/** @param {Node} choice @param {Store} store @returns {string[]} */
function idsOf(choice, store) {
  const ids = store.read("pick", choice.row.key, choice.row.was)?.ids;
  return Array.isArray(ids) ? ids : [];
}

/** @param {Node} choice @param {string[]} ids @param {Store} store */
function keep(choice, ids, store) {
  store.write("pick", choice.row.key, { ids, title: choice.row.title }, undefined, choice.row.was);
}

/** @param {HTMLElement} place @param {Node} choice @param {Store} store @param {Route} route */
function foot(place, choice, store, route) {
  const { none, words } = once(place, () => {
    const none = el("input", { type: "radio", name: `pick-${choice.id}` });
    const words = el("span", { class: "mp-small" });
    const label = el("label", { class: "mp-none" }, none, say("no-choice"));
    none.addEventListener("change", () => {
      keep(choice, [], store);
      announce(say("no-choice"));
    });
    place.append(el("p", { class: "mp-choice__foot" }, one(choice) ? label : null, words));
    return { none, words };
  });
  const many = route.picked(choice).length;
  const most = choice.row.high ?? 1;
  none.checked = !many;
  write(words, many > most ? say("too-many", { picked: many, n: most }) : many ? say("can-change") : "");
}
