import { expect } from 'chai';
import { isByHandAsLikely, isTooHard, turnsAtTop } from '../../../src/derived/oscillation/free.js';
import { isRegular, isWind, judge, type Measured } from '../../../src/derived/oscillation/judge.js';
import type { OscillationRules } from '../../../src/derived/oscillation/oscillation.js';

const rules: OscillationRules = {
  ...{ shortest: 20, longest: 240, falseAlarm: 0.01, halfCycles: 5 },
  ...{ ratioFrom: 0.75, ratioTo: 1.25, exchange: -0.5 },
};
/** Swings that are a phugoid’s in every figure. */
const phugoid: Measured = {
  ...{ start: 0, end: 100, maxima: 4, halfCycles: 8, median: 1000, greatest: 1200 },
  ...{ period: 60, medianCycle: 60, power: 0.9, explained: 0.9, falseAlarm: 0.001 },
  ...{ speed: 250, basis: 'true airspeed', exchangeSpeed: NaN, airspeed: 250 },
  ...{ isByHand: false, isForced: false, lanchester: 60, ratio: 1 },
  energy: { correlation: -0.9, varianceShare: 0.1, slope: -1, points: 100 },
  ...{ decrement: 0, damping: 0, rateAgreement: 0.9, rateSize: 1, rowsPerCycle: 10 },
};
const noRates = { rateAgreement: NaN, rateSize: NaN };
const noSpeed = { speed: NaN, basis: undefined };
const energy = (changed: Partial<Measured['energy']>) => ({ energy: { ...phugoid.energy, ...changed } });

const LIKE = 'phugoid-like';
const FEW = 'insufficient, too few rows in a cycle';
const ALIAS = 'insufficient, aliasing';
const OTHER = 'noise, no one period';
const FAST = 'noise, swings too fast for an aircraft';
const SMALL = 'noise, the reported vertical rate swings far less';
const NO_SPEED = 'insufficient, no speed to compare with';

/** What is changed of these figures, and what is said of them then. */
const cases: readonly (readonly [string, Partial<Measured>, string])[] = [
  ['all figures of a phugoid', {}, LIKE],
  ['five half cycles', { halfCycles: 5 }, LIKE],
  ['four half cycles', { halfCycles: 4 }, 'insufficient, too few half cycles'],
  ['four rows in a cycle', { rowsPerCycle: 4 }, LIKE],
  ['fewer than four rows in a cycle', { rowsPerCycle: 3.9 }, FEW],
  ['as often by chance as is allowed', { falseAlarm: 0.01 }, LIKE],
  ['more often by chance', { falseAlarm: 0.011 }, 'noise, no period that chance would not give'],
  ['twice the period of the turning points', { period: 120 }, LIKE],
  ['more than twice that period', { period: 121 }, OTHER],
  ['half of that period', { period: 30 }, LIKE],
  ['less than half of that period', { period: 29 }, OTHER],
  ['20,000 ft/min', { median: 10_000 }, LIKE],
  ['more than 20,000 ft/min', { median: 10_001 }, FAST],
  ['20,000 ft/min in cycles of half a minute', { median: 5000, period: 30, medianCycle: 30 }, LIKE],
  ['more in cycles of half a minute', { median: 5001, period: 30, medianCycle: 30 }, FAST],
  ['three times the rate', { rateSize: 3 }, LIKE],
  ['more than three times the rate', { rateSize: 3.1 }, ALIAS],
  ['half of the rate', { rateSize: 0.5 }, LIKE],
  ['less than half of the rate', { rateSize: 0.49 }, SMALL],
  ['a rate that just follows', { rateAgreement: 0.3 }, LIKE],
  [
    'a rate that does not follow',
    { rateAgreement: 0.29 },
    'noise, the reported vertical rate does not swing with it',
  ],
  ['no speed', noSpeed, 'unclassified'],
  ['no speed, no rates and six rows in a cycle', { ...noSpeed, ...noRates, rowsPerCycle: 6 }, 'unclassified'],
  ['no speed, no rates and fewer rows', { ...noSpeed, ...noRates, rowsPerCycle: 5.9 }, ALIAS],
  ['no speed and fewer rows, with rates', { ...noSpeed, rowsPerCycle: 5.9 }, 'unclassified'],
  ['no speed, and a period a quarter longer', { ...noSpeed, period: 75 }, 'unclassified'],
  ['no speed, and a period longer than that', { ...noSpeed, period: 76 }, NO_SPEED],
  ['no speed, and cycles a quarter longer', { ...noSpeed, medianCycle: 75 }, 'unclassified'],
  ['no speed, and cycles longer than that', { ...noSpeed, medianCycle: 76 }, NO_SPEED],
  ['the shortest period for the speed', { ratio: 0.75 }, LIKE],
  ['a shorter one', { ratio: 0.74 }, 'manoeuvre'],
  ['the longest period for the speed', { ratio: 1.25 }, LIKE],
  ['a longer one', { ratio: 1.26 }, 'manoeuvre'],
  ['a trade of height and speed as asked for', energy({ correlation: -0.5 }), LIKE],
  ['less of a trade', energy({ correlation: -0.49 }), 'manoeuvre'],
  ['half of the variance left', energy({ varianceShare: 0.5 }), LIKE],
  ['more of it left', energy({ varianceShare: 0.51 }), 'manoeuvre'],
  ['ground speed that a wind explains', { basis: 'ground speed', exchangeSpeed: 0.5 }, LIKE],
  ['ground speed that none explains', { basis: 'ground speed', exchangeSpeed: NaN }, 'manoeuvre'],
  ['ground speed without any speed', { basis: 'ground speed', exchangeSpeed: 0 }, 'manoeuvre'],
  [
    'ground speed and a variance that is left',
    { basis: 'ground speed', exchangeSpeed: 200, ...energy({ varianceShare: 2 }) },
    LIKE,
  ],
  ['flown too hard', { isForced: true }, 'manoeuvre'],
  ['flown too hard, few rows and no rates', { isForced: true, ...noRates, rowsPerCycle: 5.9 }, ALIAS],
  ['flown too hard, six rows and no rates', { isForced: true, ...noRates, rowsPerCycle: 6 }, 'manoeuvre'],
  ['flown too hard, few rows with rates', { isForced: true, rowsPerCycle: 5.9 }, 'manoeuvre'],
  ['as by hand', { isByHand: true }, 'undetermined'],
];

describe('judge', () => {
  for (const [words, changed, said] of cases)
    it(`${words}: ${said}`, () => {
      expect(judge({ ...phugoid, ...changed } as Measured, rules).join(', ')).to.equal(said);
    });
});

describe('what figures of swings say alone', () => {
  it('is one period within a quarter', () => {
    const regular = (period: number, medianCycle: number) => isRegular({ period, medianCycle });
    expect([regular(75, 60), regular(76, 60), regular(60, 75), regular(60, 76)]).to.deep.equal([
      ...[true, false, true, false],
    ]);
  });

  it('is a wind of up to 150 kt either way', () => {
    expect([150, -150, 151, -151].map(isWind)).to.deep.equal([true, true, false, false]);
  });

  it('is by hand below 100 kt', () => {
    expect([99, 100].map(isByHandAsLikely)).to.deep.equal([true, false]);
  });

  it('is too hard beyond three quarters of g', () => {
    // Half of 2,000 ft at a period of T are 304.8 · (2π / T)² m/s²: 0.75 g at 40.4 s.
    expect([40.3, 40.6].map((period) => isTooHard(2000, period))).to.deep.equal([true, false]);
  });
});

describe('turnsAtTop', () => {
  /** Points every 10 s of swings of 40 s: heights in ft, courses in degrees. */
  const turns = (height: readonly number[], course: readonly number[], period = 40): boolean =>
    turnsAtTop(
      {
        time: Float64Array.from(height, (_, i) => 10 * i),
        height: Float64Array.from(height),
        course: Float64Array.from(course),
      } as Parameters<typeof turnsAtTop>[0],
      period,
    );
  const top = [10, 10, 10, 10, 10];
  it('is 90° a cycle', () => {
    expect(turns(top, [0, 30, 60, 90, 90])).to.equal(true);
    expect(turns(top, [0, 30, 60, 89, 89])).to.equal(false);
    expect(turns(top, [0, 1, 1, 1, 1], 3600)).to.equal(true);
  });
  it('is three quarters of it in the upper half', () => {
    const course = [0, 30, 60, 90, 120];
    expect(turns([10, 10, 10, 10, -20], course)).to.equal(true);
    expect(turns([10, 10, 10, -20, -20], course)).to.equal(false);
    expect(turns([10, 10, 10, -10, 10], course)).to.equal(false);
    expect(turns([1, 0.5, 0.25, 0.125, -20], course)).to.equal(true);
  });
  it('is asked of the points that have a course, and not where there are none', () => {
    expect(turns(top, [0, 45, NaN, 90, 135])).to.equal(true);
    expect(turns(top, [NaN, NaN, NaN, NaN, NaN])).to.equal(false);
  });
});
