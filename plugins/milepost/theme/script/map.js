/** The map with my states: in words in each name, and by shape (G3). */

import { drawn, el, every, once, write } from "./dom.js";
import { say } from "./words.js";
import { wordOf } from "./steps.js";
import { standing } from "./unit.js";

/** @typedef {import("./look.js").Route} Route */

/** @param {import("./look.js").Seen} seen */
export function map({ route }) {
  if (!route || !document.querySelector("[data-mp-stop]")) return;
  const next = route.next();
  for (const stop of every("[data-mp-stop]")) {
    const node = standing(route.unit, stop.dataset.mpStop);
    const title = stop.querySelector("title");
    if (!node || !title) continue;
    const built = once(stop, () => {
      mark(stop);
      return title.textContent ?? "";
    });
    const words = stateOf(route, node, next);
    write(title, [built, ...words].join(", "));
    stop.classList.toggle("mp-is-done", route.done(node));
    stop.classList.toggle("mp-is-started", route.state(node) === "started");
    stop.classList.toggle("mp-is-next", node === next);
    stop.classList.toggle("mp-is-off", off(route, node));
    stop.classList.toggle("mp-is-mine", mine(route, node));
  }
  for (const place of every("[data-mp-is]")) {
    const node = standing(route.unit, place.dataset.mpIs);
    const said = node?.up && off(route, node.up); // at the heading of the path
    const word = once(place, () => place.appendChild(el("span", { class: "mp-state" })));
    write(word, node && !said ? stateOf(route, node, next).join(", ") : "");
    word.hidden = !word.textContent;
  }
}

/** A mark at the corner of a place: a ring where it is started, with a tick where it is done.
 * @param {HTMLElement} stop */
function mark(stop) {
  const box = /** @type {SVGGraphicsElement | null} */ (stop.querySelector("rect, path"))?.getBBox();
  if (!box) return;
  const at = `translate(${box.x + box.width - 3} ${box.y + 3})`;
  stop.append(drawn("g", { class: "mp-mapmark", transform: at }, drawn("circle", { r: 9 }), drawn("polyline", { points: "-4,0 -1,3 4,-3" })));
}

/** @param {Route} route @param {import("./unit.js").Node} node @param {import("./unit.js").Node | null} next */
const stateOf = (route, node, next) => [wordOf(node, route), node === next ? say("next") : "", off(route, node) ? say("off-route") : ""].filter(Boolean);

/** Whether a pick of mine leads there.
 * @param {Route} route @param {import("./unit.js").Node} node @returns {boolean} */
const mine = (route, node) => Boolean(node.up && route.passes(node) && (node.up.row.kind === "choice" || mine(route, node.up)));

/** Whether my picks lead elsewhere.
 * @param {Route} route @param {import("./unit.js").Node} node @returns {boolean} */
function off(route, node) {
  if (!node.up) return false;
  const elsewhere = node.up.row.kind === "choice" && route.picked(node.up).length > 0 && !route.picked(node.up).includes(node);
  return elsewhere || off(route, node.up);
}
