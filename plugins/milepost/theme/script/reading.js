/** How pages look to me: size, spacing and font (A16). The font is loaded only when it is chosen. */

import { el, every, once, set } from "./dom.js";
import { beside } from "./load.js";
import { say } from "./words.js";

/** The options of each setting, the usual one first. @type {Record<string, string[]>} */
const CHOICES = { size: ["1", "2", "3", "4"], space: ["usual", "wide"], font: ["own", "clear"] };

/** @param {import("./look.js").Seen} seen */
export function reading({ store }) {
  const mine = store.read("pref", "reading")?.value ?? {};
  const chosen = (/** @type {string} */ name) => CHOICES[name]?.find((option) => option === mine[name]) ?? CHOICES[name]?.[0] ?? "";
  for (const name of Object.keys(CHOICES)) set(document.documentElement, `data-mp-${name}`, chosen(name));
  if (chosen("font") === "clear") once(document.documentElement, loadFont);
  for (const place of every("[data-mp-reading]")) {
    const selects = once(place, () => settings(place, (name, value) => {
      store.write("pref", "reading", { value: { ...store.read("pref", "reading")?.value, [name]: value } });
    }));
    for (const select of selects) select.value = chosen(select.name);
  }
}

/** @param {HTMLElement} place @param {(name: string, value: string) => void} keep */
function settings(place, keep) {
  const selects = Object.entries(CHOICES).map(([name, options]) => {
    const select = el("select", { class: "mp-text", name }, ...options.map((option) => el("option", { value: option }, say(`${name}-${option}`))));
    select.addEventListener("change", () => keep(name, select.value));
    return select;
  });
  const labels = selects.map((select) => el("label", {}, say(`reading-${select.name}`), select));
  place.append(el("details", { class: "mp-more mp-reading" }, el("summary", {}, say("reading")), el("div", { class: "mp-row" }, ...labels)));
  return selects;
}

function loadFont() {
  for (const weight of ["400", "700"]) {
    const face = new FontFace("Atkinson Hyperlegible", `url("${beside(`fonts/atkinson-hyperlegible-${weight}.woff2`)}")`, { weight });
    face.load().then(() => document.fonts.add(face), () => {}); // without it the usual font stays
  }
  return true;
}
