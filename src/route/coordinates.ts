import { toward } from '../track/way.js';
import { msg, str } from '../base/words.js';
import { quoted, RouteError } from './route.js';

export interface Position {
  readonly lat: number;
  readonly lon: number;
}

const decimal = /^([+-]?\d{1,3}(?:\.\d+)?),([+-]?\d{1,3}(?:\.\d+)?)$/;
/** Degrees, degrees and minutes or degrees, minutes and seconds, as in a flight plan: 43N045E, 4330N04542E, 433015N0454210E. */
const packed = { N: /^(\d{2})(\d{2})?(\d{2})?$/, E: /^(\d{3})(\d{2})?(\d{2})?$/ };
const letterLast = /^([\d.]+)([NS]),?([\d.]+)([EW])$/i;
const letterFirst = /^([NS])([\d.]+),?([EW])([\d.]+)$/i;

/** Degrees of `43.5`, `43`, `4330` or `433015` (three digits of degrees for a longitude); NaN for anything else. */
function degreesOf(digits: string, axis: 'N' | 'E'): number {
  if (digits.includes('.')) return /^\d{1,3}\.\d+$/.test(digits) ? Number(digits) : NaN;
  const parts = packed[axis].exec(digits);
  if (!parts) return /^\d{1,3}$/.test(digits) ? Number(digits) : NaN;
  const [, degrees, minutes = '0', seconds = '0'] = parts;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return NaN;
  return Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
}

/** `43.5,45.7` · `43.5N045.7E` · `4330N04542E` · `N4330E04542`; undefined for other forms. */
export function coordinatesIn(word: string): Position | undefined {
  const numbers = decimal.exec(word);
  if (numbers) return checked(Number(numbers[1]), Number(numbers[2]), word);
  const last = letterLast.exec(word);
  const first = letterFirst.exec(word);
  if (!last && !first) return undefined;
  const [north, latText, east, lonText] = last
    ? [last[2], last[1], last[4], last[3]]
    : [first![1], first![2], first![3], first![4]];
  const lat = toward(degreesOf(latText, 'N'), /s/i.test(north) ? -1 : 1);
  const lon = toward(degreesOf(lonText, 'E'), /w/i.test(east) ? -1 : 1);
  return checked(lat, lon, word);
}

/** @throws RouteError if the numbers are not a place on Earth. */
export function checked(lat: number, lon: number, word: string): Position {
  const where = quoted(word);
  if (!(Math.abs(lat) <= 90)) {
    throw new RouteError(
      word
        ? msg(str`Expected a latitude from -90 to 90 degrees in ${where}, got ${shown(lat)}.`)
        : msg(str`Expected a latitude from -90 to 90 degrees, got ${shown(lat)}.`),
      word,
    );
  }
  if (!(Math.abs(lon) <= 180)) {
    throw new RouteError(
      word
        ? msg(str`Expected a longitude from -180 to 180 degrees in ${where}, got ${shown(lon)}.`)
        : msg(str`Expected a longitude from -180 to 180 degrees, got ${shown(lon)}.`),
      word,
    );
  }
  return { lat, lon };
}

const shown = (value: number) =>
  Number.isFinite(value) ? String(value) : msg('an impossible number of degrees or minutes');

/** As a user may type it: five decimals (1 m), without trailing zeros. */
export const typed = ({ lat, lon }: Position): string =>
  `${Number(lat.toFixed(5))},${Number(lon.toFixed(5))}`;
