/** The students' script on My plan, instead of `main.js`. */

import { kept } from "../kept.js";
import { people } from "../people.js";
import { reading } from "../reading.js";
import { start } from "../start.js";
import { reminder } from "../unsaved.js";
import { plan } from "./page.js";

start([reading, people, kept, reminder, plan]);
