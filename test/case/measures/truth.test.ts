import { expect } from 'chai';
import { measures } from '../../../src/case/measures/index.js';
import { isMeasured, type Measured } from '../../../src/case/measures/measure.js';
import { checkParameters } from '../../../src/case/measures/parameters.js';
import type { MeasureParameters } from '../../../src/case/file/model.js';
import { coastFrom, type Coast } from '../../../src/case/coast/coast.js';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { airports, EQUATOR_NM, flight, onEquator, testCase, type FlightOptions } from '../flight.js';

/** Land from 1° west to 1.5° east and from 10° on, 20° to the north and south; water elsewhere. Encoded by hand. */
const coast: Coast = (() => {
  const ring = (west: number, east: number) => ({
    lat: Float64Array.of(-20, 20, 20, -20, -20),
    lon: Float64Array.of(west, west, east, east, west),
    ...{ west, east },
  });
  return { ...coastFrom({ step: 1, coast: [], lakes: [] }), coast: [ring(-1, 1.5), ring(10, 20)] };
})();

function measured(id: string, parameters: MeasureParameters, analysis: Analysis) {
  const measure = measures.find((one) => one.id === id)!;
  const checked = checkParameters(measure, parameters);
  const input = {
    file: testCase,
    airports,
    coast,
    analysis,
    ...(analysis.route && { route: analysis.route }),
  };
  return measure.measure(input, checked);
}
const values = (
  id: string,
  parameters: MeasureParameters,
  options: FlightOptions = {},
): Measured['values'] => {
  const result = measured(id, parameters, flight(options));
  if (!isMeasured(result)) throw new Error(result.why);
  return result.values;
};
const why = (id: string, parameters: MeasureParameters, analysis = flight()): string => {
  const result = measured(id, parameters, analysis);
  return isMeasured(result) ? `measured ${result.values[0].value}` : result.why;
};

/** Swings of 1,000 ft from peak to peak every 60 s, from row 20 on. */
const swinging = (row: number) =>
  row < 20 ? 10_000 : 10_000 + 500 * Math.sin((2 * Math.PI * (row - 20)) / 6.03);
/** No positions from row 40 to row 79. */
const hole = {
  lon: (row: number) => (row >= 40 && row < 80 ? null : 0.02 * row),
  lat: (row: number) => (row >= 40 && row < 80 ? null : 0),
};
/** North from row 20 on, 0.3° north in row 50, back in row 80. */
const north = (row: number) => Math.max(0, 0.01 * Math.min(row - 20, 80 - row));

const truths: readonly (readonly [
  string,
  string,
  MeasureParameters,
  FlightOptions,
  number | string,
  number,
])[] = [
  ['the end', 'distance-from-place', { places: ['0,3'] }, {}, EQUATOR_NM, 0.01],
  ['the start', 'distance-from-place', { places: ['BBBB'], at: 'start' }, {}, 10 * EQUATOR_NM, 0.01],
  [
    'a time',
    'distance-from-place',
    { places: ['0,0'], at: '2024-12-25T06:05:00Z' },
    {},
    0.6 * EQUATOR_NM,
    0.01,
  ],
  [
    'after the gap',
    'distance-from-place',
    { places: ['0,0'], at: 'after-gap' },
    hole,
    1.6 * EQUATOR_NM,
    0.01,
  ],
  ['a bulge', 'greatest-deviation', {}, { lat: north }, 0.3 * 59.705, 0.02],
  ['the gap', 'first-after-gap', { place: 'tower' }, hole, 0.4 * EQUATOR_NM, 0.01],
  [
    '0.1° before a runway',
    'runway-line',
    { airport: 'BBBB', runway: '09' },
    { lon: (row) => 9.88 - 0.01 * (100 - row) },
    0.1 * EQUATOR_NM,
    0.001,
  ],
  [
    'a dive',
    'vertical-rate',
    { last: 100 },
    { altitude: (row) => 30_000 - 500 * Math.max(0, row - 80) },
    -3000,
    1,
  ],
  ['a level', 'altitude-at', { at: '2024-12-25T06:01:00Z' }, {}, 30_000, 0],
  ['a code', 'squawk', { code: '7700' }, { squawk: (row) => (row >= 50 && row < 60 ? 7700 : 1234) }, 10, 0],
  [
    'a code in a window',
    'squawk',
    { code: '7700', from: '2024-12-25T06:09:00Z' },
    { squawk: (row) => (row >= 50 && row < 60 ? 7700 : 1234) },
    6,
    0,
  ],
  ['the ground at the start', 'nearest-airport', {}, {}, 'AAAA', 0],
  ['land', 'land-or-water', { at: '2024-12-25T06:05:00Z' }, {}, 'land', 0],
  ['the sea', 'land-or-water', { at: 'end' }, {}, 'water', 0],
  ['a strait', 'water-between', { places: ['0,12'], at: 'start' }, {}, 8.5 * EQUATOR_NM, 2],
  ['the same shore', 'water-between', { places: ['1,0'], at: 'start' }, {}, 0, 0],
  ['any line', 'airport-nearest-to-line', {}, {}, 'CCCC', 0],
  ['one country', 'airport-nearest-to-line', { country: 'XD' }, {}, 'DDDD', 0],
  ['a gap of 410 s', 'time-without-positions', {}, hole, 400, 25],
  ['terms', 'sums', { terms: [37, 16, 6, 3] }, {}, 62, 0],
];

describe('a measure', () => {
  for (const [what, id, parameters, options, right, within] of truths) {
    it(`${id} of ${what} is ${typeof right === 'number' ? Math.round(right) : right}`, () => {
      const [{ value }] = values(id, parameters, options);
      if (typeof right === 'string') expect(value).to.equal(right);
      else expect(Number(value)).to.be.closeTo(right, within);
    });
  }

  it('oscillation has swings, amplitude and period', () => {
    const found = values('oscillation', {}, { altitude: swinging, rows: 160 });
    expect(Number(found[1].value)).to.be.closeTo(1000, 80);
    expect(Number(found[2].value)).to.be.closeTo(60.3, 3);
    expect(Number(found[0].value)).to.be.closeTo(140 / 6.03, 2);
    expect(found.map(({ aside }) => aside === true)).to.deep.equal([false, true, true]);
  });

  it('pattern-near-place counts findings that are near, and none only where the flight has positions throughout', () => {
    const gap = { kind: 'position-gap', place: 'tower', radius: 100 };
    expect(values('pattern-near-place', gap, hole)[0].value).to.equal(1);
    expect(values('pattern-near-place', { ...gap, kind: 'orbit' })[0].value).to.equal(0);
    expect(why('pattern-near-place', { ...gap, kind: 'orbit' }, flight(hole))).to.match(
      /without observed positions/,
    );
  });

  it('has an uncertainty that contains its parts', () => {
    const [near] = values('distance-from-place', { places: ['tower'] });
    expect(near.uncertainty).to.be.closeTo(Math.hypot(0.05, 3), 0.01);
    const [unstated] = values('distance-from-place', { places: ['0,3'] }, { source: () => 'mlat' });
    expect(unstated.uncertainty).to.be.closeTo(1, 0.01);
    const [late] = values('distance-from-place', { places: ['0,3'], at: '2024-12-25T06:00:04Z' });
    expect(late.uncertainty).to.be.closeTo(Math.hypot(0.05, (4 * 433) / 3600), 0.01);
  });

  it('is as weak as the weakest of its rows', () => {
    const modeled = flight({ source: (row) => (row === 100 ? 'modeled' : 'adsb') });
    const end = measured('distance-from-place', { places: ['0,3'] }, modeled) as Measured;
    const start = measured('distance-from-place', { places: ['0,3'], at: 'start' }, modeled) as Measured;
    expect([end.basisClass, start.basisClass]).to.deep.equal(['modeled', 'observed']);
    const rate = measured('vertical-rate', { last: 100 }, modeled) as Measured;
    expect(rate.basisClass).to.equal('modeled');
  });

  it('of the plan or of figures uses no row', () => {
    for (const [id, parameters] of [
      ['sums', { terms: [1] }],
      ['airport-nearest-to-line', {}],
    ] as const) {
      const result = measured(id, parameters, flight()) as Measured;
      expect([result.rows, result.basisClass, result.basis]).to.deep.equal([undefined, undefined, {}]);
    }
    expect(onEquator.kind).to.equal('great circle');
  });

  const silent = flight({ lat: () => null, lon: () => null, altitude: () => null });
  for (const [what, id, parameters, analysis, says] of [
    ['no position', 'distance-from-place', { places: ['0,3'] }, silent, /no position/],
    [
      'no position then',
      'distance-from-place',
      { places: ['0,3'], at: '2024-12-25T08:00:00Z' },
      flight(),
      /no position within 30 s/,
    ],
    [
      'no position in the gap',
      'land-or-water',
      { at: '2024-12-25T06:10:00Z' },
      flight(hole),
      /no position within 30 s/,
    ],
    ['no gap', 'first-after-gap', { place: 'tower' }, flight(), /no gap/],
    ['no line', 'greatest-deviation', {}, flight({}, false), /no planned line/],
    [
      'modeled positions alone',
      'greatest-deviation',
      {},
      flight({ source: () => 'modeled' }),
      /estimated or modeled/,
    ],
    ['no altitude', 'vertical-rate', { last: 60 }, silent, /altitude/],
    [
      'too little altitude',
      'vertical-rate',
      {},
      flight({ altitude: (row) => (row < 20 ? 1000 : null) }),
      /less than half/,
    ],
    ['no altitude then', 'altitude-at', { at: '2024-12-25T08:00:00Z' }, flight(), /no altitude within 30 s/],
    ['no codes', 'squawk', {}, flight(), /no row in that time has a transponder code/],
    [
      'a code in single rows',
      'squawk',
      {},
      flight({ squawk: (row) => (row % 20 === 5 ? 7700 : 1234) }),
      /none for 10 s: wrong bits/,
    ],
    ['no rows then', 'squawk', { from: '2024-12-25T08:00:00Z' }, flight(), /no rows in that time/],
    ['no airport near', 'nearest-airport', { at: 'end' }, flight(), /no airport is within/],
    [
      'no runway of that name',
      'runway-line',
      { airport: 'AAAA', runway: '99' },
      flight(),
      /no runway 99 .*09, 27/,
    ],
    ['a shore too near', 'land-or-water', { at: '2024-12-25T06:12:30Z' }, flight(), /the shore is/],
    ['no oscillation', 'oscillation', { of: 'period' }, flight(), /oscillation/],
    [
      'another reference',
      'altitude-at',
      { at: '2024-12-25T06:01:00Z' },
      flight({ meta: { altitudeReference: 'geometric' } }),
      /geometric/,
    ],
  ] as const)
    it(`says why it cannot tell: ${what}`, () => expect(why(id, parameters, analysis)).to.match(says));
});
