/** How far I am: the must-do steps of my route, and a small road of them; others are counted apart (L3). */

import { el, every, once, write } from "./dom.js";
import { say } from "./words.js";

const LONGEST = 24;

/** @param {import("./look.js").Seen} seen */
export function count({ route }) {
  if (route) for (const place of every("[data-mp-count]")) counted(place, route);
}

/** @param {HTMLElement} place @param {import("./look.js").Route} route */
export function counted(place, route) {
  const { done, of, extra } = route.count();
  const { line, must, more } = once(place, () => {
    const [must, more] = [el("strong"), el("span")];
    const line = el("p", { class: "mp-count" }, must, el("span"), more);
    place.append(line);
    return { line, must, more };
  });
  write(must, say("must-count", { done, of }));
  write(more, extra ? say("extra-count", { n: extra }) : "");
  line.children[1]?.replaceWith(track(route));
}

/** The must-do steps of my route as pieces of road; decoration, since words beside it say the same.
 * @param {import("./look.js").Route} route @param {import("./unit.js").Node | null} [here] */
export function track(route, here) {
  const steps = route.must();
  if (steps.length > LONGEST) return el("span");
  const pieces = steps.map((node) => {
    const done = !node.kids.length && route.done(node);
    const kind = node === here ? "here" : node.row.kind === "milestone" ? (done ? "pastpost" : "post") : done ? "done" : "todo";
    return el("i", { class: `mp-track__${kind}` });
  });
  return el("span", { class: "mp-track", "aria-hidden": "true" }, ...pieces);
}
