/** Show to my teacher: a square and a code with states, picks and dates of check-ins. */

import { every } from "../dom.js";
import { beside, load } from "../load.js";
import { one, told } from "../page/rows.js";
import { dayOf, written } from "./code.js";
import { idsOf } from "./ids.js";

/** @typedef {import("./kept.js").Chapter} Chapter */
/** @typedef {import("./code.js").Mark} Mark */
/** @typedef {{size: number, ink: string} | null} Square */

const MARGIN = 4;
/** What draws squares is loaded once, when the first is wanted. @type {Promise<boolean> | undefined} */
let drawer;

/** The marks of a unit for a code, and every id of it. @param {Chapter} chapter @returns {import("./code.js").UnitMarks} */
export function marksOf({ unit, steps, picks, about }) {
  /** @type {Mark[]} */
  const states = steps.filter(({ node }) => node.row.kind !== "choice").flatMap(({ node, state }) => (state === "started" || state === "done" ? [{ id: node.id, says: state }] : []));
  const picked = picks.flatMap(({ choice, options }) => options.map((option) => ({ id: `${choice.id}>${option.id}`, says: /** @type {const} */ ("picked") })));
  const checks = about.filter(({ kind }) => kind === "check").flatMap(({ node, record }) => [...dated(node.id, "ready", record.ready), ...dated(node.id, "talked", record.talked)]);
  return { unit: unit.id, marks: [...states, ...picked, ...checks], ids: idsOf(unit) };
}

/** @param {string} id @param {"ready" | "talked"} says @param {number} [at] @returns {Mark[]} */
const dated = (id, says, at) => (at ? [{ id, says, day: dayOf(at) }] : []);

/**
 * Draw the code of what was done; the units touched last come first.
 * @param {string} site @param {Chapter[]} chapters @param {string} nickname
 */
export function showCode(site, chapters, nickname) {
  const latest = [...chapters].sort((a, b) => newest(b) - newest(a));
  const wanted = /** @type {HTMLInputElement} */ (one(document, "[data-mp-with-name]")).checked;
  const made = written(site, latest.map(marksOf), { name: wanted ? nickname : "", now: Date.now() });
  const link = `${one(document, "[data-mp-class-link]").dataset.mpClassLink}#${made.code}`;
  draw(new URL(link, document.baseURI).href);
  /** @type {HTMLTextAreaElement} */ (one(document, "#code")).value = made.code;
  one(document, "[data-mp-named]").hidden = !nickname;
  const some = one(document, "[data-mp-show-some]");
  some.hidden = made.units === latest.length;
  one(some, "[data-mp-show-units]").textContent = latest.slice(0, made.units).map(({ unit }) => unit.title).join(", ");
}

/** @param {Chapter} chapter */
const newest = ({ steps, about }) => Math.max(0, ...steps.map(({ at }) => at), ...about.map(({ record }) => record.t));

/** Draw a link as a square; the code beside it is enough where the drawing does not come. @param {string} link */
async function draw(link) {
  await (drawer ??= load(beside("square.js")));
  const made = /** @type {Square} */ (/** @type {any} */ (self).mpSquare?.(link) ?? null);
  const drawing = one(document, ".mp-qr");
  const size = (made?.size ?? 0) + 2 * MARGIN;
  drawing.setAttribute("viewBox", `${-MARGIN} ${-MARGIN} ${size} ${size}`);
  const [paper, ink] = every("path", drawing);
  paper?.setAttribute("d", `M${-MARGIN} ${-MARGIN}h${size}v${size}h-${size}z`);
  ink?.setAttribute("d", made?.ink ?? "");
  drawing.toggleAttribute("hidden", !made);
}

/** Copy the code, and say so. @param {(text: string) => void} announce */
export async function copyCode(announce) {
  const field = /** @type {HTMLTextAreaElement} */ (one(document, "#code"));
  field.select();
  await (navigator.clipboard?.writeText(field.value) ?? Promise.reject()).catch(() => document.execCommand("copy"));
  announce(told("copied"));
}
