import { destination } from '../../../src/track/geo.js';
import { trackFrom } from '../../../src/track/track.js';
import { cruise, edited, held } from '../data-synthetic.js';
import type { Boundaries, Flight } from './boundary.js';

/** So many rows say that their position is from two minutes later. */
const ahead = (rows: number): Flight => ({
  track: edited(
    cruise(5),
    ({ positionTime, time }, i) => {
      if (positionTime && time) positionTime[i] = time[i]! + (i >= 100 && i < 100 + rows ? 120 : 0);
    },
    ['positionTime'],
  ),
});

/** Between two rows of 10 s the clock steps by so many seconds. */
const stepped = (seconds: number): Flight => ({
  track: edited(cruise(10), ({ time }, i) => time && i >= 100 && (time[i]! += seconds)),
});

/** A flight whose clock runs fast by so many percent, with so many steps of 10 s. */
const fast = (percent: number, steps = 100): Flight => {
  const time = Array.from({ length: steps + 1 }, (_, i) => i);
  const at = time.map((i) => destination(52, 5, 60, (i * 450) / 360));
  return {
    track: trackFrom({
      time: time.map((i) => i * 10 * (1 + percent / 100)),
      lat: at.map(({ lat }) => lat),
      lon: at.map(({ lon }) => lon),
      groundSpeed: time.map(() => 450),
      course: time.map(() => 60),
    }),
  };
};

/** Rows of `step` seconds repeat everything from row 100 to 100 + n. */
const frozen = (step: number, n: number): Flight => {
  const track = cruise(step);
  const all = ['lat', 'lon', 'altitude', 'groundSpeed', 'course', 'verticalRate'] as const;
  return { track: held(track, 101 * step, (101 + n) * step, all) };
};

/** Positions of five decimals in a wide turn, and from row 60 on the straight line of so many seconds. */
const straight = (seconds: number): Flight => {
  const track = cruise(5, {}, [{ seconds: 900, turnRate: 0.3 }]);
  const end = 60 + seconds / 5;
  const on = (values: Float64Array, i: number): number =>
    i < 60 || i > end
      ? Number(values[i].toFixed(5))
      : values[60] + ((i - 60) / (end - 60)) * (values[end] - values[60]);
  return {
    track: edited(track, ({ lat, lon }, i) => {
      if (lat && lon) [lat[i], lon[i]] = [on(track.lat, i), on(track.lon, i)];
    }),
  };
};

export const timeDisorder: Boundaries = {
  rows: { flight: ahead, inside: 3, outside: 2, stricter: 4, looser: 2 },
};

export const clockStep: Boundaries = {
  minimum: { flight: stepped, inside: 845, outside: 835, stricter: 850, looser: 830 },
};

export const clockRate: Boundaries = {
  difference: { flight: fast, inside: 3.1, outside: 2.9, stricter: 3.3, looser: 2.7 },
  steps: { flight: (x) => fast(10, x), inside: 20, outside: 19, stricter: 21, looser: 19 },
};

export const frozenRecord: Boundaries = {
  minimum: { flight: (x) => frozen(1, x), inside: 60, outside: 59, stricter: 61, looser: 59 },
  // In rows after the first.
  rows: { flight: (x) => frozen(20, x - 1), inside: 5, outside: 4, stricter: 6, looser: 4 },
};

export const interpolatedStretch: Boundaries = {
  minimum: { flight: straight, inside: 60, stricter: 65 },
};
