/** Where my work is: at the foot of each page, and at the top where it is not kept (S6, D9, D12). */

import { el, every, once, write } from "./dom.js";
import { say } from "./words.js";

/** Whether this page came from a file and nobody has done anything here yet. @type {boolean | undefined} */
let fromFile;

/** @param {import("./look.js").Seen} seen */
export function kept({ page, store }) {
  fromFile ??= location.protocol === "file:" && store.fresh();
  for (const place of every("[data-mp-kept]")) write(place, say("kept"));
  const { line, words } = once(page, () => {
    const plan = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".mp-kept a"));
    const words = el("span");
    const link = plan ? el("a", { href: plan.href }, say("save-copy")) : el("button", { type: "button", class: "mp-btn", "data-mp-act": "save" }, say("save-copy"));
    const line = el("p", { class: "mp-alert mp-noprint", role: "alert" }, words, " ", link);
    page.prepend(line);
    return { line, words };
  });
  const text = store.saved() ? (fromFile ? say("from-file") : "") : say("not-saved");
  line.hidden = !text;
  write(words, text);
}
