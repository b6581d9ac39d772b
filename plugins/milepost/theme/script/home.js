/** Each unit's card: whether I have begun, and where to go on (H2). Only units I have worked on are looked up. */

import { counted } from "./count.js";
import { el, every, icon, once, set, write } from "./dom.js";
import { load } from "./load.js";
import { routeIn } from "./look.js";
import { say } from "./words.js";

/** @typedef {import("./look.js").Route} Route */

/** @type {Set<string>} */
const asked = new Set();

/** @param {import("./look.js").Seen} seen @param {() => void} paint */
export function home({ store }, paint) {
  const begun = new Set(store.all().map(({ id }) => id.split("/")[0]));
  for (const card of every("[data-mp-catalog][data-mp-unit]")) {
    const names = [card.dataset.mpUnit ?? "", ...(card.dataset.mpWas ?? "").split(" ")];
    const address = new URL(card.dataset.mpCatalog ?? "", location.href).href;
    if (names.some((name) => begun.has(name))) begin(address, paint);
    show(card, routeIn(names[0] ?? "", address, store));
  }
}

/** @param {string} address @param {() => void} paint */
function begin(address, paint) {
  if (asked.has(address)) return;
  asked.add(address);
  load(address).then(paint);
}

/** @param {HTMLElement} card @param {Route | null} route */
function show(card, route) {
  const place = /** @type {HTMLElement | null} */ (card.querySelector("[data-mp-state]"));
  const link = /** @type {HTMLAnchorElement | null} */ (card.querySelector(".mp-unit__go a"));
  if (!place || !link) return;
  const { chip, count, built } = once(card, () => {
    const [chip, count] = [el("p", { class: "mp-chip" }), el("div")];
    place.append(chip, count);
    return { chip, count, built: { href: link.href, parts: [...link.childNodes] } };
  });
  const next = route?.next();
  const going = Boolean(route && route.unit.every.some((node) => route.state(node) !== "todo" || route.picked(node).length));
  const state = !going ? "todo" : next ? "going" : "done";
  write(chip, say(state === "todo" ? "not-started" : state === "going" ? "going" : "all-done"));
  chip.classList.toggle("mp-chip--on", state === "done");
  chip.classList.toggle("mp-chip--here", state === "going");
  card.classList.toggle("mp-is-done", state === "done");
  count.hidden = !going;
  if (route && going) counted(count, route);
  if (state === "going" && next) {
    set(link, "href", next.row.link);
    link.replaceChildren(el("span", {}, `${say("go-on")}: ${next.row.title}`), icon("next"));
  } else {
    set(link, "href", built.href);
    link.replaceChildren(...built.parts);
  }
}
