/** My goal for this week, and a week later whether it worked (L9). */

import { el, every, once, write } from "./dom.js";
import { field } from "./field.js";
import { say } from "./words.js";

/** @typedef {import("./store.js").Entry} Entry */
/** @typedef {import("./store.js").Store} Store */

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** When a goal was set: its id is the unit and the day. @param {string} id */
export const setOn = (id) => Date.parse(id.slice(id.indexOf("/") + 1)) || 0;

/** Whether a goal is this week's. @param {string} id */
export const isNow = (id) => Date.now() - setOn(id) < WEEK;

/** What a box for this week's goal is about.
 * @param {string} unit @param {readonly Entry[]} goals @returns {import("./field.js").About} */
export function thisWeek(unit, goals) {
  const current = goals.find(({ id }) => id.startsWith(`${unit}/`) && isNow(id));
  return { kind: "goal", id: current?.id ?? `${unit}/${new Date().toISOString().slice(0, 10)}` };
}

/** What a box about how a goal went is about. @param {string} id @returns {import("./field.js").About} */
export const lookBack = (id) => ({ kind: "goal", id, name: "review", label: say("did-it-work") });

/** @param {import("./look.js").Seen} seen */
export function goals({ store, route }) {
  for (const place of route ? every("[data-mp-goal]") : []) {
    const unit = place.dataset.mpGoal ?? "";
    const mine = store.all("goal").filter(({ id }) => id.startsWith(`${unit}/`));
    const last = mine.filter(({ id, record }) => !isNow(id) && record.text).pop();
    const made = once(place, () => {
      const [now, quote, look] = [el("div"), el("blockquote", { class: "mp-quote" }), el("div")];
      const before = el("div", { class: "mp-goal__last" }, el("p", { class: "mp-label" }, say("last-goal")), quote, look);
      place.append(el("div", { class: "mp-panel mp-goal" }, before, now));
      return { now, quote, look, before };
    });
    field(made.now, store, { ...thisWeek(unit, mine), label: say("my-goal") });
    made.before.hidden = !last;
    if (last) {
      write(made.quote, last.record.text);
      field(made.look, store, lookBack(last.id));
    }
  }
}
