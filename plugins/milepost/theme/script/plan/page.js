/** My plan: draws what is kept, and lets a student save, open, print, show and erase it. */

import { announce } from "../announce.js";
import { every, once } from "../dom.js";
import { one, told } from "../page/rows.js";
import { nickname } from "../people.js";
import { inFile, unsaved } from "../unsaved.js";
import { keepAll } from "../waiting.js";
import { open, save } from "./copies.js";
import { draw } from "./draw.js";
import { drawGoals } from "./goals.js";
import { keptOf } from "./kept.js";
import { own } from "./own.js";
import { copyCode, showCode } from "./show.js";

/** @typedef {import("../store.js").Store} Store */
/** @typedef {import("../store.js").Entry} Entry */

/** @param {import("../look.js").Seen} seen */
export function plan({ page, store }) {
  const place = page.querySelector("[data-mp-plan]");
  if (place) once(place, () => new PlanPage(page, store)).paint();
}

class PlanPage {
  /** @param {HTMLElement} page @param {Store} store */
  constructor(page, store) {
    this.page = page;
    this.store = store;
    /** What an opened copy would bring. @type {Entry[]} */
    this.waiting = [];
    this.painted = 0;
    for (const button of every("[data-mp-act]", page)) button.addEventListener("click", () => this.act(button.dataset.mpAct ?? ""));
    const file = this.file();
    file.addEventListener("change", () => this.opened(file.files?.[0]));
    one(page, "[data-mp-with-name]").addEventListener("change", () => this.show());
  }

  file() {
    return /** @type {HTMLInputElement} */ (one(this.page, "[data-mp-file]"));
  }

  /** Draw anew. The last call counts: catalogs may come late. */
  async paint() {
    const turn = ++this.painted;
    one(this.page, "[data-mp-nickname]").textContent = this.nickname();
    own(this.store);
    const kept = await keptOf(this.store);
    if (turn !== this.painted) return;
    this.kept = kept;
    drawGoals(this.store, kept.begun, kept.goals);
    draw(kept);
    if (!this.panel("show").hidden) this.show();
  }

  nickname() {
    return nickname(this.store);
  }

  /** @param {string} what */
  act(what) {
    keepAll();
    if (what === "save") announce(told("saved", { file: save(this.store, this.nickname()) }));
    if (what === "open") this.file().click();
    if (what === "print") print();
    if (what === "merge") this.merge();
    if (what === "leave") this.panel("news").hidden = true;
    if (what === "show") this.toggle("show", () => this.show());
    if (what === "copy") copyCode(announce);
    if (what === "erase" || what === "keep") this.toggle("erase");
    if (what === "erase-now") this.erase();
  }

  /** @param {string} id */
  panel(id) {
    return one(this.page, id === "news" ? "[data-mp-news]" : `#${id}`);
  }

  /** Show or hide a panel, and say so to the button that controls it. @param {string} id @param {() => void} [first] */
  toggle(id, first = () => {}) {
    const panel = this.panel(id);
    panel.hidden = !panel.hidden;
    const button = one(this.page, `[aria-controls="${id}"]`);
    button.setAttribute("aria-expanded", String(!panel.hidden));
    if (panel.hidden) return button.focus();
    first();
    panel.focus();
  }

  show() {
    if (this.kept) showCode(this.store.site, this.kept.chapters, this.nickname());
  }

  /** @param {File | undefined} file */
  async opened(file) {
    if (file) this.waiting = await open(file, this.store);
    this.file().value = "";
  }

  merge() {
    const before = unsaved(this.store).size;
    this.store.absorb(this.waiting);
    if (!before) inFile(this.store);
    this.panel("news").hidden = true;
    const heading = one(this.page, "h1");
    heading.tabIndex = -1;
    heading.focus();
    announce(told("merged"));
  }

  erase() {
    this.store.erase();
    this.toggle("erase");
    announce(told(this.store.all().length ? "not-erased" : "erased"));
  }
}
