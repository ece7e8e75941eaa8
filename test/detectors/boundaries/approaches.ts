import type { Airport } from '../../../src/route/airports/index.js';
import { makeRoute } from '../../../src/route/make-route.js';
import { destination } from '../../../src/track/geo.js';
import type { Track } from '../../../src/track/track.js';
import type { Around } from '../context.js';
import { fly, type Piece, type Setting } from '../synthetic.js';
import type { Boundaries, Flight } from './boundary.js';

/** The field, 28 NM north of where the flights begin, is below them after twelve minutes at 140 kt. */
const OVER = destination(50, 5, 0, 28);
const START: Setting = { lat: 50, lon: 5, altitude: 5000, speed: 140, quantum: 0 };
const threshold = destination(OVER.lat, OVER.lon, 180, 0.7);

const fieldAt = (at: { lat: number; lon: number }, runways: Airport['runways'] = []): Airport => ({
  ...{ icao: 'TEST', iata: '', name: '', country: 'XX', elevation: 0, runways },
  ...at,
});
const field = fieldAt(
  OVER,
  ['36', '18'].map((ident, k) => ({
    ident,
    heading: 180 * k,
    ...destination(threshold.lat, threshold.lon, 0, 1.4 * k),
    length: 8500,
    elevation: 0,
  })),
);
/** The field is the planned destination: however high, who leaves it comes back. */
const planned: Around = {
  airports: [field],
  route: {
    ...makeRoute(
      [
        { name: '', lat: 50, lon: 5 },
        { name: '', ...OVER },
      ],
      { kind: 'great circle' },
    ),
    destination: field,
  },
};

/** Down to `low` ft after twelve minutes, and up again by so many ft. */
function dip(low: number, climb = 3000): Piece[] {
  const down = Math.round(((5000 - low) / 745) * 60);
  return [
    { seconds: 720 - down },
    { seconds: down, climb: -(5000 - low) * (60 / down) },
    { seconds: Math.round(climb / 25), climb: 1500 },
    { seconds: 300 },
  ];
}
/** The same so many NM to the side, or on another course, of the field. */
function past(low: number, aside: number, heading = 0): Track {
  const at = destination(OVER.lat, OVER.lon, 90, aside);
  return fly(dip(low), { ...START, ...destination(at.lat, at.lon, heading + 180, 28), heading });
}
/** 90° to the left, 270° to the right: back on the same line. */
const turnedBack: readonly Piece[] = [
  { seconds: 30, turnRate: -3 },
  { seconds: 90, turnRate: 3 },
];
/** Over the field at 1,200 ft on both ways, so many minutes apart. */
function twice(minutes: number): Track {
  const away = minutes * 30 - 60 - 120;
  const back: Piece[] = [{ seconds: away }, { seconds: 120, climb: -1500 }];
  return fly(
    [...dip(1200).slice(0, 3), { seconds: away }, ...turnedBack, ...back, { seconds: 600, climb: 1500 }],
    START,
  );
}

export const goAround: Boundaries = {
  height: {
    flight: (x) => ({ track: fly(dip(x), START), around: planned }),
    ...{ inside: 2495, outside: 2505, stricter: 2490, looser: 2510 },
  },
  // The lowest altitude counts as a mean of 15 s.
  climb: {
    flight: (x) => ({ track: fly(dip(1500, x), START), around: planned }),
    ...{ inside: 1250, outside: 1050, stricter: 1200, looser: 900 },
  },
  offset: {
    flight: (x) => ({ track: past(1500, x), around: planned }),
    ...{ inside: 0.98, outside: 1.02, stricter: 0.95, looser: 1.05 },
  },
  runwayAngle: {
    flight: (x) => ({ track: past(1500, 0, x), around: planned }),
    ...{ inside: 29, outside: 31, stricter: 28, looser: 32 },
  },
  decided: {
    flight: (x) => ({ track: fly(dip(x), START), around: { airports: [field] } }),
    ...{ inside: 995, outside: 1005, stricter: 990, looser: 1010 },
  },
  within: {
    flight: (x) => ({ track: twice(x), around: { airports: [field] } }),
    ...{ inside: 59, outside: 61, stricter: 58, looser: 62 },
  },
};

/** A final approach on a slope of 3° that ends at `low` ft, to a field without runways so many NM beside its line. */
function ended(low: number, aside = 0, climb = 3000): Flight {
  const ahead = destination(OVER.lat, OVER.lon, 0, low / (745 / (140 / 60)));
  const at = fieldAt(destination(ahead.lat, ahead.lon, 90, aside));
  return { track: fly(dip(low, climb), START), around: { airports: [at] } };
}

export const discontinuedApproach: Boundaries = {
  height: { flight: ended, inside: 2495, outside: 2505, stricter: 2490, looser: 2510 },
  climb: {
    flight: (x) => ended(1500, 0, x),
    ...{ inside: 1250, outside: 1050, stricter: 1200, looser: 900 },
  },
  offset: {
    flight: (x) => ended(2200, x),
    ...{ inside: 0.98, outside: 1.02, stricter: 0.95, looser: 1.05 },
  },
};

/** Down to the ground, so many seconds at so many kt, and up again; so far beside the line, or at an angle to it. */
function touching(seconds: number, speed: number, aside = 0, heading = 0, airport = field): Flight {
  const at = destination(OVER.lat, OVER.lon, heading - 90, aside);
  const pieces = [
    { seconds: 300 },
    { seconds: 120, climb: -500 },
    { seconds: 1, speed },
    { seconds: seconds - 1 },
    { seconds: 1, speed: 90 },
    { seconds: 180, climb: 500 },
  ];
  const setting = { ...START, altitude: 1000, speed: 90, ground: 0, heading };
  return {
    track: fly(pieces, { ...setting, ...destination(at.lat, at.lon, heading + 180, 10.6) }),
    around: { airports: [airport] },
  };
}

export const touchAndGo: Boundaries = {
  slowest: { flight: (x) => touching(20, x), inside: 40, stricter: 42 },
  // The last and the first 100 ft are as low.
  stay: {
    flight: (x) => touching(x - 24, 30),
    ...{ inside: 115, outside: 125, stricter: 110, looser: 130 },
  },
  offset: {
    flight: (x) => touching(20, 60, x, 0, fieldAt(OVER)),
    ...{ inside: 0.98, outside: 1.02, stricter: 0.95, looser: 1.05 },
  },
  runwayAngle: {
    flight: (x) => touching(20, 60, 0, x),
    ...{ inside: 29, outside: 31, stricter: 28, looser: 32 },
  },
};
