/** Opening a step: it is started, and it is a plain fact when something that it needs was not done before (L2, L4). */

/** @typedef {import("./look.js").Seen} Seen */

/** What is on the page now; one listener on the document serves every page. @type {Seen | undefined} */
let now;

/** @param {Seen} seen */
export function opens(seen) {
  if (!now) document.addEventListener("click", opened);
  now = seen;
}

/** @param {MouseEvent} event */
function opened(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !now?.route) return;
  const { route, store } = now;
  const there = link.href.split("#")[0];
  const node = route.unit.every.find((one) => one.row.kind === "step" && one.row.link === there);
  if (!node || route.state(node) !== "todo") return;
  const { key, title, was } = node.row;
  const early = route.first(node).length > 0 && { early: true };
  store.write("step", key, { state: "started", title, ...early }, undefined, was);
}
