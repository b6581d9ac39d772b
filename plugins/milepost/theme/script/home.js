/** Each unit's card: whether I have begun, and where to go on (H2). Only units I have worked on are looked up. */

import { begun } from "./begun.js";
import { counted } from "./count.js";
import { el, every, icon, once, set, write } from "./dom.js";
import { routeIn } from "./look.js";
import { say } from "./words.js";

/** @typedef {import("./look.js").Route} Route */

/** @param {import("./look.js").Seen} seen @param {() => void} paint */
export function home({ store }, paint) {
  const cards = every("[data-mp-catalog][data-mp-unit]");
  const units = cards.map(({ dataset }) => ({
    id: dataset.mpUnit ?? "",
    was: (dataset.mpWas ?? "").split(" "),
    link: new URL(dataset.mpCatalog ?? "", location.href).href,
  }));
  begun(units, store, paint);
  units.forEach(({ id, link }, at) => show(/** @type {HTMLElement} */ (cards[at]), routeIn(id, link, store)));
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
