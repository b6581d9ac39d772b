/** What a class is shown as. Everything a file says becomes text, and nothing else. */

import { el, every } from "../dom.js";
import { linked } from "../plan/draw.js";
import { day, list, one, pair, part, texts, told } from "../page/rows.js";
import { columns, days, doneCount, pickCounts, queue } from "./roster.js";

/** @typedef {import("./roster.js").Student} Student */
/** @typedef {import("./roster.js").Line} Line */
/** @typedef {import("../unit.js").Unit} Unit */
/** @typedef {import("../unit.js").Node} Node */

/** Who is ready to talk, over all units. @param {{unit: Unit, lines: Line[]}[]} all @param {number} now */
export function drawQueue(all, now) {
  list("queue", queue(all).map(({ student, unit, node, at }) => {
    const made = part("queue");
    texts(made, ".mp-queue__name > *", student.name, unit.title);
    texts(made, ".mp-queue__name + div > span", node.row.title, told("since", { date: day(at) }));
    const n = days(at, now);
    texts(made, ".mp-chip span", n ? told(n === 1 ? "one-day" : "days", { n }) : told("today"));
    return made;
  }));
}

/** The steps of a unit by student. @param {Unit} unit @param {Line[]} lines */
export function drawSteps(unit, lines) {
  const shown = columns(unit, lines);
  const table = one(document, ".mp-roster");
  const head = one(table, "thead tr");
  head.replaceChildren(...[...head.children].slice(0, 1), ...shown.map(headCell));
  one(table, "tbody").replaceChildren(...lines.map((line) => el("tr", {}, el("th", { scope: "row" }, line.student.name), ...shown.map((node) => cell(node, line)))));
}

/** @param {Node} node */
function headCell(node) {
  const made = texts(part("head"), "span", node.row.title);
  if (node.row.kind === "milestone") made.append(part("sign"));
  return made;
}

/** @param {Node} node @param {Line} line */
function cell(node, line) {
  const step = line.steps.get(node.id);
  if (!step) return el("td", { class: "mp-roster__off" }, el("span", { class: "mp-hush" }, told("off-route")));
  if (node.row.kind !== "choice") return el("td", { title: day(step.at) || null }, part(step.state));
  const picked = line.picks(node).map(({ row }) => row.title).join(", ");
  return el("td", { class: "mp-roster__pick" }, picked || part("todo"));
}

/** How many have done each step, and picked each option. @param {Unit} unit @param {Line[]} lines */
export function drawTallies(unit, lines) {
  const shown = columns(unit, lines);
  const done = shown.filter(({ row }) => row.kind !== "choice").map((node) => ({ title: node.row.title, ...doneCount(node, lines) }));
  list("tallies", [
    tally(told("done-so-far"), done),
    ...shown.filter(({ row }) => row.kind === "choice").map((choice) => {
      const { counts, none, of } = pickCounts(choice, lines);
      return tally(choice.row.title, [...counts, { title: told("no-pick"), many: none }].map((count) => ({ ...count, of })));
    }),
  ]);
}

/** @param {string} title @param {{title: string, many: number, of: number}[]} counts */
function tally(title, counts) {
  const made = part("tally");
  one(made, "caption").textContent = title;
  one(made, "tbody").append(...counts.map(({ title, many, of }) => {
    const row = texts(part("count"), "th, td:last-child", title, told("of", { n: many, of }));
    one(row, ".mp-meter i").style.inlineSize = `${of ? (100 * many) / of : 0}%`;
    return row;
  }));
  return made;
}

/** What one student has written. @param {Student | undefined} student @param {Line[]} lines of the student, one a unit */
export function drawWords(student, lines) {
  /** @type {HTMLElement[]} */
  const found = [];
  for (const [key, record] of [...(student?.records ?? [])].sort((a, b) => b[1].t - a[1].t)) {
    const [kind = "", id = ""] = key.split(":");
    found.push(...own(kind, id, record), ...written(kind, id, record, lines));
  }
  list("words", found);
  const early = lines.flatMap(({ steps }) => [...steps.values()].filter((step) => step.early));
  list("early", early.map(({ node, at }) => el("li", {}, told("early", { title: node.row.title, date: day(at) }))));
}

/** What a student says about themself. @param {string} kind @param {string} id @param {import("../records.js").Rec} record */
function own(kind, id, record) {
  if (kind === "pref" && id === "interests" && Array.isArray(record.value) && record.value.length) return [pair(told("likes"), "", record.value.join(", "))];
  const says = kind === "note" && record.text ? { "good-at": "strengths", want: "wants" }[id] : undefined;
  return says ? [pair(told(says), "", record.text)] : [];
}

/** Reflections, goals, evidence and what was agreed. @param {string} kind @param {string} id @param {import("../records.js").Rec} record @param {Line[]} lines */
function written(kind, id, record, lines) {
  if (!id.includes("/")) return [];
  const step = lines.flatMap(({ steps }) => steps.get(id.split("/")[1] ?? "") ?? [])[0];
  const about = [step?.node.row.title ?? "", day(record.t)].filter(Boolean).join(", ");
  if (kind === "note" && record.text) return [pair(String(record.title ?? ""), about, record.text)];
  if (kind === "goal" && record.text) return [pair(told("goal"), day(record.t), record.text), ...(record.review ? [pair(told("goal-looked"), "", record.review)] : [])];
  if (kind === "check" && record.agreed) return [pair(told("agreed"), about, record.agreed)];
  if (kind !== "proof" || !record.text) return [];
  const made = pair(told("evidence"), about, "");
  one(made, "dd").append(linked(record.text));
  return [made];
}

/** Choices of a select, keeping what was chosen. @param {string} selector @param {[string, string][]} options value and text @param {string} chosen */
export function choices(selector, options, chosen) {
  const select = /** @type {HTMLSelectElement} */ (one(document, selector));
  select.replaceChildren(...options.map(([value, text]) => el("option", { value }, text)));
  select.value = options.some(([value]) => value === chosen) ? chosen : options[0]?.[0] ?? "";
  return select.value;
}

/** Show or hide a part of the page. @param {string} name @param {boolean} there */
export function shown(name, there) {
  for (const place of every(`[data-mp-part="${name}"]`)) place.hidden = !there;
}
