/** Boxes with words that are not kept yet: they are kept before a page, or a person, goes. */

/** @type {Set<() => void>} */
export const waiting = new Set();

/** Keep every box's words now. */
export const keepAll = () => waiting.forEach((keep) => keep());
