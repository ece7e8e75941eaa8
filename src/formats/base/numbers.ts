import { NO_SQUAWK } from '../../track/track.js';

/** A point less the code of 0. */
const POINT = -2;

/** 10⁰ to 10²², the powers that are exact doubles. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** Digits whose value as a whole number is surely below 2⁵³. */
const EXACT = 15;

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Characters; a longer cell is not a number. */
const LONGEST_CELL = 400;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The number in a cell with this decimal separator, NaN if none. */
export function parseDecimal(cell: string, separator: '.' | ',' = '.'): number {
  // From a digit (or a minus) to a digit, and no second character as in 0x10: Number() reads nothing else as a number.
  const first = cell.charCodeAt(0);
  if ((isDigit(first) || first === 45) && isDigit(cell.charCodeAt(cell.length - 1))) {
    if (separator === '.' && !(cell.charCodeAt(1) > 57)) return Number(cell);
  }
  return slowDecimal(cell, separator);
}

const THOUSANDS = /^[-+]?\d{1,3}(,\d{3})+\.\d+$/;
const EUROPEAN = /^[-+]?\d{1,3}(\.\d{3})+,\d+$/;
/** A comma with three digits behind it may be either. */
const COMMA = /^[-+]?\d+,(\d{1,2}|\d{4,})$/;
/** Three digits after a blank are nothing else than thousands: `2 743.5`, `2 743,5`, with any of the blanks in use. */
const SPACED = /^[-+]?\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d+)?$/;
const LONGEST = 40;

/**
 * A number as a person's program writes it in a format that has decimal points: `2,743.5`, `2.743,5`, `2 743,5`, `743,9`. NaN for
 * everything that can be read in two ways, such as `2,743`.
 */
export function parseLocal(cell: string): number {
  const text = cell.length > LONGEST ? '' : cell.trim();
  if (SPACED.test(text)) return Number(text.replace(/[^-+\d.,]/g, '').replace(',', '.'));
  if (THOUSANDS.test(text)) return Number(text.replaceAll(',', ''));
  if (EUROPEAN.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return COMMA.test(text) ? Number(text.replace(',', '.')) : parseDecimal(text);
}

function slowDecimal(cell: string, separator: '.' | ','): number {
  let text = cell.length > LONGEST_CELL ? '' : cell.trim();
  if (separator === ',') {
    // One point and three digits behind it may be a decimal point in one odd row: `216.066` is no 216066.
    if (/^[-+]?\d{1,3}\.\d{3}$/.test(text)) return NaN;
    const whole = text.replace(/[.\u00a0\u202f\u2019' ](?=\d{3}(\D|$))/g, '');
    text = whole.includes('.') ? '' : whole.replace(',', '.');
  }
  return NUMBER.test(text) ? Number(text) : NaN;
}

/**
 * The same from ASCII bytes `from` to before `end`, four times as quick: a string's characters cannot be had without
 * asking each time how the string is stored. NaN also for what only `parseDecimal` can read. Not `exact`: the last bit of a
 * number of more than 15 digits may differ, which single precision does not show.
 */
export function parseDecimalBytes(bytes: Uint8Array, from: number, end: number, exact = true): number {
  let i = from;
  const negative = bytes[i] === 45;
  if (negative) i++;
  const first = i;
  let whole = 0;
  let digit = 0;
  for (; i < end && (digit = bytes[i] - 48) >= 0 && digit <= 9; i++) whole = whole * 10 + digit;
  const wholeDigits = i - first;
  if (wholeDigits > EXACT || wholeDigits === 0) return NaN;
  if (i === end) return negative ? -whole : whole;
  const places = end - ++i;
  if (digit !== POINT || places === 0 || places > 18) return NaN;
  // Whole numbers of nine digits fit 32 bits, in which adding digits is quickest.
  let near = 0;
  for (const middle = Math.min(end, i + 9); i < middle; i++) {
    digit = bytes[i] - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    near = (near * 10 + digit) | 0;
  }
  if (places <= 9) return fraction(whole, POWERS[places], near, POWERS[places], exact, negative);
  let far = 0;
  for (; i < end; i++) {
    digit = bytes[i] - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    far = (far * 10 + digit) | 0;
  }
  if (whole > 9_000_000) return NaN;
  return fraction(whole * 1e9 + near, POWERS[places - 9], far, POWERS[places], exact, negative);
}

/** (high · power + low) / scale, where `high` and `low` are whole and exact. */
function fraction(
  high: number,
  power: number,
  low: number,
  scale: number,
  exact: boolean,
  negative: boolean,
): number {
  const digits = high * power + low;
  const short = !exact || digits <= Number.MAX_SAFE_INTEGER;
  const value = short ? digits / scale : divided(high, power, low, scale);
  return negative ? -value : value;
}

/** 2²⁷ + 1: cuts a double into two halves whose products are exact (Dekker 1971, A floating-point technique). */
const HALVES = 134_217_729;

/** (a · b + c) / d to nearly twice the precision of a double, then rounded; all whole, c small against a · b. */
function divided(a: number, b: number, c: number, d: number): number {
  const product = a * b;
  const rest = productError(a, b, product) + c;
  const sum = product + rest;
  const sumError = rest - (sum - product);
  const quotient = sum / d;
  const back = quotient * d;
  const remainder = sum - back - productError(quotient, d, back) + sumError;
  return quotient + remainder / d;
}

/** What a · b is more than `product`, its rounded value. */
function productError(a: number, b: number, product: number): number {
  let high = HALVES * a;
  const a1 = high - (high - a);
  high = HALVES * b;
  const b1 = high - (high - b);
  const [a2, b2] = [a - a1, b - b1];
  return a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
}

/**
 * Four octal digits read as a decimal number (7700) from `7700`, `0416`, `416`, `2630.0`, `'4374'`; NO_SQUAWK where the
 * cell is not a squawk.
 */
export function parseSquawk(cell: string): number {
  if (cell.length === 4) {
    let code = 0;
    for (let i = 0; i < 4; i++) {
      const digit = cell.charCodeAt(i) - 48;
      if (!(digit >= 0 && digit <= 7)) break;
      code = code * 10 + digit;
      if (i === 3) return code;
    }
  }
  const text = /^\s*'?(\d{1,4})(?:\.0*)?'?\s*$/.exec(cell)?.[1];
  return text !== undefined && /^[0-7]+$/.test(text) ? Number(text) : NO_SQUAWK;
}

/** The squawk whose hexadecimal digits this decimal number has: 16466 = 0x4052 is 4052. */
export function squawkFromHexDigits(value: number): number {
  const digits = Number.isInteger(value) && value >= 0 && value <= 0x7777 ? value.toString(16) : '';
  return /^[0-7]+$/.test(digits) ? Number(digits) : NO_SQUAWK;
}
