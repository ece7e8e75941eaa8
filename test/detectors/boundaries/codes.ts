import { trackFrom } from '../../../src/track/track.js';
import type { Boundaries, Flight } from './boundary.js';

/** Rows of a second, with the code that each has. */
const coded = (seconds: number, code: (t: number) => number): Flight => {
  const time = Array.from({ length: seconds }, (_, t) => t);
  return { track: trackFrom({ time, squawk: time.map(code) }) };
};
/** Two spells of 30 s with so many seconds from the end of the first to the second. */
const twice = (pause: number): Flight =>
  coded(400, (t) => ((t >= 50 && t <= 80) || (t >= 80 + pause && t <= 110 + pause) ? 7700 : 1000));

export const emergencySquawk: Boundaries = {
  persist: {
    flight: (x) => coded(200, (t) => (t >= 50 && t <= 50 + x ? 7700 : 1000)),
    ...{ inside: 10, outside: 9, stricter: 11, looser: 9 },
  },
  // One spell, or two; the code in between counts against the one.
  pause: {
    flight: (x) => {
      const { track } = twice(x);
      return {
        track: trackFrom({
          time: track.time,
          squawk: [...track.squawk].map((code) => (code === 7700 ? code : undefined)),
        }),
      };
    },
    ...{ inside: 120, outside: 121, stricter: 119, looser: 121 },
    effect: (hits) => hits.length === 1,
  },
};

export const squawkChange: Boundaries = {
  persist: {
    flight: (x) => coded(300, (t) => (t >= 100 && t <= 100 + x ? 3241 : 1000)),
    ...{ inside: 30, outside: 29, stricter: 31, looser: 29 },
  },
};
