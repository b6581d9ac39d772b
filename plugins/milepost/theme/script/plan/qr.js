/** A QR code for a text: bytes only, error correction level M, versions 1 to 22 (ISO/IEC 18004). */

const ECC = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17];
/** What a module may be before it is masked: light, dark, still free; data 0 and 1 are 4 and 5. */
const FREE = 2;
const DATA = 4;

/** Tells which data modules are turned over, by row and column. @typedef {(y: number, x: number) => boolean} Mask */

/** @type {Mask[]} */
const MASKS = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_y, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => ((y >> 1) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

/** A square of modules. Outside of it everything is light, and nothing is put. */
class Square {
  /** @param {number} size @param {number[]} [modules] */
  constructor(size, modules = Array(size * size).fill(FREE)) {
    this.size = size;
    this.modules = modules;
  }

  /** @param {number} y @param {number} x */
  at(y, x) {
    return this.modules[y * this.size + x] ?? 0;
  }

  /** @param {number} y @param {number} x @param {number} value */
  put(y, x, value) {
    if (Math.min(x, y) >= 0 && Math.max(x, y) < this.size) this.modules[y * this.size + x] = value;
  }

  /** Put the same at a place and at its mirror image. @param {number} y @param {number} x @param {number} value */
  both(y, x, value) {
    this.put(y, x, value);
    this.put(x, y, value);
  }

  /** Its rows, as texts of 0 and 1. */
  rows() {
    return Array.from({ length: this.size }, (_, y) => this.modules.slice(y * this.size, (y + 1) * this.size).join(""));
  }
}

/**
 * The rows of the code for a text, as texts of 0 and 1, dark is 1; null where it is longer than 779 bytes.
 * @param {string} text
 * @returns {string[] | null}
 */
export function qr(text) {
  const bytes = new TextEncoder().encode(text);
  const version = ECC.findIndex((_, at) => bytes.length <= room(at + 1)) + 1;
  if (!version) return null;
  const frame = drawn(version);
  fill(frame, interleaved(worded(bytes, version), version));
  const tried = MASKS.map((mask, number) => masked(frame, mask, number));
  return tried.reduce((best, square) => (penalty(square) < penalty(best) ? square : best)).rows();
}

/** The `d` of an SVG path for the dark modules, a run of a row at a time. @param {string[]} rows */
export function path(rows) {
  const runs = rows.map((row, y) => [...row.matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`));
  return runs.flat().join("");
}

/** The number of a version in a table. @param {number[]} table @param {number} version */
const of = (table, version) => table[version - 1] ?? 0;

/** The modules that hold data or corrections, in bits. @param {number} version */
function raw(version) {
  const many = version < 2 ? 0 : Math.floor(version / 7) + 2;
  const patterns = many && (25 * many - 10) * many - 55 + (version < 7 ? 0 : 36);
  return (16 * version + 128) * version + 64 - patterns;
}

/** The codewords for data. @param {number} version */
const words = (version) => (raw(version) >> 3) - of(ECC, version) * of(BLOCKS, version);

/** The bytes of text that fit. @param {number} version */
const room = (version) => words(version) - (version < 10 ? 2 : 3);

/** Mode, length, text and padding as codewords. @param {Uint8Array} bytes @param {number} version */
function worded(bytes, version) {
  const long = bytes.length;
  const nibbles = [4, ...(version < 10 ? [] : [long >> 12, (long >> 8) & 15]), (long >> 4) & 15, long & 15];
  for (const byte of bytes) nibbles.push(byte >> 4, byte & 15);
  const made = (`${nibbles.map((nibble) => nibble.toString(16)).join("")}0`.match(/../g) ?? []).map((hex) => parseInt(hex, 16));
  for (let pad = 0xec; made.length < words(version); pad ^= 0xfd) made.push(pad);
  return made;
}

/** The product of two numbers of the field with 256 elements. @param {number} a @param {number} b */
function times(a, b) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a);
  return product;
}

/** The Reed-Solomon generator of a degree, without its first coefficient. @param {number} degree */
function generator(degree) {
  let made = [...Array(degree - 1).fill(0), 1];
  for (let step = 0, root = 1; step < degree; step++, root = times(root, 2)) {
    made = made.map((each, at) => times(each, root) ^ (made[at + 1] ?? 0));
  }
  return made;
}

/** The remainder that corrects a block. @param {number[]} block @param {number[]} divisor */
function correction(block, divisor) {
  let rest = divisor.map(() => 0);
  for (const byte of block) {
    const factor = byte ^ (rest[0] ?? 0);
    rest = divisor.map((each, at) => (rest[at + 1] ?? 0) ^ times(each, factor));
  }
  return rest;
}

/** Blocks with their corrections, taken in turn. @param {number[]} data @param {number} version */
function interleaved(data, version) {
  const many = of(BLOCKS, version);
  const short = Math.floor(data.length / many);
  const longer = many - (data.length % many);
  const divisor = generator(of(ECC, version));
  const blocks = Array.from({ length: many }, (_, at) => {
    const from = at * short + Math.max(0, at - longer);
    return data.slice(from, from + short + Number(at >= longer));
  });
  return [...inTurn(blocks), ...inTurn(blocks.map((block) => correction(block, divisor)))];
}

/** @param {number[][]} lists */
function inTurn(lists) {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** Finders, timing, alignment and version. @param {number} version */
function drawn(version) {
  const square = new Square(4 * version + 17);
  const far = square.size - 4;
  for (let at = 8; at < far - 4; at++) square.both(6, at, 1 - (at % 2));
  for (const [y, x] of /** @type {[number, number][]} */ ([[3, 3], [3, far], [far, 3]])) ring(square, y, x, 4);
  const places = aligned(version);
  for (const y of places) for (const x of places) if (!atCorner(y, x, far)) ring(square, y, x, 2);
  for (let at = 0; at < 9; at++) for (const one of [at, square.size - Math.max(1, at)]) if (square.at(one, 8) === FREE) square.both(one, 8, 0);
  const bits = version < 7 ? 0 : checked(version, 12, 0x1f25);
  for (let at = 0; bits && at < 18; at++) square.both(far - 7 + (at % 3), Math.floor(at / 3), (bits >> at) & 1);
  return square;
}

/** Whether a finder stands there. @param {number} y @param {number} x @param {number} far */
const atCorner = (y, x, far) => (y < 9 && x < 9) || (y < 9 && x > far - 5) || (y > far - 5 && x < 9);

/** Rings around a middle, as finders (4) and alignment patterns (2) have. @param {Square} square @param {number} y @param {number} x @param {number} reach */
function ring(square, y, x, reach) {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const distance = Math.max(Math.abs(dy), Math.abs(dx));
      square.put(y + dy, x + dx, Number(reach === 4 ? distance % 2 === 1 || distance === 0 : distance !== 1));
    }
  }
}

/** Where alignment patterns stand, in both directions. @param {number} version */
function aligned(version) {
  if (version < 2) return [];
  const many = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (many * 2 - 2)) * 2;
  return [6, ...Array.from({ length: many - 1 }, (_, at) => 4 * version + 10 - (many - 2 - at) * step)];
}

/** A number with its check bits, as version and format have. @param {number} value @param {number} bits @param {number} divisor */
function checked(value, bits, divisor) {
  let rest = value;
  for (let at = 0; at < bits; at++) rest = (rest << 1) ^ ((rest >> (bits - 1)) * divisor);
  return (value << bits) | rest;
}

/** Codewords into the free modules, two columns at a time, up and down. @param {Square} square @param {number[]} codewords */
function fill(square, codewords) {
  let at = 0;
  for (let right = square.size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let row = 0; row < square.size; row++) {
      const y = (right + 1) & 2 ? row : square.size - 1 - row;
      for (const x of [right, right - 1]) {
        if (square.at(y, x) !== FREE) continue;
        square.put(y, x, DATA + (((codewords[at >> 3] ?? 0) >> (7 - (at & 7))) & 1));
        at++;
      }
    }
  }
}

/** A square with its data masked, and the number of the mask. @param {Square} frame @param {Mask} mask @param {number} number */
function masked(frame, mask, number) {
  const { size } = frame;
  const turned = frame.modules.map((module, at) => (module < DATA ? module : (module & 1) ^ Number(mask(Math.floor(at / size), at % size))));
  const square = new Square(size, turned);
  const bits = checked(number, 10, 0x537) ^ 0x5412; // the number of level M is 0
  for (let at = 0; at < 15; at++) {
    const bit = (bits >> at) & 1;
    square.put(at < 8 ? 8 : size - 15 + at, at < 8 ? size - 1 - at : 8, bit);
    if (at < 8) square.put(at < 6 ? at : at + 1, 8, bit);
    else square.put(8, at < 9 ? 7 : 14 - at, bit);
  }
  square.put(size - 8, 8, 1);
  return square;
}

/** How hard a square is to read: long runs and false finders (rules 1 and 3 of the standard). @param {Square} square */
function penalty(square) {
  const rows = square.rows();
  const columns = rows.map((_, x) => rows.map((row) => row[x]).join(""));
  const all = [...rows, ...columns].join("2");
  const runs = (all.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);
  const finders = (all.match(/(?=00001011101|10111010000)/g) ?? []).length * 40;
  return runs + finders;
}
