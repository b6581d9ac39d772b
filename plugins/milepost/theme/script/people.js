/** People on one device: who is working, and up to eight names to change to (section 5). */

import { announce } from "./announce.js";
import { el, every, once, set, write } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("./store.js").Store} Store */

const MOST = 8;
const LONGEST = 20;

/** The name of a person, of the one who works if none is given; empty where there is no name yet.
 * @param {Store} store @param {string} [who] */
export function nickname(store, who) {
  const name = store.read("pref", "name", [], who)?.value;
  return typeof name === "string" ? name.slice(0, LONGEST) : "";
}

/** @param {import("./look.js").Seen} seen */
export function people({ page, store }) {
  if ("mpAlone" in page.dataset) return;
  for (const place of every("[data-mp-person]")) {
    const name = nickname(store);
    const { mark, words } = once(place, () => {
      const [mark, words] = [el("span", { class: "mp-person__mark", "aria-hidden": "true" }), el("span")];
      const button = el("button", { type: "button", class: "mp-person", "aria-haspopup": "dialog" }, mark, words);
      button.addEventListener("click", () => open(page, store));
      place.append(button);
      return { mark, words };
    });
    write(mark, name ? [...name][0]?.toUpperCase() ?? "" : "?");
    write(words, name ? say("working", { name }) : say("who"));
  }
}

/** @param {HTMLElement} page @param {Store} store */
function open(page, store) {
  const dialog = el("dialog", { class: "mp-dialog", "aria-labelledby": "mp-who" });
  const now = store.person();
  const choose = (/** @type {string} */ who) => {
    store.become(who);
    announce(say("working", { name: nickname(store) || say("somebody") }));
    dialog.close();
  };
  const names = store.people().map((who) => ({ who, name: nickname(store, who) || say("somebody") }));
  const buttons = names.map(({ who, name }) => {
    const button = el("button", { type: "button", class: "mp-btn", "aria-pressed": String(who === now) }, name);
    button.addEventListener("click", () => choose(who));
    return el("li", {}, button);
  });
  const close = el("button", { type: "button", class: "mp-btn mp-btn--quiet" }, say("close"));
  close.addEventListener("click", () => dialog.close());
  dialog.append(
    el("h2", { class: "mp-h2", id: "mp-who" }, say("who")),
    el("ul", { class: "mp-row" }, ...buttons),
    form(say("my-name"), say("rename"), nickname(store), (name) => {
      store.write("pref", "name", { value: name });
      dialog.close();
    }),
    names.length < MOST
      ? form(say("other-name"), say("add"), "", (name) => {
          store.become(Date.now().toString(36));
          store.write("pref", "name", { value: name });
          choose(store.person());
        })
      : el("p", {}, say("full")),
    close,
  );
  dialog.addEventListener("close", () => dialog.remove());
  page.append(dialog);
  dialog.showModal();
}

/** @param {string} label @param {string} verb @param {string} value @param {(name: string) => void} use */
function form(label, verb, value, use) {
  const input = el("input", { class: "mp-text", type: "text", maxlength: LONGEST, autocomplete: "off", required: true });
  input.value = value;
  const made = el("form", { class: "mp-row mp-dialog__form" }, el("label", {}, label, el("span", { class: "mp-small" }, ` ${say("not-full-name")}`), input), el("button", { class: "mp-btn" }, verb));
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim()) use(input.value.trim());
  });
  set(made, "novalidate", false);
  return made;
}
