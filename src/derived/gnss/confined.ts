import { DEGREE } from '../../base/units.js';
import { cleanAltitude } from '../../track/clean/index.js';
import type { Legs } from '../../track/legs.js';
import type { Range } from '../../track/runs.js';
import type { Track } from '../../track/track.js';
import { flewAsJet } from '../speed/top-speed.js';

/** Five minutes within 15 km while airborne: the "circle" of positions that receivers show when they are led astray. */
const WINDOW_S = 300;
const BOX_NM = 15 / 1.852;
/** ft; holds are flown below (ICAO Doc 8168: most below FL200), and no jet stays so narrow above. */
const MIN_ALTITUDE_FT = 25_000;
/** Fixes within the window, so that a merely repeated position does not count. */
const MIN_FIXES = 5;

/** A little beyond `BOX_NM`, so that where counting stops early the box is surely too large. */
const OUTSIDE_NM = 1.000001 * BOX_NM;

/** Whether the fixes from `a` to `b` are within a box of that size on a plane. Most flights are out of it within a minute. */
function staysWithin({ lat, lon }: Track, { fixes }: Legs, a: number, b: number): boolean {
  let south = Infinity;
  let north = -Infinity;
  let west = Infinity;
  let east = -Infinity;
  const begin = lat[fixes[a]];
  // A degree of longitude is not shorter anywhere that the box may still reach.
  const shortest = Math.min(Math.cos(begin * DEGREE), Math.cos((begin + OUTSIDE_NM / 60) * DEGREE));
  for (let k = a; k <= b; k++) {
    const row = fixes[k];
    south = Math.min(south, lat[row]);
    north = Math.max(north, lat[row]);
    west = Math.min(west, lon[row]);
    east = Math.max(east, lon[row]);
    if ((north - south) * 60 > OUTSIDE_NM || (east - west) * shortest * 60 > OUTSIDE_NM) return false;
  }
  return Math.max(north - south, (east - west) * Math.cos(north * DEGREE)) * 60 < BOX_NM;
}

/** Stretches in which a jet at height moves, but stays within 15 km for five minutes or more. */
export function confinedStretches(track: Track, legs: Legs): Range[] {
  if (!flewAsJet(track)) return [];
  const altitude = cleanAltitude(track).values;
  const { time } = track;
  const found: Range[] = [];
  const { fixes } = legs;
  for (let a = 0, b = 0; a < fixes.length;) {
    const begin = time[fixes[a]];
    if (altitude[fixes[a]] > MIN_ALTITUDE_FT) {
      if (b < a) b = a;
      while (b + 1 < fixes.length && time[fixes[b]] - begin < WINDOW_S) b++;
      const long = time[fixes[b]] - begin >= WINDOW_S && b - a >= MIN_FIXES;
      if (long && altitude[fixes[b]] > MIN_ALTITUDE_FT && staysWithin(track, legs, a, b)) {
        const last = found.at(-1);
        if (last && last.end >= fixes[a]) found[found.length - 1] = { start: last.start, end: fixes[b] };
        else found.push({ start: fixes[a], end: fixes[b] });
      }
    }
    // The next window begins in the middle of this one.
    const half = begin + WINDOW_S / 2;
    do a++;
    while (a < fixes.length && time[fixes[a]] < half);
  }
  return found;
}
