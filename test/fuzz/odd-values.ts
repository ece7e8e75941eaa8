import type { Draw } from './draw.js';

/** Values that files have where something else is expected. */
const numbers = [
  '1e308',
  '-1e308',
  '1e999',
  'NaN',
  'Infinity',
  '-',
  '+',
  '.',
  '0',
  '-0',
  '00012',
  '4294967296',
  '1,234.5',
  '1.234,5',
  '12.5 ft',
  '350kt',
  '0x1F',
  '٣٤',
  '１２',
  '99999999999999999999',
  '−12',
  '12°',
];
const texts = [
  '',
  ' ',
  'null',
  'N/A',
  'ground',
  '=HYPERLINK("x")',
  '@SUM(A1)',
  '<img src=x onerror=alert(1)>',
  ']]>',
  '\u202etxt',
  '\u0000',
  '🛩️',
  'ÄÖÜ',
  '__proto__',
  'constructor',
  'a'.repeat(3000),
  ' '.repeat(3000),
  '"',
  "'",
  '\\u0000',
  '\\',
];
const times = [
  '25:61:00',
  '24:00:00',
  '2024-02-30T00:00:00Z',
  '1969-12-31T23:59:59Z',
  '9999-12-31T23:59:59Z',
  '2024-12-25T04:00:00+14:00',
  '2024-12-25 04:00:00,5',
  '25.12.2024 4:00',
  '03/08/2024 10:00',
  '1735100000',
  '1735100000000',
  '1735100000000000',
  '-1',
];

export const oddNumber = (draw: Draw): string => draw.pick(numbers);
export const oddText = (draw: Draw): string => draw.pick(texts);
export const odd = (draw: Draw): string => draw.pick(draw.pick([numbers, texts, times]));

/** A number like the one given: a digit more or less, another sign, a step further. */
export function likeNumber(text: string, draw: Draw): string {
  const value = Number(text);
  const digits = /\.(\d+)/.exec(text)?.[1].length ?? 0;
  switch (draw.below(5)) {
    case 0:
      return String(-value);
    case 1:
      return (value * draw.pick([10, 0.1, 1000, 1.01])).toFixed(digits);
    case 2:
      return (value + draw.pick([1, -1, 60, 360, -3600, 86_400])).toFixed(digits);
    case 3:
      return text.slice(0, -1) + String(draw.below(10));
    default:
      return (value + draw.number() - 0.5).toFixed(digits);
  }
}
export const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text.trim());
