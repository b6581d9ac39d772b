/** Paths: mine is open, the others fold to their heading with a button that shows them (L1a). */

import { el, every, icon, once, set, write } from "./dom.js";
import { say } from "./words.js";

/** What a student has opened or closed on this page, by path. @type {Map<string, boolean>} */
const chosen = new Map();

/** @param {import("./look.js").Seen} seen @param {() => void} paint */
export function fold({ route }, paint) {
  if (!route) return;
  for (const path of every("[data-mp-path]")) {
    const key = path.dataset.mpPath ?? "";
    const node = route.unit.byKey.get(key);
    const place = /** @type {HTMLElement | null} */ (path.querySelector(".mp-path__head > [data-mp-show]"));
    if (!node?.up || !place) continue;
    const mine = route.picked(node.up).includes(node);
    const open = chosen.get(key) ?? (mine || Boolean(location.hash && path.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)) || `#${path.id}` === location.hash);
    const { chip, button, word } = once(place, () => {
      const word = el("span");
      const button = el("button", { type: "button", class: "mp-btn mp-btn--quiet" }, word, el("span", { class: "mp-hush" }, ` ${node.row.title}`), icon("down"));
      button.addEventListener("click", () => {
        chosen.set(key, button.getAttribute("aria-expanded") !== "true");
        paint();
      });
      const chip = el("span", { class: "mp-chip mp-chip--on" }, icon("done"), say("my-path"));
      place.append(chip, button);
      return { chip, button, word };
    });
    chip.hidden = !mine;
    set(button, "aria-expanded", String(open));
    write(word, say(open ? "hide" : "show"));
    path.classList.toggle("mp-is-picked", mine);
    path.classList.toggle("mp-is-folded", !open);
  }
}
