/** The students' script on My plan, instead of `main.js`. */

import { start } from "../start.js";
import { plan } from "./page.js";

start([plan]);
