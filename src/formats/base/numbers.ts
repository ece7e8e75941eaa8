import { NO_SQUAWK } from '../../track/track.js';

/** A point less the code of 0. */
const POINT = -2;

/** 10⁰ to 10²², the powers that are exact doubles. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** Digits whose value as a whole number is surely below 2⁵³: one more may stand there for the point. */
const EXACT = 15;

/**
 * The number in a cell, NaN where there is none. Plain decimals take a short way: up to 2⁵³ the digits and the power of
 * ten are exact doubles, so that one division rounds correctly; beyond it the division is made in two doubles. The
 * result is the same as Number()'s in a fraction of the time. Everything else goes to Number().
 */
export function parseDecimal(cell: string, point = 46): number {
  const { length } = cell;
  if (length === 0) return NaN;
  let i = 0;
  let code = cell.charCodeAt(0);
  const negative = code === 45;
  if (negative || code === 43) i = 1;
  let digits = 0;
  let dot = -1;
  const exactEnd = Math.min(length, i + EXACT + 1);
  for (; i < exactEnd; i++) {
    code = cell.charCodeAt(i) - 48;
    if (code >= 0 && code <= 9) digits = digits * 10 + code;
    else if (code === point - 48 && dot < 0) dot = i;
    else return slowDecimal(cell, point);
  }
  if (i < length || digits === 0)
    return i < length && dot > 0 ? longDecimal(cell, i, digits, dot) : zero(cell, point);
  const value = dot < 0 ? digits : digits / POWERS[length - 1 - dot];
  return negative ? -value : value;
}

/** A cell without any digit but 0 so far, or with too many before its point. */
function zero(cell: string, point: number): number {
  // `-0.000`; a cell without a digit, or that ends with its point, is for the others.
  if (cell.length > 16 || cell.charCodeAt(cell.length - 1) !== 48) return slowDecimal(cell, point);
  return cell.charCodeAt(0) === 45 ? -0 : 0;
}

/** Goes on from character `from`, where `high` is the value of at most 16 digits before it and the point is behind. */
function longDecimal(cell: string, from: number, high: number, dot: number): number {
  const { length } = cell;
  const count = length - from;
  const places = length - 1 - dot;
  if (count > 6 || places > 22 || high > Number.MAX_SAFE_INTEGER) return slowDecimal(cell, 46);
  let low = 0;
  for (let i = from; i < length; i++) {
    const digit = cell.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return slowDecimal(cell, 46);
    low = low * 10 + digit;
  }
  const value = divided(high, POWERS[count], low, POWERS[places]);
  return cell.charCodeAt(0) === 45 ? -value : value;
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

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function slowDecimal(cell: string, point: number): number {
  let text = cell.trim();
  if (point !== 46) {
    const whole = text.replace(/[.\u00a0\u202f\u2019' ](?=\d{3}(\D|$))/g, '');
    text = whole.includes('.') ? '' : whole.replace(String.fromCharCode(point), '.');
  }
  return NUMBER.test(text) ? Number(text) : NaN;
}

/**
 * Four octal digits read as a decimal number (7700) from `7700`, `0416`, `416`, `2630.0`, `'4374'`; NO_SQUAWK where the
 * cell is no squawk.
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
