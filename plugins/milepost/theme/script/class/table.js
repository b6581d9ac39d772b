/** A class as a table for a spreadsheet: one row for each student and step. */

import { part, told } from "../page/rows.js";
import { columns } from "./roster.js";
import { csv } from "./csv.js";

/** @param {{unit: import("../unit.js").Unit, lines: import("./roster.js").Line[]}[]} all */
export function table(all) {
  const head = ["student", "unit", "step", "state", "date"].map((name) => told(`csv-${name}`));
  const rows = all.flatMap(({ unit, lines }) => {
    const shown = columns(unit, lines);
    return lines.flatMap((line) => shown.flatMap((node) => row(unit, node, line)));
  });
  return csv([head, ...rows]);
}

/** @param {import("../unit.js").Unit} unit @param {import("../unit.js").Node} node @param {import("./roster.js").Line} line */
function row(unit, node, line) {
  const step = line.steps.get(node.id);
  if (!step) return [];
  const picked = node.row.kind === "choice" ? line.picks(node).map(({ row }) => row.title).join(", ") : "";
  const state = picked ? told("picked", { titles: picked }) : (part(step.state).textContent ?? "");
  return [[line.student.name, unit.title, node.row.title, state, step.at ? new Date(step.at).toISOString().slice(0, 10) : ""]];
}
