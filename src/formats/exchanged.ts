import { DEGREE } from '../base/units.js';
import { msg } from '../base/words.js';
import type { Track } from '../track/track.js';

/** Pairs of rows that are looked at, and how many there must be. */
const [MOST_PAIRS, FEWEST_PAIRS] = [2000, 10];
/** Degrees of latitude: a shorter way has no direction. Two in a thousand of a degree are 0.1 NM. */
const SHORTEST = 0.002;
/** Degrees between course and way. Courses are rounded to 1°, and in a turn of 3°/s rows 5 s apart differ by 15°. */
const FITS = 20;
/** Share of the pairs. A flight to the north-east goes the same way with the two exchanged, and is not named. */
const [MOST, FEW] = [0.8, 0.2];

const bearing = (north: number, east: number): number => Math.atan2(east, north) / DEGREE;
const between = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180);

/**
 * What a report says of a track whose courses fit its positions only if latitude and longitude change places; undefined
 * where they do not, or nothing can be said: no courses, or longitudes beyond 90°.
 */
export function exchangedWords({ lat, lon, course, length }: Track): string | undefined {
  let [pairs, fit, fitExchanged] = [0, 0, 0];
  for (let i = 1; i < length && pairs < MOST_PAIRS; i++) {
    if (Math.abs(lon[i]) > 90) return undefined;
    const [y, x] = [lat[i] - lat[i - 1], lon[i] - lon[i - 1]];
    if (!(Math.hypot(y, x) > SHORTEST) || Number.isNaN(course[i])) continue;
    pairs++;
    if (between(course[i], bearing(y, x * Math.cos(lat[i] * DEGREE))) < FITS) fit++;
    if (between(course[i], bearing(x, y * Math.cos(lon[i] * DEGREE))) < FITS) fitExchanged++;
  }
  if (pairs < FEWEST_PAIRS || fit > FEW * pairs || fitExchanged < MOST * pairs) return undefined;
  return msg(
    'Latitude and longitude look exchanged: the courses fit the positions only if the two change places.',
  );
}
