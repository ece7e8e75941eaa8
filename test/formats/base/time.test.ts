import { expect } from 'chai';
import fc from 'fast-check';
import {
  countsPerSecond,
  isRoundedCount,
  offsetSeconds,
  parseIso,
  patternReader,
  shortIso,
} from '../../../src/formats/base/time.js';

const at = (text: string) => Date.parse(text) / 1000;

describe('counts since 1970', () => {
  for (const [count, per] of [
    [1_735_100_100, 1],
    [1_735_100_100_000, 1e3],
    [1_735_100_100_000_000, 1e6],
    [1.7351001e18, 1e9],
  ]) {
    it(`has ${per} a second in ${count}`, () => expect(countsPerSecond(count)).to.equal(per));
  }

  for (const [text, rounded] of [
    ['1.73510E+09', true],
    ['1,7351e9', true],
    ['1.735100100E+09', false],
    ['1.7351001E+12', true],
    ['1.735100100E+12', false],
    ['1735100100', false],
  ] as const) {
    it(`${text} is ${rounded ? 'too short' : 'long enough'}`, () =>
      expect(isRoundedCount(text)).to.equal(rounded));
  }
});

describe('parseIso', () => {
  const cases: Record<string, [string, boolean]> = {
    '2018-05-30T15:21:38Z': ['2018-05-30T15:21:38Z', true],
    '2018-05-30 15:21:38Z': ['2018-05-30T15:21:38Z', true],
    '2024-01-02 07:41:03Z.515': ['2024-01-02T07:41:03.515Z', true],
    '2019-11-11T17:55:50.684Z': ['2019-11-11T17:55:50.684Z', true],
    '2017-08-01 11:16:42': ['2017-08-01T11:16:42Z', false],
    '2017-08-01 11:16:42.25': ['2017-08-01T11:16:42.25Z', false],
    '2017-08-01T11:16': ['2017-08-01T11:16:00Z', false],
    '2017/08/01 11:16:42': ['2017-08-01T11:16:42Z', false],
    '2020-02-29T23:59:59+05:30': ['2020-02-29T18:29:59Z', true],
    '2020-03-01 01:00:00-0800': ['2020-03-01T09:00:00Z', true],
    '2018-05-30 15:21:38+00:00': ['2018-05-30T15:21:38Z', true],
    ' 2018-05-30 15:21:38 UTC ': ['2018-05-30T15:21:38Z', true],
    '2024-12-5 4:15:07': ['2024-12-05T04:15:07Z', false],
    '2023-12-31T24:00:00Z': ['2024-01-01T00:00:00Z', true],
  };
  for (const [text, [meant, zoned]] of Object.entries(cases)) {
    it(`reads ${text}`, () => expect(parseIso(text)).to.deep.equal({ seconds: at(meant), zoned }));
  }

  for (const text of [
    '',
    '2018',
    '2018-13-01T00:00:00Z',
    '2019-02-29T00:00:00Z',
    '2018-05-30T25:00:00Z',
    'x',
    '12:00:00',
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => expect(parseIso(text).seconds).to.be.NaN);
  }

  it('reads every whole second of the years 1970 to 2100 as Date does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_799 }), (seconds) => {
        const text = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
        expect(shortIso(text)).to.equal(seconds);
        expect(shortIso(text.replace('T', ' '))).to.equal(seconds);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('patterns', () => {
  const cases: [string, string, string][] = [
    ['DD/MM/YYYY hh:mm:ss', '30/05/2018 15:21:38', '2018-05-30T15:21:38Z'],
    ['YY/MM/DD hh:mm:ss', '17/02/06 05:35:39', '2017-02-06T05:35:39Z'],
    ['MM/DD/YYYY hh:mm', '5/30/2018 7:05', '2018-05-30T07:05:00Z'],
    ['YYYYMMDDhhmmss', '20180530152138', '2018-05-30T15:21:38Z'],
    ['YYYY.MM.DD hh.mm.ss Z', '2018.05.30 15.21.38 +02:00', '2018-05-30T13:21:38Z'],
    ['DD.MM.YYYY hh:mm:ss', '30.05.2018 15:21:38,5', '2018-05-30T15:21:38.5Z'],
  ];
  for (const [pattern, text, meant] of cases) {
    it(`${pattern} reads ${text}`, () => expect(patternReader(pattern)?.(text).seconds).to.equal(at(meant)));
  }
  it('refuse what does not fit, and patterns that say nothing', () => {
    expect(patternReader('DD/MM/YYYY hh:mm:ss')?.('31/02/2018 00:00:00').seconds).to.be.NaN;
    expect(patternReader('DD/MM/YYYY hh:mm:ss')?.('2018-05-30').seconds).to.be.NaN;
    expect(patternReader('tomorrow')).to.equal(undefined);
    expect(patternReader('YYYY YYYY')).to.equal(undefined);
  });
});

describe('offsetSeconds', () => {
  it('is seconds east of UTC', () => {
    const cases = { '-05:00': -18_000, '+05:30': 19_800, '0200': 7200, Z: 0, '': 0, '+14': 50_400 };
    for (const [text, seconds] of Object.entries(cases)) expect(offsetSeconds(text), text).to.equal(seconds);
    expect(offsetSeconds('+15:00')).to.be.NaN;
    expect(offsetSeconds('east')).to.be.NaN;
  });
});
