/** Class view: takes plans in, shows them, forgets them. Nothing leaves the tab. */

import { el, every } from "../dom.js";
import { places, units } from "../page/catalogs.js";
import { download, list, one, told } from "../page/rows.js";
import { choices, drawQueue, drawSteps, drawTallies, drawWords, shown } from "./draw.js";
import { openCode, openFile, remember, remembered, sameStudent, together } from "./opening.js";
import { byName, lines } from "./roster.js";
import { table } from "./table.js";

/** @typedef {import("./roster.js").Student} Student */
/** @typedef {import("./opening.js").Opened} Opened */

export class ClassPage {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.page = page;
    this.site = page.dataset.mpSite ?? "";
    /** @type {Student[]} */
    this.students = [];
    /** Why something was not opened. @type {string[]} */
    this.faults = [];
    this.unit = "";
    this.who = "";
    this.wire();
    const kept = remembered(this.site);
    if (kept) this.box().checked = true;
    for (const student of kept ?? []) this.students.push(student);
    if (kept) this.draw();
    this.fromLink();
  }

  wire() {
    for (const button of every("[data-mp-act]", this.page)) button.addEventListener("click", () => this.act(button.dataset.mpAct ?? ""));
    const files = /** @type {HTMLInputElement} */ (one(this.page, "[data-mp-files]"));
    files.addEventListener("change", () => this.add([...(files.files ?? [])]).then(() => (files.value = "")));
    this.page.addEventListener("dragover", (event) => event.preventDefault());
    this.page.addEventListener("drop", (event) => {
      event.preventDefault();
      this.add([...(event.dataTransfer?.files ?? [])]);
    });
    one(this.page, "[data-mp-paste]").addEventListener("submit", (event) => {
      event.preventDefault();
      this.pasted();
    });
    this.box().addEventListener("change", () => this.keep());
    for (const [selector, name] of /** @type {const} */ ([["[data-mp-unit-choice]", "unit"], ["[data-mp-student-choice]", "who"]])) {
      const select = /** @type {HTMLSelectElement} */ (one(this.page, selector));
      select.addEventListener("change", () => {
        this[name] = select.value;
        this.draw();
      });
    }
    addEventListener("hashchange", () => this.fromLink());
  }

  box() {
    return /** @type {HTMLInputElement} */ (one(this.page, "[data-mp-remember]"));
  }

  /** @param {string} what */
  act(what) {
    if (what === "choose") one(this.page, "[data-mp-files]").click();
    if (what === "paste") this.paste();
    if (what === "csv") this.export();
    if (what === "forget") this.forget();
  }

  /** Take files in. Those that cannot be read are named, and the others stay. @param {File[]} files */
  async add(files) {
    const opened = await Promise.all(files.map((file) => openFile(this.site, file)));
    opened.forEach((each, at) => this.take(each, files[at]?.name ?? ""));
    await this.draw();
    this.say(opened);
    this.keep();
  }

  /** @param {Opened} opened @param {string} name */
  take(opened, name) {
    if ("student" in opened) this.enter(opened.student);
    else this.faults.push(told(opened.fault, { file: name, site: "site" in opened ? opened.site ?? "" : "" }));
  }

  /** Let a student in; one who is here already is put together with what is here. @param {Student} student */
  enter(student) {
    const at = this.students.findIndex((other) => other.name === student.name && sameStudent(other, student));
    const here = this.students[at];
    if (here) {
      this.students[at] = together(here, student);
      this.faults.push(told("again", { name: student.name }));
      return;
    }
    const name = this.free(student.name);
    if (name !== student.name) this.faults.push(told("same-name", { name: student.name, other: name }));
    this.students.push({ ...student, name });
  }

  /** A name that nobody has yet. @param {string} name */
  free(name) {
    const taken = new Set(this.students.map((student) => student.name));
    for (let n = 1; ; n++) {
      const wanted = n === 1 ? name : `${name} (${n})`;
      if (!taken.has(wanted)) return wanted;
    }
  }

  paste() {
    const form = one(this.page, "[data-mp-paste]");
    form.hidden = !form.hidden;
    one(this.page, '[aria-controls="paste"]').setAttribute("aria-expanded", String(!form.hidden));
    if (!form.hidden) one(form, "#code").focus();
  }

  async pasted() {
    const [code, whose] = [this.field("#code"), this.field("#whose")];
    const opened = await openCode(this.site, code.value, whose.value);
    if ("fault" in opened && opened.fault === "needs-name") {
      one(this.page, "[data-mp-status]").textContent = told("needs-name");
      return whose.focus();
    }
    this.take(opened, told("the-code"));
    if ("student" in opened) code.value = whose.value = "";
    await this.draw();
    this.say([opened]);
    this.keep();
  }

  /** @param {string} selector */
  field(selector) {
    return /** @type {HTMLInputElement | HTMLTextAreaElement} */ (one(this.page, selector));
  }

  /** Take in the code that a scanned link carries, and take it out of the address. */
  async fromLink() {
    const code = location.hash.slice(1);
    if (!/^mp\d+\./.test(code)) return;
    history.replaceState(null, "", location.pathname + location.search);
    this.field("#code").value = code;
    if (one(this.page, "[data-mp-paste]").hidden) this.paste();
    await this.pasted();
  }

  /** @param {Opened[]} opened */
  say(opened) {
    const added = opened.filter((each) => "student" in each).length;
    const words = [told(this.students.length === 1 ? "open-one" : "open-many", { n: this.students.length })];
    if (added < opened.length) words.push(told("not-opened", { n: opened.length - added }));
    one(this.page, "[data-mp-status]").textContent = words.join(" ");
  }

  /** Everything anew. */
  async draw() {
    const students = byName(this.students, this.page.lang);
    const known = await units(this.unitIds());
    const all = known.map((unit) => ({ unit, lines: lines(students, unit) }));
    this.unit = choices("[data-mp-unit-choice]", known.map(({ id, title }) => [id, title]), this.unit || this.latest());
    this.who = choices("[data-mp-student-choice]", students.map(({ name }) => [name, name]), this.who);
    const here = all.find(({ unit }) => unit.id === this.unit);
    drawQueue(all, Date.now());
    if (here) drawSteps(here.unit, here.lines);
    if (here) drawTallies(here.unit, here.lines);
    drawWords(students.find(({ name }) => name === this.who), all.flatMap((each) => each.lines.filter(({ student }) => student.name === this.who)));
    list("faults", this.faults.map((fault) => el("li", {}, fault)));
    shown("faults", this.faults.length > 0);
    shown("class", students.length > 0);
    one(this.page, '[data-mp-empty="class"]').hidden = students.length > 0;
    shown("unit", known.length > 1);
  }

  /** The units that somebody has begun, in the order of the site; else its first. */
  unitIds() {
    const begun = new Set(this.students.flatMap(({ records }) => [...records.keys()].map((key) => key.split(/[:/]/)[1] ?? "")));
    const there = [...places().keys()];
    const found = there.filter((id) => begun.has(id));
    return found.length ? found : there.slice(0, 1);
  }

  /** The unit that was touched last. */
  latest() {
    const last = { t: 0, unit: "" };
    for (const { records } of this.students) {
      for (const [key, { t }] of records) if (t > last.t && key.includes("/")) Object.assign(last, { t, unit: key.split(/[:/]/)[1] });
    }
    return last.unit;
  }

  async export() {
    const students = byName(this.students, this.page.lang);
    const known = await units(this.unitIds());
    download("class.csv", table(known.map((unit) => ({ unit, lines: lines(students, unit) }))), "text/csv");
  }

  /** Remember the class on this computer if the box is ticked, else nothing. */
  keep() {
    const wanted = this.box().checked;
    const kept = remember(this.site, wanted ? this.students : null);
    one(this.page, "[data-mp-kept-here]").textContent = wanted ? told(kept ? "kept-here" : "not-kept") : "";
  }

  forget() {
    [this.students, this.faults, this.unit, this.who] = [[], [], "", ""];
    this.box().checked = false;
    remember(this.site, null);
    this.draw();
    one(this.page, "[data-mp-status]").textContent = told("forgotten");
    one(this.page, '[data-mp-act="choose"]').focus();
  }
}
