/** Parts of a page that stand ready in `<template>`s, and the words that go into them. */

import { every } from "../dom.js";

/** @param {ParentNode} page @param {string} selector */
export function one(page, selector) {
  const found = page.querySelector(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return /** @type {HTMLElement} */ (found);
}

/** A new part of a kind. @param {string} kind @returns {HTMLElement} */
export function part(kind) {
  const template = /** @type {HTMLTemplateElement} */ (one(document, `template[data-mp-row="${kind}"]`));
  return /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
}

/** Words of the page with their blanks filled in. @param {string} key @param {Record<string, string | number>} [values] */
export function told(key, values = {}) {
  const template = /** @type {HTMLTemplateElement} */ (one(document, `template[data-mp-say="${key}"]`));
  return (template.content.textContent ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** Put parts into a list of the page, and say so where there are none. @param {string} name @param {Node[]} parts */
export function list(name, parts) {
  one(document, `[data-mp-list="${name}"]`).replaceChildren(...parts);
  for (const empty of every(`[data-mp-empty="${name}"]`)) empty.hidden = parts.length > 0;
}

/** Fill the texts of a part, in their order; one that is empty goes away. @param {HTMLElement} made @param {string} selector @param {...string} texts */
export function texts(made, selector, ...texts) {
  every(selector, made).forEach((place, at) => {
    if (texts[at]) place.textContent = texts[at] ?? "";
    else if (texts[at] === "") place.remove();
  });
  return made;
}

/** A question or a name with what belongs to it. @param {string} name @param {string} small @param {string} text */
export function pair(name, small, text) {
  const made = texts(part("pair"), "dt span", name, small);
  one(made, "dd").textContent = text;
  return made;
}

/** A day, as people of the page's language write it in a table. @param {number} moment */
export function day(moment) {
  if (!moment || Number.isNaN(new Date(moment).getTime())) return "";
  const language = one(document, ".mp-page").lang;
  const form = new Date(moment).getFullYear() === new Date().getFullYear() ? {} : /** @type {const} */ ({ year: "numeric" });
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "short", ...form }).format(moment);
}

/** Offer a text as a file. @param {string} name @param {string} text @param {string} type */
export function download(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
