import type { Hit } from '../../../src/finding/finding.js';
import { trackFrom, type Track } from '../../../src/track/track.js';
import { normal, phugoid, type Phugoid } from '../synthetic.js';
import type { Boundaries, Flight } from './boundary.js';

/** s, of Lanchester's phugoid at 260 kt. */
const LANCHESTER_S = 0.453 * 260 * (1852 / 3600);
const FREE: Phugoid = { period: 60, swing: 1000, speed: 260, seconds: 600 };
const swinging = (of: Partial<Phugoid>): Flight => ({ track: phugoid({ ...FREE, ...of }) });

/** One flight after another, so many seconds apart, level in between. */
function after(one: Track, other: Track, seconds: number): Track {
  const end = one.time[one.length - 1];
  const pause = Array.from({ length: seconds - 1 }, (_, i) => end + 1 + i);
  const shift = end + seconds - other.time[0];
  const join = (name: 'altitude' | 'trueAirspeed', level: number) => [
    ...one[name],
    ...pause.map(() => level),
    ...other[name],
  ];
  return trackFrom({
    time: [...one.time, ...pause, ...[...other.time].map((t) => t + shift)],
    altitude: join('altitude', 9000),
    trueAirspeed: join('trueAirspeed', 260),
  });
}

/** Over the ground, with speeds that are so many kt off (standard deviation): the exchange is less clear. */
function gusty(knots: number): Flight {
  const next = normal(7);
  const { time, altitude, groundSpeed } = phugoid(FREE);
  const speed = [...groundSpeed].map((value) => value + knots * next());
  return { track: trackFrom({ time: [...time], altitude: [...altitude], groundSpeed: speed }) };
}

/** Ten half cycles of a minute, without a speed, of a size that changes by so much of itself. */
function uneven(share: number): Flight {
  const time = Array.from({ length: 320 }, (_, t) => t);
  const size = (t: number) => 500 * (1 + share * Math.sin(t / 20));
  return {
    track: trackFrom({ time, altitude: time.map((t) => 9000 + size(t) * Math.sin((t * Math.PI) / 30)) }),
  };
}

const verdict = (word: string) => (hits: readonly Hit[]) =>
  hits.some(({ evidence }) => evidence.verdict === word);
const isPhugoid = verdict('phugoid-like');

export const altitudeOscillation: Boundaries = {
  hysteresis: {
    flight: (x) => swinging({ swing: x }),
    inside: 225,
    outside: 175,
    stricter: 250,
    looser: 150,
  },
  shortest: {
    flight: (x) => swinging({ period: x, swing: 400, seconds: 300 }),
    ...{ inside: 22, outside: 18, stricter: 24, looser: 16 },
  },
  longest: {
    flight: (x) => swinging({ period: x, swing: 1000, speed: 600, seconds: 2400 }),
    ...{ inside: 290, outside: 310, stricter: 270, looser: 330 },
  },
  longestRatio: {
    flight: (x) => swinging({ period: x * LANCHESTER_S, swing: 1000, seconds: 2000 }),
    ...{ inside: 2.9, outside: 3.1, stricter: 2.8, looser: 3.2 },
  },
  pause: {
    flight: (x) => ({
      track: after(phugoid({ ...FREE, seconds: 360 }), phugoid({ ...FREE, seconds: 360 }), x - 60),
    }),
    ...{ inside: 590, outside: 650, stricter: 500, looser: 700 },
    effect: (hits) => hits.length === 1,
  },
  // In half cycles, from the first turning point to the last.
  halfCycles: {
    flight: (x) => swinging({ seconds: 30 * (x + 1) }),
    ...{ inside: 4, outside: 3, stricter: 5, looser: 3 },
  },
  // Share by which the swings are larger and smaller: what a sine leaves.
  falseAlarm: { flight: uneven, inside: 0.45, outside: 0.5, stricter: 0.008, looser: 0.013 },
  ratioFrom: {
    flight: (x) => swinging({ period: x * LANCHESTER_S, swing: 400 }),
    ...{ inside: 0.65, outside: 0.55, stricter: 0.7, looser: 0.5 },
    effect: isPhugoid,
  },
  ratioTo: {
    flight: (x) => swinging({ period: x * LANCHESTER_S, swing: 1000 }),
    ...{ inside: 1.55, outside: 1.65, stricter: 1.5, looser: 1.7 },
    effect: isPhugoid,
  },
  // In kt.
  exchange: { flight: gusty, inside: 65, outside: 95, stricter: -0.65, looser: -0.35, effect: isPhugoid },
};
