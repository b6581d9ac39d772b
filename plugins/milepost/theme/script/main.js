/**
 * The students' script. Pages are complete without it; it adds what a student has kept to the places that templates
 * left for it (`data-mp-*`), and keeps what the student does.
 */

import { along } from "./along.js";
import { others } from "./begun.js";
import { checks } from "./checks.js";
import { count } from "./count.js";
import { first } from "./first.js";
import { fold } from "./fold.js";
import { goals } from "./goals.js";
import { goon } from "./goon.js";
import { home } from "./home.js";
import { interests } from "./interests.js";
import { kept } from "./kept.js";
import { map } from "./map.js";
import { milestones } from "./milestones.js";
import { opens } from "./open.js";
import { people } from "./people.js";
import { picks } from "./picks.js";
import { reading } from "./reading.js";
import { start } from "./start.js";
import { steps } from "./steps.js";
import { reminder } from "./unsaved.js";

start([
  opens, reading, people, kept, reminder, others, count, goon, steps, picks, fold, first, milestones, goals, checks, interests, along,
  home, map,
]);
