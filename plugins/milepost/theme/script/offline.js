/**
 * "Keep this unit on this device", the word that a new version is ready (J5, J6), and a search that works from a file
 * (S4). Loaded with `offline: true`.
 */

import { el, write } from "./dom.js";
import { FramedWorker } from "./framed.js";
import { say } from "./words.js";

/** What `keep.json` in a unit's folder says. @typedef {{cache: string, bytes: number, files: string[]}} Keep */

// The name is what Material's worker looks for, to know that it is none.
if (location.protocol === "file:") Object.assign(self, { IFrameWorker: FramedWorker });

const own = /** @type {HTMLScriptElement} */ (document.currentScript);
const root = new URL("../../", own.src);

/** Offer to keep the unit; its size comes first.
 * @param {HTMLElement} place */
async function offer(place) {
  const list = new URL(place.dataset.mpKeep ?? "", root);
  const reply = await fetch(list, { cache: "no-cache" }).catch(() => null);
  if (!reply?.ok) return;
  const keep = /** @type {Keep} */ (await reply.json());
  const button = el("button", { type: "button", class: "mp-btn" }, say("keep", { size: told(keep.bytes) }));
  const status = el("span", { role: "status", class: "mp-small" });
  const addresses = keep.files.map((file) => new URL(file, root).href);
  const store = await caches.open(keep.cache);
  const whole = async () => (await Promise.all(addresses.map((one) => store.match(one)))).every(Boolean);
  button.addEventListener("click", async () => {
    write(status, say("keeping"));
    await store.addAll(addresses).catch(() => null);
    write(status, say((await whole()) ? "kept-here" : "not-kept"));
  });
  place.replaceChildren(button, status);
  place.hidden = false;
  if (await whole()) write(status, say("kept-here"));
}

/** @param {number} bytes */
const told = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  const ready = () => registration.waiting && navigator.serviceWorker.controller && announce(registration.waiting);
  ready();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", ready));
}

/** @param {ServiceWorker} next */
function announce(next) {
  if (document.querySelector(".mp-new")) return;
  const link = el("a", { href: location.href, class: "mp-btn" }, say("reload"));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    next.postMessage("now");
  });
  document.querySelector(".mp-page")?.prepend(el("p", { role: "status", class: "mp-new mp-row" }, say("new-version"), link));
}

if ("serviceWorker" in navigator && location.protocol !== "file:") {
  navigator.serviceWorker.register(new URL("sw.js", root)).then(watch).catch(() => null);
  for (const place of document.querySelectorAll("[data-mp-keep]")) offer(/** @type {HTMLElement} */ (place));
}
