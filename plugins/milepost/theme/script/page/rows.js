/** Parts of a page that stand ready in `<template>`s, and the words that go into them. */

import { every } from "../dom.js";

/** @param {ParentNode} page @param {string} selector */
export function one(page, selector) {
  const found = page.querySelector(selector);
  if (!found) throw new Error(selector);
  return /** @type {HTMLElement} */ (found);
}

/** What stands ready on this page: parts and words by name. @type {WeakMap<Element, Map<string, DocumentFragment>>} */
const ready = new WeakMap();

/** @param {string} name @returns {DocumentFragment} */
function template(name) {
  const page = one(document, ".mp-page");
  const found = ready.get(page) ?? new Map(every("template", page).map((each) => [each.dataset.mpRow ?? `"${each.dataset.mpSay}"`, /** @type {HTMLTemplateElement} */ (each).content]));
  ready.set(page, found);
  const content = found.get(name);
  if (!content) throw new Error(name);
  return content;
}

/** A new part of a kind. @param {string} kind @returns {HTMLElement} */
export function part(kind) {
  return /** @type {HTMLElement} */ (template(kind).firstElementChild?.cloneNode(true));
}

/** Words of the page with their blanks filled in. @param {string} key @param {Record<string, string | number>} [values] */
export function told(key, values = {}) {
  return (template(`"${key}"`).textContent ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
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

/** Making one takes long, and a class has thousands of days. @type {Map<string, Intl.DateTimeFormat>} */
const forms = new Map();

/** A day, as people of the page's language write it in a table. @param {number} moment */
export function day(moment) {
  if (!moment || Number.isNaN(new Date(moment).getTime())) return "";
  const language = one(document, ".mp-page").lang;
  const year = new Date(moment).getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  const form = forms.get(`${language}${year}`) ?? new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year });
  forms.set(`${language}${year}`, form);
  return form.format(moment);
}

/** Offer a text as a file. @param {string} name @param {string} text @param {string} type */
export function download(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
