import { msg, str } from '@lit/localize';
import { aviationUnits, metricUnits, type DisplayUnits } from '../../src/base/display-units.js';

/** The words of a list. */
export const wordsOf = (text: string | null | undefined): readonly string[] =>
  (text ?? '').split(/\s+/).filter(Boolean);

/** Why a value of an attribute cannot be used. */
export const refusal = (attribute: string, expected: string, found: string): RangeError =>
  new RangeError(msg(str`Attribute ${attribute}: expected ${expected}, found “${found}”.`));

/** @throws RangeError if a word is none of the known ones, which names them */
export function wordsAmong(attribute: string, text: string, known: readonly string[]): readonly string[] {
  const words = wordsOf(text);
  const unknown = words.find((word) => !known.includes(word));
  if (unknown !== undefined) throw refusal(attribute, known.join(', '), unknown);
  return words;
}

const quantities: Readonly<Record<string, keyof DisplayUnits>> = {
  ...{ ft: 'altitude', m: 'altitude', kt: 'speed', 'km/h': 'speed' },
  ...{ 'ft/min': 'verticalRate', 'm/s': 'verticalRate', NM: 'distance', km: 'distance' },
};
const systems: Readonly<Record<string, DisplayUnits>> = { aviation: aviationUnits, metric: metricUnits };

/** `metric ft` → metric units with feet; aviation's for a quantity that is not named. @throws RangeError */
export function unitsIn(text: string): DisplayUnits {
  const known = [...Object.keys(systems), ...Object.keys(quantities)];
  return wordsAmong('units', text, known).reduce<DisplayUnits>(
    (units, word) => systems[word] ?? { ...units, [quantities[word]]: word },
    aviationUnits,
  );
}

/** Unix seconds of `2024-12-25T04:37:00Z` or of Unix seconds; null for ''. Without a zone it is UTC. @throws RangeError */
export function timeIn(attribute: string, given: string | number): number | null {
  const text = String(given).trim();
  if (text === '') return null;
  const seconds = secondsIn(text);
  if (!Number.isFinite(seconds)) throw refusal(attribute, '2024-12-25T04:37:00Z', text);
  return seconds;
}

/** NaN where it is no moment. */
const secondsIn = (text: string): number =>
  /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(withZone(text)) / 1000;

/** Browsers take a time without a zone for the reader's own: the same page would show another moment elsewhere. */
const withZone = (text: string): string => (/T[\d:.]+$/.test(text) ? `${text}Z` : text);

/** `from/to`; null for ''. @throws RangeError */
export function rangeIn(text: string): readonly [number, number] | null {
  if (text.trim() === '') return null;
  const [from, to, ...more] = text.split('/').map(secondsIn);
  if (!(from < to) || more.length > 0)
    throw refusal('range', '2024-12-25T04:00:00Z/2024-12-25T04:37:00Z', text);
  return [from, to];
}

/** @throws RangeError where the browser knows no such time zone */
export function timeZoneIn(name: string): string {
  if (name === 'local' || name === 'aircraft' || name === 'UTC') return name;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone && name;
  } catch {
    throw refusal('time-zone', 'UTC, local, aircraft, Asia/Baku', name);
  }
}
