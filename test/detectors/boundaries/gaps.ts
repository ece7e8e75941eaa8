import { sourceCode, trackFrom, type Track } from '../../../src/track/track.js';
import { cruise, edited, held, second } from '../data-synthetic.js';
import { without } from '../synthetic.js';
import { isCaution, type Boundaries, type Flight } from './boundary.js';

/** Cruise with rows of `step` seconds, of which those after 1,200 s and within `seconds` are changed. */
const cut = (
  step: number,
  seconds: number,
  change: (track: Track, from: number, to: number) => Track,
): Flight => ({
  track: change(cruise(step), 1200, 1200 + seconds),
});

const silent = (track: Track, from: number, to: number): Track =>
  without(track, (i) => second(track, i) > from && second(track, i) < to);
const unplaced = (track: Track, from: number, to: number): Track =>
  edited(track, ({ lat, lon }, i) => {
    const at = second(track, i);
    if (at > from && at < to && lat && lon) lat[i] = lon[i] = null;
  });
/** The position of second 1,200 is the last that the feed has, for `seconds`. */
const repeated = (seconds: number): Flight => {
  const track = cruise(1);
  return { track: held(track, 1201, 1201 + seconds, ['lat', 'lon']) };
};
/** Published figures, `seconds` apart. */
const listed = (seconds: number): Flight => {
  const time = [0, 30, 60, 60 + seconds, 90 + seconds];
  return { track: trackFrom({ time, source: time.map(() => sourceCode('reported')) }) };
};

export const coverageGap: Boundaries = {
  minimum: {
    flight: (x) => cut(1, x, silent),
    ...{ inside: 61, outside: 60, stricter: 61, looser: 59 },
  },
  // In intervals of 20 s.
  intervals: {
    flight: (x) => cut(20, 20 * x, silent),
    ...{ inside: 7, outside: 6, stricter: 7, looser: 5 },
  },
  long: {
    flight: (x) => cut(1, x, silent),
    ...{ inside: 900, outside: 899, stricter: 901, looser: 899 },
    effect: isCaution,
  },
};

export const listGap: Boundaries = {
  minimum: { flight: listed, inside: 61, outside: 60, stricter: 61, looser: 59 },
};

export const positionGap: Boundaries = {
  minimum: {
    flight: (x) => cut(1, x, unplaced),
    ...{ inside: 61, outside: 60, stricter: 61, looser: 59 },
  },
  long: {
    flight: (x) => cut(1, x, unplaced),
    ...{ inside: 900, outside: 899, stricter: 901, looser: 899 },
    effect: isCaution,
  },
};

export const stalePosition: Boundaries = {
  minimum: { flight: repeated, inside: 60, outside: 59, stricter: 61, looser: 59 },
  long: { flight: repeated, inside: 300, outside: 299, stricter: 301, looser: 299, effect: isCaution },
};
