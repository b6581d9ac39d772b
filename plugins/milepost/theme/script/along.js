/** An activity on my route: the how-manieth it is, what comes before and what next (A1, A2). */

import { el, every, icon, set } from "./dom.js";
import { track } from "./count.js";
import { say } from "./words.js";

/** @typedef {import("./unit.js").Node} Node */

/** @param {import("./look.js").Seen} seen */
export function along({ route, here }) {
  if (!route || !here || !route.passes(here)) return; // a page off my route keeps the way that it was built with
  where(route, here);
  const way = route.along();
  const at = way.indexOf(here);
  for (const nav of every(".mp-pager")) {
    const [back, next] = [way[at - 1], way[at + 1]];
    nav.replaceChildren(...(back ? [link(back, "prev")] : []), ...(next ? [el("div", { class: "mp-pager__next" }, link(next, "next"))] : []));
  }
}

/** @param {Node} node @param {"prev" | "next"} way */
function link(node, way) {
  const label = el("span", { class: "mp-eyebrow" }, way === "prev" ? say("back") : labelOf(node));
  const words = el("span", {}, label, el("bdi", {}, node.row.title));
  const made = el("a", { href: node.row.link }, ...(way === "prev" ? [icon("prev"), words] : [words, icon("next")]));
  if (way === "prev") set(made, "class", "mp-pager__prev");
  return made;
}

/** @param {Node} node */
function labelOf(node) {
  if (node.kids.length) return say("next-choice");
  if (node.row.kind === "milestone") return say("next-milestone");
  return node.must ? say("next") : say("next-extra");
}

/** @param {import("./look.js").Route} route @param {Node} here */
function where(route, here) {
  const n = route.must().indexOf(here) + 1;
  for (const step of n ? every("[data-mp-where]") : []) {
    const path = step.parentElement?.querySelector("bdi");
    const of = route.must().length;
    step.textContent = say("step-of", { n, of });
    step.parentElement?.replaceChildren(step, ` ${say(path ? "on-my-route-in" : "on-my-route")} `, path ?? "");
    step.closest(".mp-where")?.querySelector(".mp-track")?.replaceWith(track(route, here));
  }
}
