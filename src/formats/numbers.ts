import { NO_SQUAWK } from '../track/track.js';

const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * The number in a cell, NaN where there is none. Plain decimals of up to 2⁵³ as digits take a short way: digits and the
 * power of ten are then exact doubles, so one division rounds correctly, the same as Number() and about three times as
 * quick. Everything else goes to Number().
 */
export function parseDecimal(cell: string, point = 46): number {
  const { length } = cell;
  if (length === 0) return NaN;
  let i = 0;
  let code = cell.charCodeAt(0);
  const negative = code === 45;
  if (negative || code === 43) code = cell.charCodeAt(++i);
  let digits = 0;
  let places = -1;
  for (; i < length; code = cell.charCodeAt(++i)) {
    if (code >= 48 && code <= 57) {
      digits = digits * 10 + (code - 48);
      if (places >= 0) places++;
    } else if (code === point && places < 0) {
      places = 0;
    } else {
      return slowDecimal(cell, point);
    }
  }
  if (digits > Number.MAX_SAFE_INTEGER || places > 22) return slowDecimal(cell, point);
  // Nothing but zeros so far, or no digit at all (`-`, `.`): the last character tells.
  if (digits === 0 && cell.charCodeAt(length - 1) !== 48) return slowDecimal(cell, point);
  const value = places > 0 ? digits / POWERS[places] : digits;
  return negative ? -value : value;
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
