/**
 * What comes first: shown while it is not done; the way in stays open (L4). On the page of a step the line stays, and
 * says when all of it is done, so that the text below does not move (C4).
 */

import { every, once, write } from "./dom.js";
import { say } from "./words.js";

/** @param {import("./look.js").Seen} seen */
export function first({ route, here }) {
  if (!route) return;
  for (const line of every("[data-mp-first]")) {
    const entries = every("[data-mp-need]", line);
    const met = entries.map((entry) => route.met((entry.dataset.mpNeed ?? "").split(" ")));
    const all = met.every(Boolean);
    entries.forEach((entry, at) => (entry.hidden = !here && met[at] === true));
    line.hidden = all && !here;
    const [before, after] = [line.lastElementChild?.firstElementChild, line.lastElementChild?.lastElementChild];
    if (!here || !before || !after) continue;
    const built = once(line, () => ({ before: before.textContent ?? "", after: after.textContent ?? "" }));
    write(before, all ? say("finished-first") : built.before);
    write(after, all ? say("ready-for-it") : built.after);
  }
}
