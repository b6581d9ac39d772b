/** "Go on": the first step of my route that is not done and whose needs are (H2, L11). */

import { el, every, icon, once, set, write } from "./dom.js";
import { say } from "./words.js";

/** @param {import("./look.js").Seen} seen */
export function goon({ route }) {
  if (!route) return;
  const must = route.next();
  const next = must ?? route.along().find((node) => !route.done(node)) ?? null;
  for (const place of every("[data-mp-goon]")) {
    const made = once(place, () => {
      const [kicker, title, note] = [el("span", { class: "mp-eyebrow" }), el("strong"), el("span", { class: "mp-goon__note" })];
      const link = el("a", { class: "mp-btn mp-btn--main" }, say("go-on"), icon("next"));
      const mark = el("span", { class: "mp-goon__mark" }, icon("post"));
      place.append(el("div", { class: "mp-goon" }, mark, el("p", { class: "mp-goon__text" }, kicker, title, note), link));
      return { kicker, title, note, link };
    });
    write(made.kicker, say(!must ? "all-done" : route.count().done ? "next-on-route" : "start-here"));
    write(made.title, next ? next.row.title : "");
    write(made.note, next ? noteOf(next) : "");
    made.link.hidden = !next;
    if (next) set(made.link, "href", next.row.link);
    set(made.link, "aria-label", next && `${say("go-on")}: ${next.row.title}`);
  }
}

/** @param {import("./unit.js").Node} node */
const noteOf = (node) => (node.row.kind === "milestone" ? say("milestone") : node.row.kind === "choice" ? say("choice") : node.must ? "" : say("extra"));
