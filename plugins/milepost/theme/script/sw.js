/**
 * The service worker of a site with `offline: true`: pages come from the network, or after three seconds from what a
 * student has kept; files come from what is kept, else from the network. It keeps nothing by itself (J4).
 */

const worker = /** @type {any} */ (self);
const { cache, prefix } = /** @type {{cache: string, prefix: string}} */ (worker.mpBuild);
const here = worker.registration.scope;
const PATIENCE = 3000;

/** Fetch anew what an older version kept; a page that is gone is not missed. @returns {Promise<void>} */
async function renew() {
  const next = await caches.open(cache);
  for (const name of await older())
    for (const request of await (await caches.open(name)).keys()) await next.add(new Request(request.url, { cache: "reload" })).catch(() => null);
}

async function older() {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cache);
}

/** @param {Request} request @returns {Promise<Response>} */
async function answer(request) {
  const kept = await (await caches.open(cache)).match(request.url.split("#")[0] ?? "", { ignoreSearch: true });
  if (!kept) return fetch(request);
  if (request.mode !== "navigate") return kept;
  /** @type {Promise<Response>} */
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fetch(request).catch(() => kept), late]);
}

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(renew()));
worker.addEventListener("activate", (/** @type {any} */ event) =>
  event.waitUntil(older().then((names) => Promise.all(names.map((name) => caches.delete(name))))),
);
worker.addEventListener("message", (/** @type {any} */ event) => event.data === "now" && worker.skipWaiting());
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(here)) event.respondWith(answer(event.request));
});
