/** Small parts of a page. Text only ever becomes text. */

/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * Make an element. An attribute that is false, null or undefined is left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(made, name, value);
  made.append(...children.filter((child) => child != null));
  return made;
}

/** Set an attribute where it changes; false, null and undefined take it away.
 * @param {Element} element @param {string} name @param {string | number | boolean | null | undefined} value */
export function set(element, name, value) {
  if (value === false || value == null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

/** Set the text of an element where it changes, so that readers are not told again.
 * @param {Element} element @param {string} text */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Make an element of a drawing.
 * @param {string} tag @param {Attributes} attributes @param {...Node} children */
export function drawn(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) set(made, name, value);
  made.append(...children);
  return made;
}

/** One of the page's own drawings; its template names it.
 * @param {string} name */
export function icon(name) {
  const look = ["next", "prev"].includes(name) ? "mp-i mp-i--turns" : "mp-i";
  return drawn("svg", { class: look, "aria-hidden": "true" }, drawn("use", { href: `#mp-i-${name}` }));
}

/** Every element of the page that matches.
 * @param {string} selector @param {ParentNode} [within] */
export const every = (selector, within = document) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/** What was made for a place of the page. @type {WeakMap<Element, any>} */
const made = new WeakMap();

/** Return what was made for a place, making it the first time.
 * @template T
 * @param {Element} place @param {() => T} make @returns {T} */
export function once(place, make) {
  if (!made.has(place)) made.set(place, make());
  return made.get(place);
}
