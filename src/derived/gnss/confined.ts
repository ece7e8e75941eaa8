import { DEGREE } from '../../base/units.js';
import { cleanAltitude } from '../../track/clean/index.js';
import type { Legs } from '../../track/legs.js';
import type { Range } from '../../track/runs.js';
import type { Track } from '../../track/track.js';
import { flewAsJet } from '../speed/top-speed.js';

/** A place that positions stay within, and for how long. */
export interface Confinement {
  readonly seconds: number;
  readonly nm: number;
}

/** Five minutes within 15 km while airborne: the "circle" of positions that receivers show when they are led astray. */
export const NARROW: Confinement = { seconds: 300, nm: 15 / 1.852 };
/** A turn with 30° of bank at 230 kt is 2.7 NM wide: no jet stays within 2 NM at height. */
export const IMPOSSIBLE: Confinement = { seconds: 120, nm: 2 };
/** ft; holds are flown below (ICAO Doc 8168: most below FL200), and no jet stays so narrow above. */
const MIN_ALTITUDE_FT = 25_000;
/** Fixes within the window, so that a merely repeated position does not count. */
const MIN_FIXES = 5;

/** Whether there is a fix at least once in so many seconds: what is not seen for longer (a gap, a step of the clock) need not have stayed. */
function isSeen({ time }: Track, { fixes }: Legs, a: number, b: number, seconds: number): boolean {
  for (let k = a + 1; k <= b; k++) if (time[fixes[k]] - time[fixes[k - 1]] > seconds) return false;
  return true;
}

/** A little beyond the box, so that where counting stops early it is surely too large. */
const OUTSIDE = 1.000001;

/** Whether the fixes from `a` to `b` are within a box of that size on a plane. Most flights are out of it within a minute. */
function staysWithin({ lat, lon }: Track, { fixes }: Legs, a: number, b: number, nm: number): boolean {
  const outside = OUTSIDE * nm;
  let south = Infinity;
  let north = -Infinity;
  let west = Infinity;
  let east = -Infinity;
  const begin = lat[fixes[a]];
  // A degree of longitude is not shorter anywhere that the box may still reach.
  const shortest = Math.min(Math.cos(begin * DEGREE), Math.cos((begin + outside / 60) * DEGREE));
  for (let k = a; k <= b; k++) {
    const row = fixes[k];
    south = Math.min(south, lat[row]);
    north = Math.max(north, lat[row]);
    west = Math.min(west, lon[row]);
    east = Math.max(east, lon[row]);
    if ((north - south) * 60 > outside || (east - west) * shortest * 60 > outside) return false;
  }
  return Math.max(north - south, (east - west) * Math.cos(north * DEGREE)) * 60 < nm;
}

/** Stretches in which a jet at height moves, but stays within so many NM for so long or longer. */
export function confinedStretches(track: Track, legs: Legs, { seconds, nm }: Confinement): Range[] {
  if (!flewAsJet(track)) return [];
  const altitude = cleanAltitude(track).values;
  const { time } = track;
  const found: Range[] = [];
  const { fixes } = legs;
  for (let a = 0, b = 0; a < fixes.length;) {
    const begin = time[fixes[a]];
    if (altitude[fixes[a]] > MIN_ALTITUDE_FT) {
      if (b < a) b = a;
      while (b + 1 < fixes.length && time[fixes[b]] - begin < seconds) b++;
      const long = time[fixes[b]] - begin >= seconds && b - a >= MIN_FIXES;
      const high = altitude[fixes[b]] > MIN_ALTITUDE_FT;
      if (long && high && isSeen(track, legs, a, b, seconds) && staysWithin(track, legs, a, b, nm)) {
        const last = found.at(-1);
        if (last && last.end >= fixes[a]) found[found.length - 1] = { start: last.start, end: fixes[b] };
        else found.push({ start: fixes[a], end: fixes[b] });
      }
    }
    // The next window begins in the middle of this one.
    const half = begin + seconds / 2;
    do a++;
    while (a < fixes.length && time[fixes[a]] < half);
  }
  return found;
}
