/** How pages look to me: size, spacing, font and colors (A16). A font is loaded only when it is chosen. */

import { colors, hear, usual } from "./colors.js";
import { el, every, once, set } from "./dom.js";
import { beside } from "./load.js";
import { say } from "./words.js";

/** The options of each setting, the usual one first. @type {Record<string, string[]>} */
const CHOICES = { size: ["1", "2", "3", "4"], space: ["usual", "wide"], font: ["own", "clear", "open"], colors: ["device", "light", "dark"] };
/** Fonts of our own: their names, and their files. @type {Record<string, [string, string]>} */
const FONTS = { clear: ["Atkinson Hyperlegible", "atkinson-hyperlegible"], open: ["OpenDyslexic", "opendyslexic"] };

/** @param {import("./look.js").Seen} seen @param {() => void} paint */
export function reading({ page, store }, paint) {
  const mine = store.read("pref", "reading")?.value ?? {};
  const options = (/** @type {string} */ name) => (CHOICES[name] ?? []).filter((option) => option !== "open" || "mpDyslexia" in page.dataset);
  const chosen = (/** @type {string} */ name) => options(name).find((option) => option === mine[name]) ?? (name === "colors" ? usual() : options(name)[0] ?? "");
  const keep = (/** @type {string} */ name, /** @type {string} */ value) => {
    store.write("pref", "reading", { value: { ...store.read("pref", "reading")?.value, [name]: value } });
  };
  const root = document.documentElement;
  once(root, () => hear(paint, (choice) => keep("colors", choice)));
  for (const name of ["size", "space", "font"]) set(root, `data-mp-${name}`, chosen(name));
  colors(mine.colors);
  const font = FONTS[chosen("font")];
  if (font) loadFont(...font);
  for (const place of every("[data-mp-reading]")) {
    const selects = once(place, () => settings(place, options, keep));
    for (const select of selects) select.value = chosen(select.name);
  }
}

/** @param {HTMLElement} place @param {(name: string) => string[]} options @param {(name: string, value: string) => void} keep */
function settings(place, options, keep) {
  const selects = Object.keys(CHOICES).map((name) => {
    const select = el("select", { class: "mp-text", name }, ...options(name).map((option) => el("option", { value: option }, say(`${name}-${option}`))));
    select.addEventListener("change", () => keep(name, select.value));
    return select;
  });
  const labels = selects.map((select) => el("label", {}, say(`reading-${select.name}`), select));
  place.append(el("details", { class: "mp-more mp-reading" }, el("summary", {}, say("reading")), el("div", { class: "mp-row" }, ...labels)));
  return selects;
}

/** @type {Set<string>} */
const loaded = new Set();

/** @param {string} name @param {string} file */
function loadFont(name, file) {
  if (loaded.has(name)) return;
  loaded.add(name);
  for (const weight of ["400", "700"]) {
    const face = new FontFace(name, `url("${beside(`fonts/${file}-${weight}.woff2`)}")`, { weight });
    face.load().then(() => document.fonts.add(face), () => {}); // without it the usual font stays
  }
}
