/** The ids of a unit under which a code names things. */

/** Every id that a code may name: steps, and options of choices. @param {import("../unit.js").Unit} unit */
export function idsOf(unit) {
  return unit.every.flatMap((node) => [node.id, ...(node.up?.row.kind === "choice" ? [`${node.up.id}>${node.id}`] : [])]);
}
