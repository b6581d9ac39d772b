/** The map with my states: in words in each name, and by shape (G3). */

import { el, every, once, write } from "./dom.js";
import { say } from "./words.js";
import { wordOf } from "./steps.js";

/** @typedef {import("./look.js").Route} Route */

/** @param {import("./look.js").Seen} seen */
export function map({ route }) {
  if (!route || !document.querySelector("[data-mp-stop]")) return;
  const next = route.next();
  const nodeOf = (/** @type {string | undefined} */ anchor) => route.unit.byId.get((anchor ?? "").replace(/^step-/, "").split("--")[0] ?? "");
  for (const stop of every("[data-mp-stop]")) {
    const node = nodeOf(stop.dataset.mpStop);
    const title = stop.querySelector("title");
    if (!node || !title) continue;
    const built = once(stop, () => title.textContent ?? "");
    const words = stateOf(route, node, next);
    write(title, [built, ...words].join(", "));
    stop.classList.toggle("mp-is-done", route.done(node));
    stop.classList.toggle("mp-is-started", route.state(node) === "started");
    stop.classList.toggle("mp-is-next", node === next);
    stop.classList.toggle("mp-is-off", off(route, node));
  }
  for (const place of every(".mp-maplist [data-mp-state]")) {
    const node = nodeOf(place.dataset.mpState);
    const word = once(place, () => place.appendChild(el("span", { class: "mp-state" })));
    write(word, node ? stateOf(route, node, next).join(", ") : "");
    word.hidden = !word.textContent;
  }
}

/** @param {Route} route @param {import("./unit.js").Node} node @param {import("./unit.js").Node | null} next */
const stateOf = (route, node, next) => [wordOf(node, route), node === next ? say("next") : "", off(route, node) ? say("off-route") : ""].filter(Boolean);

/** Whether my picks lead elsewhere.
 * @param {Route} route @param {import("./unit.js").Node} node @returns {boolean} */
function off(route, node) {
  if (!node.up) return false;
  const elsewhere = node.up.row.kind === "choice" && route.picked(node.up).length > 0 && !route.picked(node.up).includes(node);
  return elsewhere || off(route, node.up);
}
