/** The drawing of a code, which My plan loads when somebody shows their work to a teacher. */

import { path, qr } from "./qr.js";

/** A text as a square: its rows in modules, and the dark ones as a path; null where it is too long.
 * @param {string} text */
const square = (text) => {
  const rows = qr(text);
  return rows && { size: rows.length, ink: path(rows) };
};

Object.assign(self, { mpSquare: square });
