import { expect } from 'chai';
import { isFlownAgain, isHold, isUntimed } from '../../../src/derived/path/hold-shape.js';
import { holding } from '../../../src/finding/declarations/holding.js';
import { defaultsOf } from '../../detectors/context.js';

/** Loops that are a hold in every figure, flown twice in 8 min. */
const loops = {
  ...{ count: 2, period: 240, spacing: 10, length: 12, speed: 180 },
  ...{ elongation: 2, drifting: NaN, straight: 0.5, leg: 0.25 },
  ...{ climb: 0, from: 10_000, to: 10_000, height: 5000, seconds: 480 },
};
const defaults = defaultsOf(holding);
const once = { count: 1 };
const curved = { straight: 0.04 };
/** Too short and too fast: times that are wrong. */
const untimed = { period: 10, speed: 901 };

/** What is changed of these loops on one side of a limit, and on the other: a hold, and none. */
const limits: readonly (readonly [string, Partial<typeof loops>, Partial<typeof loops>])[] = [
  // The period of two loops is known to a quarter of the spacing, 2.5 s, and of one to 5 s.
  ['takes 3.5 min', { period: 207.5 }, { period: 207.4 }],
  ['takes an eighth more than 8 min', { straight: 0.2, period: 542.5 }, { straight: 0.2, period: 542.6 }],
  ['takes 8 min where it is flown once', { ...once, period: 485 }, { ...once, period: 485.1 }],
  ['is flown one and a half times', { count: 1.5, period: 490 }, { count: 1.4, period: 490 }],
  ['is an eighth longer than 40 NM', { straight: 0.2, length: 45 }, { straight: 0.2, length: 45.1 }],
  ['is 40 NM long where it is flown once', { ...once, length: 40 }, { ...once, length: 40.1 }],
  ['is a racetrack of 35 min', { period: 2102.5 }, { period: 2102.6 }],
  ['is a racetrack with straight legs', { period: 600, straight: 0.3 }, { period: 600, straight: 0.29 }],
  ['is a long racetrack', { period: 600, elongation: 1.8 }, { period: 600, elongation: 1.79 }],
  ['has a leg where it is flown once', { ...once, leg: 0.12 }, { ...once, leg: 0.11 }],
  ['has straight parts', { ...once, straight: 0.05 }, { ...once, straight: 0.04 }],
  [
    'has ten points that show the leg',
    { ...once, leg: 0.1, spacing: 24.1 },
    { ...once, leg: 0.1, spacing: 24 },
  ],
  ['has sixteen points that show a circle', { ...curved, spacing: 15.1 }, { ...curved, spacing: 15 }],
  ['is no circle in the air that moves on', { drifting: 1.15 }, { drifting: 1.14 }],
  ['is longer than wide in that air, without straight parts', { ...curved, drifting: 1.2 }, curved],
  [
    'is six times as long as wide without straight parts',
    { ...curved, spacing: 20, elongation: 6 },
    { ...curved, spacing: 20, elongation: 6.1 },
  ],
  [
    'has straight parts if it is longer',
    { straight: 0.05, spacing: 20, elongation: 6.1 },
    { straight: 0.04, spacing: 20, elongation: 6.1 },
  ],
  // 30° of bank turn by 2.1° a second at 300 kt: 171 s and two legs of 45 s.
  [
    'takes two turns and two legs',
    { ...once, speed: 300, period: 257 },
    { ...once, speed: 300, period: 255 },
  ],
  ['is flown at 70 kt', { speed: 70 }, { speed: 69 }],
  ['descends at 1,200 ft/min', { from: 20_000, to: 10_400 }, { from: 20_000, to: 10_399 }],
  ['climbs by 500 ft', { climb: 500 }, { climb: 501 }],
  ['is 1,000 ft above the field', { height: 1000 }, { height: 999 }],
  ['is longer than wide', { elongation: 1.15 }, { elongation: 1.14 }],
  ['has wrong times', untimed, { ...untimed, speed: 900 }],
  ['has wrong times, and 10 NM', { ...untimed, length: 10 }, { ...untimed, length: 9.9 }],
  ['has wrong times, and 40 NM', { ...untimed, length: 40 }, { ...untimed, length: 40.1 }],
];

describe('isHold', () => {
  const hold = ({ seconds, ...changed }: Partial<typeof loops>, o = defaults): boolean =>
    isHold({ ...loops, ...changed }, seconds ?? loops.seconds, o);
  it('is so of two loops of four minutes', () => expect(hold({})).to.equal(true));
  for (const [words, is, isNot] of limits)
    it(`${words} at most, or at least`, () => {
      expect([hold(is), hold(isNot)]).to.deep.equal([true, false]);
    });
  it('takes two turns of a minute and two legs of 45 s, whatever the limit', () => {
    const any = { ...defaults, shortest: 100 };
    expect([hold({ ...once, period: 205 }, any), hold({ ...once, period: 204.9 }, any)]).to.deep.equal([
      ...[true, false],
    ]);
  });
});

it('loops are flown again from one and a half on, and untimed above 900 kt', () => {
  expect([1.5, 1.4].map((count) => isFlownAgain({ count }))).to.deep.equal([true, false]);
  expect([900, 901].map((speed) => isUntimed({ speed }))).to.deep.equal([false, true]);
});
