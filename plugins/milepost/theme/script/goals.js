/** My goal for this week, and a week later whether it worked (L9). */

import { el, every, once, write } from "./dom.js";
import { field } from "./field.js";
import { say } from "./words.js";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** @param {import("./look.js").Seen} seen */
export function goals({ store, route }) {
  for (const place of route ? every("[data-mp-goal]") : []) {
    const unit = place.dataset.mpGoal ?? "";
    const mine = store.all("goal").filter(({ id }) => id.startsWith(`${unit}/`));
    const dated = (/** @type {string} */ id) => Date.parse(id.slice(unit.length + 1)) || 0;
    const current = mine.find(({ id }) => Date.now() - dated(id) < WEEK);
    const last = mine.filter(({ id, record }) => Date.now() - dated(id) >= WEEK && record.text).pop();
    const made = once(place, () => {
      const [now, quote, look] = [el("div"), el("blockquote", { class: "mp-quote" }), el("div")];
      const before = el("div", { class: "mp-goal__last" }, el("p", { class: "mp-label" }, say("last-goal")), quote, look);
      place.append(el("div", { class: "mp-panel mp-goal" }, before, now));
      return { now, quote, look, before };
    });
    const today = new Date().toISOString().slice(0, 10);
    field(made.now, store, { kind: "goal", id: current?.id ?? `${unit}/${today}`, label: say("my-goal") });
    made.before.hidden = !last;
    if (last) {
      write(made.quote, last.record.text);
      field(made.look, store, { kind: "goal", id: last.id, name: "review", label: say("did-it-work") });
    }
  }
}
