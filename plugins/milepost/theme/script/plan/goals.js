/** My goals on My plan: this week's for each unit that I have begun, then those before, to change and to look back on (M1, L9). */

import { el, every, once, write } from "../dom.js";
import { field } from "../field.js";
import { isNow, lookBack, setOn, thisWeek } from "../goals.js";
import { day, one, part, told } from "../page/rows.js";
import { say } from "../words.js";

/** @typedef {import("../store.js").Entry} Entry */
/** @typedef {import("../store.js").Store} Store */
/** @typedef {import("../unit.js").Unit} Unit */

/** @param {Store} store @param {readonly Unit[]} units those that the student has begun @param {readonly Entry[]} all */
export function drawGoals(store, units, all) {
  const begun = new Set(units.map(({ id }) => id));
  const before = all.filter(({ id, record }) => record.text && !(isNow(id) && begun.has(id.split("/")[0] ?? "")));
  each("[data-mp-week]", units.map(({ id }) => id), () => el("div", { class: "mp-me__own" }), (place, at) => {
    const { id, title } = /** @type {Unit} */ (units[at]);
    field(place, store, { ...thisWeek(id, all), label: `${say("my-goal")}: ${title}` });
  });
  each('[data-mp-list="goals"]', before.map(({ id }) => id), () => part("goal"), (item, at) => goal(item, store, /** @type {Entry} */ (before[at])));
  for (const empty of every('[data-mp-empty="goals"]')) empty.hidden = units.length + before.length > 0;
}

/** @param {HTMLElement} item @param {Store} store @param {Entry} entry */
function goal(item, store, { id, record }) {
  const [week, text, review] = every("p", item);
  const boxes = once(item, () => {
    const made = [el("div"), el("div")];
    one(item, "details").append(...made);
    one(item, "details").toggleAttribute("open", !record.review);
    return made;
  });
  if (week) write(week, told("week-of", { date: day(setOn(id) || record.t) }));
  if (text) write(text, record.text);
  if (review) write(review, record.review ?? "");
  review?.toggleAttribute("hidden", !record.review);
  const [own, look] = boxes;
  if (look) field(look, store, lookBack(id));
  if (own) field(own, store, { kind: "goal", id, label: told("goal") });
}

/**
 * Keep one child for each key, in this order; a box that somebody writes in stays where it is.
 * @param {string} selector @param {string[]} keys @param {() => HTMLElement} make @param {(child: HTMLElement, at: number) => void} show
 */
function each(selector, keys, make, show) {
  const list = one(document, selector);
  const found = new Map(/** @type {HTMLElement[]} */ ([...list.children]).map((child) => [child.dataset.mpKey, child]));
  const wanted = keys.map((key) => {
    const child = found.get(key) ?? make();
    child.dataset.mpKey = key;
    return child;
  });
  if (wanted.length !== list.children.length || wanted.some((child, at) => child !== list.children[at])) list.replaceChildren(...wanted);
  wanted.forEach(show);
}
