/** How pages look to me: size, spacing, font and colors (A16). A font is loaded only when it is chosen. */

import { el, every, once, set } from "./dom.js";
import { say } from "./words.js";

/** @typedef {{size: string, space: string, font: string}} Look */

const CHOICES = { size: ["1", "2", "3", "4"], space: ["usual", "wide"], font: ["own", "clear"] };

/** @param {import("./look.js").Seen} seen */
export function reading({ page, store }) {
  const value = store.read("pref", "reading")?.value;
  for (const name of Object.keys(CHOICES)) set(page, `data-mp-${name}`, typeof value?.[name] === "string" ? value[name] : null);
  for (const place of every("[data-mp-reading]")) {
    once(place, () => {
      const selects = Object.entries(CHOICES).map(([name, options]) => {
        const select = el("select", { class: "mp-text", name }, ...options.map((option) => el("option", { value: option }, say(`${name}-${option}`))));
        select.addEventListener("change", () => store.write("pref", "reading", { value: { ...store.read("pref", "reading")?.value, [name]: select.value } }));
        return select;
      });
      const labels = selects.map((select) => el("label", {}, say(`reading-${select.name}`), select));
      place.append(el("details", { class: "mp-more mp-reading" }, el("summary", {}, say("reading")), el("div", { class: "mp-row" }, ...labels)));
      return selects;
    }).forEach((select) => (select.value = value?.[select.name] ?? CHOICES[/** @type {keyof typeof CHOICES} */ (select.name)][0]));
  }
}
