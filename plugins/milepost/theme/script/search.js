/**
 * On every page Material starts a worker and has it read the words of the whole site, though few students search.
 * Here both wait until somebody does: of a site's files, the one with its words is the largest.
 */

/** @type {Promise<void>} */
const wanted = new Promise((search) => {
  if (new URLSearchParams(location.search).has("q")) addEventListener("load", () => search());
  addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches(".md-search__input")) search();
  });
});

const { open: begin, send: ask } = XMLHttpRequest.prototype;
/** @type {WeakSet<XMLHttpRequest>} */
const forWords = new WeakSet();

/** @this {XMLHttpRequest} @param {any[]} request */
XMLHttpRequest.prototype.open = function (...request) {
  if (/\/search\/search_index\.json$/.test(String(request[1]))) forWords.add(this);
  return Reflect.apply(begin, this, request);
};

/** @this {XMLHttpRequest} @param {any[]} body */
XMLHttpRequest.prototype.send = function (...body) {
  if (forWords.has(this)) void wanted.then(() => Reflect.apply(ask, this, body));
  else Reflect.apply(ask, this, body);
};

/** Stands for the worker until it is wanted, and keeps what it is sent. */
class LaterWorker extends EventTarget {
  /** @param {typeof Worker} Kind @param {any[]} how */
  constructor(Kind, how) {
    super();
    this.worker = wanted.then(() => {
      const worker = Reflect.construct(/** @type {any} */ (self).IFrameWorker ?? Kind, how);
      worker.addEventListener("message", (/** @type {MessageEvent} */ { data }) => {
        this.dispatchEvent(new MessageEvent("message", { data }));
      });
      return worker;
    });
  }

  /** @param {any} data */
  postMessage(data) {
    void this.worker.then((worker) => worker.postMessage(data));
  }
}

window.Worker = new Proxy(Worker, {
  construct: (Kind, how) =>
    /\/workers\/search\./.test(String(how[0])) ? new LaterWorker(Kind, how) : Reflect.construct(Kind, how),
});
