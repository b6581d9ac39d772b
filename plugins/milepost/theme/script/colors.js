/** Light or dark colors, or those of the device: by Material's own switch, in other themes by their attribute (A16). */

import { every } from "./dom.js";

/** Whether the device asks for dark colors. */
const device = matchMedia("(prefers-color-scheme: dark)");
/** Whether somebody's choice was followed on this page. */
let followed = false;
/** Whether it is this script that turns the switch. */
let turning = false;

/** @param {string | undefined} scheme */
const named = (scheme) => (scheme === "slate" || scheme === "dark" ? "dark" : "light");
const switches = () => /** @type {HTMLInputElement[]} */ (every('input[name="__palette"]'));

/** What the page does where nobody has chosen: Material's switch follows the device, a theme without one has colors of its own. */
export const usual = () => (switches().length ? "device" : named(document.body.dataset.mdColorScheme ?? document.documentElement.dataset.bsTheme));

/** Show the colors that were chosen: "light", "dark" or "device"; nothing where nobody has chosen.
 * @param {string | undefined} choice */
export function colors(choice) {
  if (!choice && !followed) return;
  followed = true;
  const wanted = choice === "light" || choice === "dark" ? choice : device.matches ? "dark" : "light";
  const { body, documentElement: root } = document;
  const material = body.dataset.mdColorScheme;
  if (!material) root.dataset.bsTheme = wanted;
  else if (named(material) !== wanted) {
    const own = switches().find((one) => named(one.dataset.mdColorScheme) === wanted);
    turning = true;
    own?.click();
    turning = false;
    body.dataset.mdColorScheme = own?.dataset.mdColorScheme ?? (wanted === "dark" ? "slate" : "default");
  }
}

/** Hear of a change of the device, and of the theme's own switch.
 * @param {() => void} paint @param {(choice: string) => void} keep */
export function hear(paint, keep) {
  device.addEventListener("change", paint);
  document.addEventListener("change", ({ target }) => {
    if (!turning && target instanceof HTMLInputElement && target.name === "__palette") keep(named(target.dataset.mdColorScheme));
  });
  return true;
}
