/** Numbers of a few bits each, packed into text that a link can carry, with a checksum. */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * A hash of 32 bits (FNV-1a) of a text.
 * @param {string} text
 * @param {number} [salt]
 */
export function hash(text, salt = 0) {
  let sum = 0x811c9dc5 ^ salt;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

/** A hash of 16 bits: a short name for a text. @param {string} text @param {number} [salt] */
export function short(text, salt) {
  const whole = hash(text, salt);
  return (whole ^ (whole >>> 16)) & 0xffff;
}

/**
 * Pairs of a number and its width in bits, as letters; the last four are a checksum.
 * @param {[number, number][]} numbers
 */
export function packed(numbers) {
  const bits = numbers.map(([number, width]) => number.toString(2).padStart(width, "0")).join("");
  const letters = (bits.match(/.{1,6}/g) ?? []).map((six) => LETTERS[parseInt(six.padEnd(6, "0"), 2)]).join("");
  return letters + checksum(letters);
}

/**
 * A reader of what was packed: it gives the next number of a width, NaN after the end. Null where the checksum is wrong.
 * @param {string} text
 * @returns {((width: number) => number) | null}
 */
export function unpacked(text) {
  const letters = text.slice(0, -4);
  if (!/^[\w-]+$/.test(letters) || checksum(letters) !== text.slice(-4)) return null;
  const bits = [...letters].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(6, "0")).join("");
  let at = 0;
  return (width) => {
    at += width;
    return at > bits.length ? NaN : parseInt(bits.slice(at - width, at), 2);
  };
}

/** @param {string} letters */
function checksum(letters) {
  const sum = hash(letters);
  return [18, 12, 6, 0].map((by) => LETTERS[(sum >>> by) & 63]).join("");
}
