/** What comes first: shown while it is not done; the way in stays open (L4). */

import { el, every, once } from "./dom.js";
import { say } from "./words.js";

/** @param {import("./look.js").Seen} seen */
export function first({ route, here }) {
  if (!route) return;
  for (const line of every("[data-mp-first]")) {
    const entries = every("[data-mp-need]", line);
    for (const entry of entries) {
      const ids = (entry.dataset.mpNeed ?? "").split(" ").filter(Boolean);
      entry.hidden = ids.some((id) => route.unit.every.some((node) => node.id === id && route.done(node)));
    }
    line.hidden = entries.every((entry) => entry.hidden);
    if (here) once(line, () => line.lastElementChild?.append(el("span", {}, ` ${say("open-anyway")}`)));
  }
}
