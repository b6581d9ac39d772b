/** Says where a path or an option meets an interest of mine; nothing is hidden or moved (L5c). */

import { every, once, write } from "./dom.js";
import { say } from "./words.js";

/** @param {import("./look.js").Seen} seen */
export function interests({ store }) {
  const value = store.read("pref", "interests")?.value;
  const mine = Array.isArray(value) ? value : [];
  for (const line of every("[data-mp-interests]")) {
    const words = line.querySelector("span");
    if (!words) continue;
    const built = once(line, () => words.textContent ?? "");
    const met = (line.dataset.mpInterests ?? "").split("|").filter((one) => mine.includes(one));
    write(words, met.length ? say("fits", { interest: met.join(", ") }) : built);
  }
}
