/**
 * The students' script. Pages are complete without it; it adds what a student has kept to the places that templates
 * left for it (`data-mp-*`), and keeps what the student does.
 */

import { start } from "./start.js";
import { steps } from "./steps.js";

start([steps]);
