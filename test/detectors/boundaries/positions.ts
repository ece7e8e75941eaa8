import type { Finding } from '../../../src/finding/finding.js';
import { destination } from '../../../src/track/geo.js';
import { trackFrom, type Track } from '../../../src/track/track.js';
import { MIN_JUMP_NM } from '../../../src/derived/speed/jump-test.js';
import { cruise, edited, second, shifted } from '../data-synthetic.js';
import { fly } from '../synthetic.js';
import { isWarning, type Boundaries, type Flight } from './boundary.js';

const SPEED_KT = 500;

/** A straight flight of rows of `step` seconds, in which one leg is of so many NM. */
function leaping(step: number, leap: number): Flight {
  const leg = (SPEED_KT * step) / 3600;
  const time = Array.from({ length: 60 }, (_, i) => i * step);
  const at = time.map((_, i) => destination(40, 5, 30, i * leg + (i >= 30 ? leap - leg : 0)));
  return {
    track: trackFrom({
      time,
      lat: at.map(({ lat }) => lat),
      lon: at.map(({ lon }) => lon),
      groundSpeed: time.map(() => SPEED_KT),
      course: time.map(() => 30),
    }),
  };
}

/** Without positions from one second to another; then all are so many NM to the right of where the reports lead. */
function missed(track: Track, from: number, to: number, nm: number): Flight {
  const aside = shifted(track, to, Infinity, nm);
  return {
    track: edited(aside, ({ lat, lon }, i) => {
      const at = second(track, i);
      if (at > from && at < to && lat && lon) lat[i] = lon[i] = null;
    }),
  };
}

/** 5 NM straight north. */
const north = fly([{ seconds: 1200 }], { speed: 300, step: 5 });
/** 25 NM in a curve to the right and one to the left: it leads no further than half of that. */
const weaving = fly(
  [
    { seconds: 600 },
    { seconds: 30, turnRate: 2 },
    { seconds: 90 },
    { seconds: 60, turnRate: -2 },
    { seconds: 90 },
    { seconds: 30, turnRate: 2 },
    { seconds: 600 },
  ],
  { speed: 300, step: 5 },
);

export const positionJump: Boundaries = {
  // One leg of a minute.
  speed: {
    flight: (x) => leaping(60, x / 60 + MIN_JUMP_NM),
    ...{ inside: 905, outside: 895, stricter: 910, looser: 890 },
    others: { latency: 0 },
  },
  // One leg of a second, as long as the aircraft flies in that time.
  latency: {
    flight: (x) => leaping(1, 900 / 3600 + (SPEED_KT / 3600) * x),
    ...{ inside: 31, outside: 29, stricter: 32, looser: 28 },
  },
  miss: {
    flight: (x) => missed(north, 600, 660, x),
    ...{ inside: 5.1, outside: 4.9, stricter: 5.2, looser: 4.8 },
  },
  missShare: {
    flight: (x) => missed(weaving, 600, 900, 25 * x),
    ...{ inside: 0.51, outside: 0.49, stricter: 0.52, looser: 0.48 },
  },
  gross: {
    flight: (x) => leaping(1, x),
    ...{ inside: 25.1, outside: 24.9, stricter: 25.2, looser: 24.8 },
    effect: isWarning,
  },
};

/** A jet of which so many rows of a second report another speed. */
const reporting = (speed: number, rows: number, altitude = 35_000): Flight => ({
  track: edited(cruise(1, { altitude }), ({ groundSpeed }, i) => {
    if (groundSpeed && i >= 600 && i < 600 + rows) groundSpeed[i] = speed;
  }),
});

export const implausibleSpeed: Boundaries = {
  slow: { flight: (x) => reporting(x, 60), inside: 99, outside: 100, stricter: 98, looser: 101 },
  altitude: {
    flight: (x) => reporting(60, 60, x),
    ...{ inside: 5025, outside: 5000, stricter: 5025, looser: 4975 },
  },
  fast: { flight: (x) => reporting(x, 60), inside: 901, outside: 900, stricter: 901, looser: 899 },
  rows: { flight: (x) => reporting(60, x), inside: 3, outside: 2, stricter: 4, looser: 2 },
};

/** Positions at `speed`, reports of another speed in so many steps of 10 s. */
const slower = (speed: number, reported: number, steps = 60): Flight => ({
  track: edited(cruise(10, { speed }, [{ seconds: 2400 }]), ({ groundSpeed }, i) => {
    if (groundSpeed && i >= 60 && i <= 60 + steps) groundSpeed[i] = reported;
  }),
});

export const speedMismatch: Boundaries = {
  difference: {
    flight: (x) => slower(200, 200 - x),
    ...{ inside: 51, outside: 49, stricter: 52, looser: 48 },
  },
  share: {
    flight: (x) => slower(450, 450 / (1 + x)),
    ...{ inside: 0.26, outside: 0.24, stricter: 0.27, looser: 0.23 },
  },
  // The two steps at the ends, of which half is wrong, are beyond too.
  duration: {
    flight: (x) => slower(450, 200, x / 10 - 2),
    ...{ inside: 120, outside: 110, stricter: 130, looser: 110 },
  },
  // Rows of a wrong speed: where more than half of the steps that count together are wrong.
  fixes: {
    flight: (x) => slower(450, 300, x - 1),
    ...{ inside: 4, outside: 3, stricter: 7, looser: 4 },
    others: { duration: 10 },
  },
};

const flight = cruise(1);
const finding = (kind: string, start: number, end: number): Finding => ({
  ...{ id: kind, kind, category: 'data', unit: 'NM', value: 60, severity: 'caution', confidence: 'high' },
  ...{ start, end, startTime: flight.time[start], endTime: flight.time[end] },
  ...{ evidence: {}, alternatives: [], basis: {}, basisClass: 'observed' },
});
/** A jump (a strong sign), and so many seconds after it positions that are faster than the reports (a weak one). */
const signs = (pause: number): Flight => ({
  track: flight,
  found: [finding('position-jump', 1000, 1001), finding('speed-mismatch', 1001 + pause, 1200 + pause)],
});

export const gnssInterference: Boundaries = {
  // A strong sign and a weak one: none that count are less.
  score: { flight: () => signs(10), inside: 3, stricter: 4 },
  join: { flight: signs, inside: 300, outside: 301, stricter: 299, looser: 301 },
};
