import { trackFrom } from '../../../src/track/track.js';
import { fly, type Setting } from '../synthetic.js';
import type { Boundaries, Flight } from './boundary.js';

/** Level, so many seconds at a rate (ft/min, up positive), level. */
const steep = (rate: number, seconds: number, setting: Setting = {}): Flight => ({
  track: fly([{ seconds: 120 }, { seconds, climb: rate }, { seconds: 120 }], {
    ...{ altitude: rate > 0 ? 5000 : 35_000, speed: 300, quantum: 0 },
    ...setting,
  }),
});

export const rapidDescent: Boundaries = {
  rate: { flight: (x) => steep(-x, 90), inside: 4505, outside: 4495, stricter: 4510, looser: 4490 },
  window: { flight: (x) => steep(-4560, x), inside: 60, outside: 59, stricter: 61, looser: 59 },
  lastingRate: { flight: (x) => steep(-x, 240), inside: 3705, outside: 3695, stricter: 3710, looser: 3690 },
  lastingWindow: {
    flight: (x) => steep(-3720, x),
    ...{ inside: 180, outside: 179, stricter: 181, looser: 179 },
  },
};

export const rapidClimb: Boundaries = {
  rate: { flight: (x) => steep(x, 90), inside: 5005, outside: 4995, stricter: 5010, looser: 4990 },
  window: { flight: (x) => steep(5070, x), inside: 60, outside: 59, stricter: 61, looser: 59 },
};

/** Rows of a second at 300 kt; from second 600 on, for so long, slower and sinking. */
function sinking(percent: number, rate: number, seconds: number): Flight {
  const time = Array.from({ length: 1200 }, (_, t) => t);
  const slow = (t: number): boolean => t >= 600 && t <= 600 + seconds;
  const down = (t: number): number => Math.min(Math.max(0, t - 600), seconds) * (rate / 60);
  return {
    track: trackFrom({
      time,
      altitude: time.map((t) => 10_000 - down(t)),
      trueAirspeed: time.map((t) => (slow(t) ? 3 * percent : 300)),
    }),
  };
}

export const lowSpeedHighSink: Boundaries = {
  // The denser air below makes the same airspeed a little more.
  share: {
    flight: (x) => sinking(x, 3500, 20),
    ...{ inside: 49, outside: 50, stricter: 48, looser: 51 },
  },
  sink: {
    flight: (x) => sinking(30, x, 20),
    ...{ inside: 3010, outside: 2990, stricter: 3020, looser: 2980 },
  },
  seconds: {
    flight: (x) => sinking(30, 3500, x),
    ...{ inside: 10, outside: 9, stricter: 11, looser: 9 },
  },
};

/** Rows of a second at the selected 10,000 ft; for so long they are so many ft above, by way of 100 ft a second. */
function bust(feet: number, seconds: number): Flight {
  const time = Array.from({ length: 1200 + seconds }, (_, t) => t);
  const up = Math.ceil(feet / 100);
  const above = (t: number): number =>
    t < 600
      ? Math.max(0, feet - 50 * (600 - t))
      : t < 600 + seconds
        ? feet
        : Math.max(0, feet - 50 * (t - 599 - seconds));
  return {
    track: trackFrom({
      time,
      altitude: time.map((t) => 10_000 + (up > 0 ? above(t) : 0)),
      selectedAltitude: time.map(() => 10_000),
    }),
  };
}

export const levelBust: Boundaries = {
  tolerance: { flight: (x) => bust(x, 60), inside: 301, outside: 300, stricter: 301, looser: 299 },
  seconds: { flight: (x) => bust(340, x), inside: 10, outside: 9, stricter: 11, looser: 9 },
  longest: { flight: (x) => bust(340, x), inside: 600, outside: 601, stricter: 599, looser: 601 },
};

/** The end of a track at 500 ft: so many seconds at a rate of descent (ft/min), before it level. */
const ending = (rate: number, seconds: number, speed = 300): Flight => ({
  track: fly([{ seconds: 200 }, { seconds, climb: -rate }], {
    ...{ altitude: 500 + (rate * seconds) / 60, speed, quantum: 0 },
  }),
});
/** kt at which 1,200 ft/min down are so many degrees. */
const speedAt = (degrees: number): number => 11.8503 / Math.tan((degrees * Math.PI) / 180);

export const finalDescent: Boundaries = {
  // A descent of which the median of the slopes is that of a part, where it is longer than that part.
  seconds: {
    flight: (x) => ending(1600, x),
    ...{ inside: 47, outside: 40, stricter: 75, looser: 45 },
  },
  sink: { flight: (x) => ending(x, 90), inside: 1505, outside: 1495, stricter: 1510, looser: 1490 },
  angle: {
    flight: (x) => ending(1200, 90, speedAt(x)),
    ...{ inside: 6.05, outside: 5.95, stricter: 6.1, looser: 5.9 },
  },
};
