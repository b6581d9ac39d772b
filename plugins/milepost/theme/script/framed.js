/**
 * From a file no browser starts a worker, which Material's search is. There its script runs in a frame of the page, with
 * what it expects of a worker. The way is that of iframe-worker by Martin Donath (MIT), without code inside the frame.
 */

export class FramedWorker extends EventTarget {
  /** @param {string | URL} url */
  constructor(url) {
    super();
    const frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.append(frame);
    const inside = /** @type {any} */ (frame.contentWindow);
    inside.postMessage = (/** @type {any} */ data) => this.dispatchEvent(new MessageEvent("message", { data }));
    inside.importScripts = (/** @type {string[]} */ ...urls) =>
      urls.reduce((before, each) => before.then(() => run(inside.document, each)), Promise.resolve());
    this.inside = run(inside.document, new URL(url, document.baseURI).href).then(() => inside);
  }

  /** @param {any} data */
  postMessage(data) {
    void this.inside.then((inside) => inside.dispatchEvent(new MessageEvent("message", { data })));
  }
}

/** @param {Document} page @param {string} src @returns {Promise<void>} */
function run(page, src) {
  return new Promise((done, failed) => {
    const script = Object.assign(page.createElement("script"), { src, onload: () => done(), onerror: failed });
    page.body.append(script);
  });
}
