/** Tables for a spreadsheet, in which no cell can act. */

/**
 * Rows as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8.
 * @param {string[][]} rows
 */
export function csv(rows) {
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** @param {string} text */
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
