/** The script of the class view, on the teacher's page only. */

import { once } from "../dom.js";
import { whenReady } from "../ready.js";
import { ClassPage } from "./page.js";

whenReady(() => {
  const page = /** @type {HTMLElement | null} */ (document.querySelector(".mp-page"));
  if (page?.querySelector("[data-mp-class]")) once(page, () => new ClassPage(page));
});
