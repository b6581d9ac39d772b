/** Milestones: what comes before, the talk, looking back, and what I have to show (L7, L8, L9). */

import { announce } from "./announce.js";
import { el, every, once, set, write } from "./dom.js";
import { field } from "./field.js";
import { standing } from "./unit.js";
import { day, say } from "./words.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./unit.js").Node} Node */

/** @param {import("./look.js").Seen} seen */
export function milestones({ store, route }) {
  if (!route) return;
  const nodeOf = (/** @type {string | undefined} */ key) => route.unit.byKey.get(key ?? "");
  for (const item of every(".mp-before > li")) {
    const node = standing(route.unit, item.querySelector("a")?.hash);
    const word = once(item, () => item.appendChild(el("span", { class: "mp-small" })));
    if (node) write(word, route.done(node) ? ` ${say("done-word")}` : ` ${say("to-do-word")}`);
    item.classList.toggle("mp-is-done", Boolean(node && route.done(node)));
  }
  for (const place of every("[data-mp-talk]")) {
    const node = nodeOf(place.dataset.mpTalk);
    if (node && ["teacher", "peer"].includes(place.dataset.mpWith ?? "")) talk(place, node, store);
  }
  for (const place of every("[data-mp-note]")) {
    const node = nodeOf(place.dataset.mpNote);
    const prompt = place.parentElement?.querySelector("bdi");
    if (!node || !prompt) continue;
    const at = place.dataset.mpAt ?? "0";
    prompt.id ||= `mp-prompt-${node.id}-${at}`;
    const was = node.row.was.map((key) => `${key}/${at}`);
    field(place, store, { kind: "note", id: `${node.row.key}/${at}`, was, data: { title: prompt.textContent ?? "" }, labelledBy: prompt.id });
  }
  for (const place of every("[data-mp-proof]")) {
    const node = nodeOf(place.dataset.mpProof);
    if (node) field(place, store, { kind: "proof", id: node.row.key, was: node.row.was, data: { title: node.row.title }, label: say("proof"), line: true });
  }
}

/** @param {HTMLElement} place @param {Node} node @param {Store} store */
function talk(place, node, store) {
  const { key, was, title } = node.row;
  const made = once(place, () => {
    const [ready, talked] = [say("ready-to-talk"), say("talked")].map((word) => el("button", { type: "button", class: "mp-btn" }, word));
    const undo = el("button", { type: "button", class: "mp-undo" }, say("undo"));
    const [since, agreed] = [el("span"), el("div")];
    const line = el("p", { class: "mp-small" }, since, " ", undo);
    const mark = (/** @type {Record<string, unknown>} */ data, /** @type {string} */ words) => {
      store.write("check", key, { title, ...data }, undefined, was);
      announce(words);
    };
    const read = () => store.read("check", key, was);
    ready?.addEventListener("click", () => read()?.ready ? mark({ ready: null }, say("not-ready")) : mark({ ready: Date.now() }, say("is-ready")));
    talked?.addEventListener("click", () => read()?.talked ? mark({ talked: null }, say("not-talked")) : mark({ talked: Date.now() }, say("talked")));
    undo.addEventListener("click", () => (mark({ ready: null }, say("not-ready")), ready?.focus()));
    place.append(el("p", { class: "mp-row" }, ready, talked), line, agreed);
    return { ready, talked, since, line, agreed };
  });
  const record = store.read("check", key, was);
  if (made.ready) set(made.ready, "aria-pressed", String(Boolean(record?.ready)));
  if (made.talked) set(made.talked, "aria-pressed", String(Boolean(record?.talked)));
  write(made.since, record?.ready ? say("ready-since", { day: day(record.ready) }) : "");
  made.line.hidden = !record?.ready;
  made.agreed.hidden = !record?.talked;
  if (record?.talked) field(made.agreed, store, { kind: "check", id: key, was, name: "agreed", data: { title }, label: say("agreed") });
}

