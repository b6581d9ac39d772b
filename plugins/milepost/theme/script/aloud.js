/** Reads an activity aloud, with a voice of the device itself; nothing is sent to a voice elsewhere (A4). */

import { el, every, icon, once, write } from "./dom.js";
import { whenReady } from "./ready.js";
import { say } from "./words.js";

const speech = self.speechSynthesis;
if (speech) {
  speech.addEventListener?.("voiceschanged", aloud);
  whenReady(aloud);
}

function aloud() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-mp-read]"));
  const prose = /** @type {HTMLElement | null} */ (document.querySelector(".mp-prose"));
  if (!place || !prose) return;
  const language = (prose.lang || prose.closest("[lang]")?.getAttribute("lang") || "en").toLowerCase();
  const voice = speech.getVoices().find((one) => one.localService && one.lang.toLowerCase().split(/[-_]/)[0] === language.split("-")[0]);
  if (voice) once(place, () => controls(place, prose)).voice = voice;
}

/** @param {HTMLElement} place @param {HTMLElement} prose */
function controls(place, prose) {
  /** @type {{voice: SpeechSynthesisVoice | null}} */
  const reader = { voice: null };
  const words = el("span", {}, say("read"));
  const [read, stop] = [el("button", { type: "button", class: "mp-btn" }, icon("speaker"), words), el("button", { type: "button", class: "mp-btn mp-btn--quiet", hidden: true }, say("stop"))];
  /** @type {HTMLElement[]} */
  let left = [];
  let going = false;

  const mark = (/** @type {HTMLElement | null} */ now) => every(".mp-is-read", prose).concat(now ?? []).forEach((part) => part.classList.toggle("mp-is-read", part === now));

  function show() {
    write(words, say(!going ? "read" : speech.paused ? "resume" : "pause"));
    stop.hidden = !going;
  }

  function next() {
    const part = left.shift() ?? null;
    going = Boolean(part);
    mark(part);
    show();
    if (!part) return;
    const spoken = new SpeechSynthesisUtterance(part.textContent ?? "");
    spoken.voice = reader.voice;
    spoken.lang = reader.voice?.lang ?? "";
    spoken.onend = () => going && next();
    speech.speak(spoken);
  }

  read.addEventListener("click", () => {
    if (!going) {
      left = every("p, li, h2, h3, h4, td, th, dt, dd, figcaption", prose).filter((part) => !part.querySelector("p, li"));
      return next();
    }
    if (speech.paused) speech.resume();
    else speech.pause();
    show();
  });
  stop.addEventListener("click", () => {
    going = false;
    speech.cancel();
    left = [];
    next();
    read.focus();
  });
  addEventListener("pagehide", () => speech.cancel());
  place.append(read, stop);
  return reader;
}
