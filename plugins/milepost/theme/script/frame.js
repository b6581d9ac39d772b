/**
 * What Material's frame lacks for those who use a keyboard: on a phone its menu and its search open by labels, which
 * no key reaches. Buttons take their place (A9), and a page that changes without being loaded is told (A11). It comes
 * before Material's own script, which may not yet read what only a search needs.
 */

import "./search.js";

// Where pages take each other's place, Material writes every address anew; in a drawing it cannot, and would stop there.
for (const { prototype } of [SVGAElement, SVGUseElement]) {
  Object.defineProperty(prototype, "href", { ...Object.getOwnPropertyDescriptor(prototype, "href"), set() {} });
}

addEventListener("DOMContentLoaded", () => {
  for (const name of ["drawer", "search"]) {
    const box = /** @type {HTMLInputElement | null} */ (document.getElementById(`__${name}`));
    const label = /** @type {HTMLElement | null} */ (document.querySelector(`.md-header__button[for="__${name}"]`));
    if (box && label) inPlaceOf(label, box, name);
  }
  /** @type {any} */ (self).document$?.subscribe(arrived());
});

addEventListener("keydown", (event) => {
  const on = document.activeElement;
  if (event.key === " " && on instanceof HTMLLabelElement && on.htmlFor) {
    event.preventDefault();
    on.click();
  }
});

/** @param {HTMLElement} label @param {HTMLInputElement} box @param {string} name */
function inPlaceOf(label, box, name) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.dataset.mpToggle = name;
  button.setAttribute("aria-label", label.dataset.mpName ?? name);
  button.append(...label.childNodes);
  label.replaceWith(button);
  const menu = name === "drawer" ? document.querySelector(".md-sidebar--primary") : null;
  const first = menu ? ".md-sidebar--primary .md-nav__item > a[href]" : ".md-search__input";
  const show = () => button.setAttribute("aria-expanded", String(box.checked));
  const close = () => {
    if (box.checked) box.click();
    button.focus();
  };
  show();
  button.addEventListener("click", () => box.click());
  box.addEventListener("change", () => {
    show();
    if (box.checked) /** @type {HTMLElement | null} */ (document.querySelector(first))?.focus();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.checked) close();
  }, true);
  menu?.addEventListener("focusout", (event) => {
    const next = /** @type {FocusEvent} */ (event).relatedTarget;
    if (next instanceof Node && next !== button && !menu.contains(next) && box.checked) box.click();
  });
}

/** Move the focus to the heading of a page that has come in place of another. One that needs a script which has not
 * run here is loaded after all, since a script that comes with such a page does not run. */
function arrived() {
  const scripts = () => [...document.head.querySelectorAll("script")].map(({ src }) => src);
  const ran = new Set(scripts());
  let first = true;
  return () => {
    const heading = first ? null : document.querySelector("h1");
    if (!scripts().every((src) => ran.has(src))) location.reload();
    first = false;
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  };
}
