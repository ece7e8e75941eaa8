import { byFlag, bySpeed, byZero, groundRows } from '../../track/clean/on-ground.js';
import { distanceNm } from '../../track/geo.js';
import type { Track } from '../../track/track.js';
import type { Ground } from './ground.js';
import { passesOver } from './runway-line.js';

/** Whether a low stretch came down to the ground; unknown if neither a flag nor a height shows it. */
export type Contact = 'touched' | 'clear' | 'unknown';

/** ft above ground at the flight's own altitude on the ground: lower counts as on the ground. */
const ON_GROUND_FT = 100;
/** Rows whose flag says "in the air" that are enough. */
const FLAGS = 3;
/** NM; half of the longest runway: nearer to the reference point of a field without known runways may be over one. */
const HALF_RUNWAY_NM = 1.5;

/** Whether a runway was under the rows from `from` to `to`; for a field without known runways, whether it was. */
export function isOverField(track: Track, field: Ground, from: number, to: number): boolean {
  if (field.runways.length > 0) return passesOver(track, field.runways, from, to);
  const { lat, lon } = track;
  for (let i = from; i <= to; i++)
    if (distanceNm(lat[i], lon[i], field.lat, field.lon) <= HALF_RUNWAY_NM) return true;
  return false;
}

/**
 * The rows from `from` to `to` are on the ground where a runway is under them and a flag (or the zero that feeds write for
 * it) says so and the height allows it, or by the height above the flight's own altitude on the ground. They are clear of it
 * where the height is more than the pressure of the day may hide, or flags say that the aircraft stays in the air: what is
 * between the rows is another question (`mayHideTouch`). A slow speed alone is a helicopter's in a hover as well.
 * @param height ft above the field, lowest
 */
export function contactOf(track: Track, field: Ground, height: number, from: number, to: number): Contact {
  const ground = groundRows(track);
  let [down, up] = [0, 0];
  for (let i = from; i <= to; i++) {
    if (ground[i] === byFlag || ground[i] === byZero) down++;
    else if (track.onGround[i] === 0) up++;
  }
  // Slow rows at a steady height would show themselves as the ground.
  const { stand = -1 } = field;
  const showsItself = ground[stand] === bySpeed && stand >= from && stand <= to;
  const own = field.uncertainty <= ON_GROUND_FT && !showsItself;
  const low = own && height <= ON_GROUND_FT;
  if (low || (down > 0 && height <= field.uncertainty))
    return isOverField(track, field, from, to) ? 'touched' : 'unknown';
  if (down > 0) return 'unknown';
  return own || height > field.uncertainty || up >= FLAGS ? 'clear' : 'unknown';
}
