/** The script's words in the language of the page; a file of their own gives them (`words.en.js`). */

/** @typedef {string | {one: string, other: string}} Text */

/** @returns {Record<string, Text>} */
const texts = () => {
  const page = /** @type {HTMLElement | null} */ (document.querySelector(".mp-page"));
  return /** @type {any} */ (self).mpWords?.[page?.lang ?? ""] ?? {};
};

/**
 * Return a text with its blanks filled in; a counted one by its `n`.
 * @param {string} key
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
export function say(key, values = {}) {
  const found = texts()[key] ?? key;
  const text = typeof found === "string" ? found : found[values.n === 1 ? "one" : "other"];
  return text.replace(/\{(\w+)\}/g, (blank, name) => String(values[name] ?? blank));
}

/** Return a date as people of the page's language write it.
 * @param {number} time */
export const day = (time) =>
  new Intl.DateTimeFormat(document.documentElement.lang || undefined, { weekday: "long", day: "numeric", month: "long" }).format(time);
