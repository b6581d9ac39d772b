/** A box for a student's own words: saved within a second of the last key, and no other text goes unseen (L9, D4, D11). */

import { el, icon, once, write } from "./dom.js";
import { LIMIT, earlier } from "./records.js";
import { waiting } from "./waiting.js";
import { say } from "./words.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./records.js").Rec} Rec */

/**
 * @typedef {{
 *   kind: "note" | "goal" | "proof" | "check" | "pref", id: string, was?: string[], name?: string,
 *   data?: Record<string, unknown>, label?: string, labelledBy?: string, line?: boolean,
 * }} About What a box is about: its record, the `name` of the text in it, what else to keep with it, and its label.
 */

const SOON = 400;
const NEAR = LIMIT - 500;
let made = 0;

/** Show a box at a place.
 * @param {HTMLElement} place @param {Store} store @param {About} about */
export function field(place, store, about) {
  const box = once(place, () => makeField(place, store, about));
  if (!box.dirty) box.about = about;
  box.show();
}

/** @param {HTMLElement} place @param {Store} store @param {About} about */
function makeField(place, store, about) {
  const id = `mp-field-${++made}`;
  const input = el(about.line ? "input" : "textarea", { class: "mp-text", id, maxlength: LIMIT, "aria-labelledby": about.labelledBy, ...(about.line ? { type: "text" } : { rows: 2 }) });
  const state = el("span");
  const saved = el("p", { class: "mp-saved" }, icon("done"), state);
  const before = el("details", { class: "mp-more" }, el("summary", {}, say("earlier-text")));
  place.append(...(about.label ? [el("label", { class: "mp-label", for: id }, about.label)] : []), input, saved, before);

  const box = {
    about, dirty: false, show,
    /** The record on the screen when the student began to write. @type {Rec | null} */
    shown: null,
  };
  const read = () => store.read(box.about.kind, box.about.id, box.about.was);
  const name = () => box.about.name ?? "text";
  let timer = 0;

  function keep() {
    clearTimeout(timer);
    waiting.delete(keep);
    if (!box.dirty) return;
    box.dirty = false;
    const { kind, id, was, data } = box.about;
    store.write(kind, id, { text: "", ...data, ...read(), ...data, [name()]: input.value }, box.shown ?? {}, was);
  }

  function show() {
    const record = read();
    const text = typeof record?.[name()] === "string" ? record[name()] : "";
    if (!box.dirty) {
      if (input.value !== text) input.value = text;
      box.shown = record;
    }
    const long = input.value.length >= NEAR;
    const done = box.dirty || !input.value ? "" : store.saved() ? say("saved") : say("not-saved");
    write(state, long ? `${done} ${say("characters", { n: input.value.length, of: LIMIT })}` : done);
    saved.hidden = !state.textContent;
    saved.classList.toggle("mp-saved--not", !store.saved());
    const texts = earlier(record);
    before.hidden = !texts.length;
    if (before.childElementCount - 1 !== texts.length) before.replaceChildren(el("summary", {}, say("earlier-text")), ...texts.map((old) => el("blockquote", { class: "mp-quote" }, old)));
  }

  input.addEventListener("input", () => {
    box.dirty = true;
    waiting.add(keep);
    clearTimeout(timer);
    timer = setTimeout(keep, SOON);
    show();
  });
  input.addEventListener("blur", keep);
  return box;
}
