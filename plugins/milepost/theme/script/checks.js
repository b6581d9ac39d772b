/** Self-checks: an answer to each statement, and what it suggests with the reason; nothing is scored (L9a). */

import { el, every, icon, once, write } from "./dom.js";
import { standing } from "./unit.js";
import { say } from "./words.js";

const ANSWERS = ["yes", "not-yet"];

/** @param {import("./look.js").Seen} seen */
export function checks({ store, route }) {
  if (!route) return;
  for (const list of every("[data-mp-check]")) {
    const node = route.unit.byKey.get(list.dataset.mpCheck ?? "");
    if (node) every("[data-mp-answer]", list).forEach((place) => statement(place, node, store));
  }
  suggested(route.unit);
}

/** Say at each step that an answer suggests it, and which answer that was.
 * @param {import("./unit.js").Unit} unit */
function suggested(unit) {
  /** @type {Map<string, string>} */
  const reasons = new Map();
  for (const line of every("[data-mp-if]:not([hidden])")) {
    for (const link of /** @type {HTMLAnchorElement[]} */ (every("a", line))) {
      const node = standing(unit, link.hash);
      if (node) reasons.set(node.row.key, line.dataset.mpWhy ?? "");
    }
  }
  for (const item of every("[data-mp-step]")) {
    const reason = reasons.get(item.dataset.mpStep ?? "") ?? "";
    const title = item.querySelector(".mp-step__title, .mp-option__title, .mp-h2");
    if (!title) continue;
    const { line, words } = once(title, () => {
      const words = el("span");
      return { line: el("p", { class: "mp-why" }, icon("check"), words), words };
    });
    if (reason && !line.isConnected) title.after(line);
    write(words, reason);
    line.hidden = !reason;
  }
}

/** @param {HTMLElement} place @param {import("./unit.js").Node} node @param {import("./store.js").Store} store */
function statement(place, node, store) {
  const { key, was, title } = node.row;
  const at = Number(place.dataset.mpAnswer);
  const item = place.closest("li") ?? place;
  const words = item.querySelector("bdi");
  const inputs = once(place, () => {
    if (words) words.id ||= `mp-say-${node.id}-${at}`;
    const all = ANSWERS.map((answer) => el("input", { type: "radio", name: `say-${node.id}-${at}`, value: answer }));
    const labels = all.map((input) => el("label", {}, input, el("span", {}, say(input.value === "yes" ? "yes" : "not-yet"))));
    place.append(el("span", { class: "mp-seg", role: "radiogroup", "aria-labelledby": words?.id }, ...labels));
    all.forEach((input) => input.addEventListener("change", () => {
      const old = store.read("check", key, was)?.answers;
      const answers = Array.isArray(old) ? [...old] : [];
      for (let one = 0; one <= at; one++) answers[one] ??= null;
      answers[at] = input.value;
      store.write("check", key, { title, answers }, undefined, was);
    }));
    return all;
  });
  const answer = store.read("check", key, was)?.answers?.[at];
  inputs.forEach((input) => (input.checked = input.value === answer));
  for (const line of every("[data-mp-if]", item)) {
    line.hidden = line.dataset.mpIf !== answer;
    const reason = line.querySelector("strong");
    const statement = words?.textContent?.replace(/[.!]$/, "") ?? "";
    if (reason) write(reason, say(line.dataset.mpIf === "yes" ? "because-yes" : "because-not-yet", { statement }));
    line.dataset.mpWhy = say(line.dataset.mpIf === "yes" ? "suggested-yes" : "suggested-not-yet", { statement });
  }
}
