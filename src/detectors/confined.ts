import { cleanAltitude } from '../track/clean.js';
import type { Legs } from '../track/legs.js';
import type { Range } from '../track/ranges.js';
import type { Track } from '../track/track.js';
import { flewAsJet } from './jet.js';

/** Five minutes within 15 km while airborne: the "circle" of positions that receivers show when they are led astray. */
const SECONDS = 300;
const REACH = 15 / 1.852;
/** ft; holds are flown below (ICAO Doc 8168: most below FL200), and no jet stays so narrow above. */
const ALTITUDE = 25_000;
/** Fixes within the window, so that a position that is merely repeated is none. */
const FIXES = 5;

/** Extent of the fixes from `a` to `b`, NM: the larger side of their box, on a plane. */
function extent(track: Track, legs: Legs, a: number, b: number): number {
  const { lat, lon } = track;
  let south = Infinity;
  let north = -Infinity;
  let west = Infinity;
  let east = -Infinity;
  for (let k = a; k <= b; k++) {
    const row = legs.fixes[k];
    south = Math.min(south, lat[row]);
    north = Math.max(north, lat[row]);
    west = Math.min(west, lon[row]);
    east = Math.max(east, lon[row]);
  }
  return Math.max(north - south, (east - west) * Math.cos((north * Math.PI) / 180)) * 60;
}

/** Stretches in which a jet at height moves, but stays within 15 km for five minutes or more. */
export function confinedStretches(track: Track, legs: Legs): Range[] {
  if (!flewAsJet(track)) return [];
  const altitude = cleanAltitude(track).values;
  const found: Range[] = [];
  const { fixes } = legs;
  for (let a = 0; a < fixes.length;) {
    let b = a;
    while (b + 1 < fixes.length && track.time[fixes[b]] - track.time[fixes[a]] < SECONDS) b++;
    const long = track.time[fixes[b]] - track.time[fixes[a]] >= SECONDS && b - a >= FIXES;
    const high = altitude[fixes[a]] > ALTITUDE && altitude[fixes[b]] > ALTITUDE;
    if (long && high && extent(track, legs, a, b) < REACH) {
      const last = found.at(-1);
      if (last && last.end >= fixes[a]) found[found.length - 1] = { start: last.start, end: fixes[b] };
      else found.push({ start: fixes[a], end: fixes[b] });
    }
    // The next window begins in the middle of this one.
    const half = track.time[fixes[a]] + SECONDS / 2;
    do a++;
    while (a < b && track.time[fixes[a]] < half);
  }
  return found;
}
