/** My plan as it stands: steps, picks, reflections, evidence, check-ins. */

import { el, every } from "../dom.js";
import { day, list, one, pair, part, texts, told } from "../page/rows.js";
import { earlier } from "../records.js";

/** @typedef {import("./kept.js").Chapter} Chapter */
/** @typedef {import("../store.js").Entry} Entry */
/** @typedef {Chapter["about"][number]} About */

/** @param {{chapters: Chapter[], earlier: Entry[]}} kept */
export function draw({ chapters, earlier }) {
  const about = chapters.flatMap((chapter) => chapter.about);
  /** @param {string} kind */
  const of = (kind) => about.filter((entry) => entry.kind === kind);
  list("units", chapters.map(chapterPart));
  list("picks", chapters.flatMap(({ picks }) => picks.map(({ choice, options }) => pair(choice.row.title, "", options.map(({ row }) => row.title).join(", ")))));
  list("notes", of("note").filter(({ record }) => record.text).map(note));
  list("proofs", of("proof").filter(({ record }) => record.text).map(proof));
  list("checks", of("check").flatMap(check));
  list("earlier", earlier.map(vanished));
  shown("notes", of("note").length > 0);
  shown("earlier", earlier.length > 0);
}

/** @param {string} name @param {boolean} there */
function shown(name, there) {
  one(document, `[data-mp-part="${name}"]`).hidden = !there;
}

/** @param {Chapter} chapter */
function chapterPart({ unit, steps, count }) {
  const made = part("unit");
  to(made, unit);
  one(made, "[data-mp-must]").textContent = told("must-count", { done: count.done, all: count.of });
  one(made, "tbody").append(...steps.filter(({ node, state }) => node.row.kind !== "choice" || state !== "done").map(step));
  return made;
}

/** @param {import("../page/progress.js").Progress} progress */
function step({ node, state, at }) {
  const made = part("step");
  to(made, node.row);
  const about = node.row.kind === "choice" ? "no-choice" : node.row.kind === "milestone" ? "milestone" : node.must ? "" : "optional";
  texts(made, "[data-mp-about]", about && `(${told(about)})`);
  const [how, when] = every("td", made);
  how?.append(part(state));
  when?.append(day(at));
  return made;
}

/** @param {HTMLElement} made @param {{title: string, link: string}} there */
function to(made, there) {
  const link = /** @type {HTMLAnchorElement} */ (one(made, "[data-mp-to]"));
  link.href = there.link;
  link.textContent = there.title;
}

/** @param {About} about */
function note({ node, record }) {
  const made = pair(record.title ?? node.row.title, [node.row.title, day(record.t)].join(", "), record.text);
  one(made, "dd").append(...former(record));
  return made;
}

/** What a text was before something else replaced it. @param {import("../records.js").Rec} record */
function former(record) {
  return earlier(record).map((text) => el("p", { class: "mp-small" }, told("earlier-text", { text })));
}

/** @param {About} about */
function proof({ node, record }) {
  const made = part("proof");
  made.append(linked(record.text), " ", el("span", { class: "mp-small" }, node.row.title));
  return made;
}

/** A text; one that is an address of the web as a link. @param {string} text */
export function linked(text) {
  return /^https?:\/\/\S+$/i.test(text.trim()) ? el("a", { href: text.trim(), rel: "noreferrer" }, text.trim()) : text;
}

/** @param {About} about */
function check({ node, record }) {
  const { ready, talked, agreed } = record;
  if (!ready && !talked) return [];
  const says = talked ? told("talked-on", { date: day(talked) }) : told("ready-since", { date: day(ready) });
  const made = pair(node.row.title, "", says);
  if (agreed) one(made, "dd").append(el("p", {}, told("agreed", { text: agreed })));
  return [made];
}

/** @param {Entry} entry */
function vanished({ id, kind, record }) {
  const says = kind === "step" && record.state === "done" ? [part("done")] : [record.text ?? ""];
  const made = pair(record.title ?? id, day(record.t), "");
  one(made, "dd").append(...says);
  return made;
}
