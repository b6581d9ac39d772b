/**
 * In a preview only: a made-up student, so that a teacher sees pages as students do on their way (E2). It is one more
 * person of this browser, and gone when the teacher asks for the page as it was.
 */

import { el, every, set } from "./dom.js";
import { routeIn } from "./look.js";
import { whenReady } from "./ready.js";
import { browserShelf, openStore } from "./store.js";

/** @typedef {import("./unit.js").Node} Node */

const WHO = "sample";
/** How much of the must-do steps is done. @type {Record<string, number>} */
const SHARES = { start: 0, halfway: 0.5, end: 1 };

whenReady(() => {
  const page = /** @type {HTMLElement | null} */ (document.querySelector(".mp-page[data-mp-unit]"));
  const bar = /** @type {HTMLElement | null} */ (document.querySelector("[data-mp-sample]"));
  const catalog = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[data-mp-catalog]"));
  const { mpSite: site, mpUnit: unit } = page?.dataset ?? {};
  if (!bar || !catalog || !site || !unit) return;
  const store = openStore(site, browserShelf());
  const way = () => routeIn(unit, catalog.src, store);
  const forks = way()?.unit.every.filter((node) => node.row.kind === "choice" && node.kids.some((kid) => kid.kids.length)) ?? [];
  const paths = new Map(forks.map((fork) => [fork, pathsOf(fork)]));
  bar.querySelector("[data-mp-paths]")?.append(...[...paths].map(([fork, select]) => el("label", {}, `${fork.row.title} `, select)));
  const as = store.person() === WHO ? store.read("pref", "sample")?.value : "me";
  for (const button of every("[data-mp-as]", bar)) {
    set(button, "aria-pressed", String(button.dataset.mpAs === as));
    button.addEventListener("click", () => {
      become(button.dataset.mpAs ?? "me");
      location.reload();
    });
  }
  bar.hidden = false;

  /** @param {string} who */
  function become(who) {
    store.become(WHO);
    store.erase();
    if (!(who in SHARES)) return;
    store.become(WHO);
    store.write("pref", "name", { value: bar?.dataset.mpSample });
    store.write("pref", "sample", { value: who });
    for (const [fork, select] of paths) if (select.value) pick(fork, [select.value]);
    while (goesOn(SHARES[who] ?? 0));
  }

  /** Do the next thing on the way to a share of the must-do steps; tells whether there was one.
   * @param {number} share */
  function goesOn(share) {
    const now = way();
    const node = now?.next();
    const { done, of } = now?.count() ?? { done: 0, of: 0 };
    if (!now || !node || done >= share * of) return false;
    if (!node.kids.length) return store.write("step", node.row.key, { state: "done", title: node.row.title });
    const option = node.kids.find((kid) => !now.picked(node).includes(kid) && now.offered(kid));
    return Boolean(option) && pick(node, [...now.picked(node), option].map((one) => one?.id));
  }

  /** @param {Node} fork @param {(string | undefined)[]} ids */
  const pick = (fork, ids) => store.write("pick", fork.row.key, { ids, title: fork.row.title });

  /** A list of the paths to pick from. @param {Node} fork */
  function pathsOf(fork) {
    const picked = way()?.picked(fork)[0]?.id;
    const options = fork.kids.map((kid) => el("option", { value: kid.id, ...(kid.id === picked && { selected: true }) }, kid.row.title));
    return el("select", { class: "mp-text mp-text--short" }, el("option", { value: "" }, "–"), ...options);
  }
});
