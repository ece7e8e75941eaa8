import { expect } from 'chai';
import fc from 'fast-check';
import { analyze } from '../../src/analysis/analyze.js';
import { detectors } from '../../src/detectors/index.js';
import { trackFrom, type Track } from '../../src/track/track.js';
import { tableOf } from './context.js';

const data = detectors.filter(({ category }) => category === 'data');
const byKind = new Map(data.map((detector) => [detector.id, detector]));
const airports = tableOf([]);

/** Rows of any kind: times that stand still or leap, positions anywhere, values missing or absurd. */
const row = fc.record({
  step: fc.constantFrom(0, 0.1, 1, 1, 1, 10, 70, 5000),
  lat: fc.constantFrom(50, 50, 50.01, 50.02, -89.9, 90, NaN),
  lon: fc.constantFrom(7, 7, 7.01, 179.99, -180, NaN),
  altitude: fc.constantFrom(0, 10_000, 10_000, 35_000, -1000, 1e6, NaN),
  geoAltitude: fc.constantFrom(10_300, 35_300, 0, NaN),
  groundSpeed: fc.constantFrom(0, 52, 450, 450, 450, 3000, -5, NaN),
  course: fc.constantFrom(0, 90, 359.9, 720, -30, NaN),
  verticalRate: fc.constantFrom(0, 2000, -30_000, NaN),
  trueAirspeed: fc.constantFrom(440, NaN),
  positionAge: fc.constantFrom(0, 1, 100, -100, NaN),
  onGround: fc.constantFrom(0, 1, 255),
  source: fc.constantFrom(0, 1, 2, 3, 4, 7),
  nacp: fc.constantFrom(0, 2, 3, 9, 255),
  nic: fc.constantFrom(0, 8, 255),
  line: fc.integer({ min: 1, max: 99 }),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

/** Each drawn row stands for `times` rows, so that windows and counters fill; `drift` degrees lie between one and the next. */
function trackOf(rows: readonly Row[], times: number, drift: number): Track {
  const all = rows.flatMap((one) => Array.from({ length: times }, () => one));
  let now = 1_700_000_000;
  const time = all.map(({ step }) => (now += step));
  const column = (name: keyof Row) => all.map((one) => one[name]);
  return trackFrom({
    time,
    lat: all.map(({ lat }, i) => (lat > 60 ? lat : lat + drift * i)),
    lon: all.map(({ lat, lon }) => (Number.isNaN(lat) ? NaN : lon)),
    altitude: column('altitude'),
    geoAltitude: column('geoAltitude'),
    groundSpeed: column('groundSpeed'),
    course: column('course'),
    verticalRate: column('verticalRate'),
    trueAirspeed: column('trueAirspeed'),
    positionTime: all.map(({ positionAge }, i) => time[i] - positionAge),
    onGround: column('onGround'),
    source: column('source'),
    nacp: column('nacp'),
    nic: column('nic'),
    row: column('line'),
  });
}

describe('detectors about the data', () => {
  it('keep their contract on any rows: no exception, rows within the track, numbers that are numbers, words for them', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 25 }),
        fc.constantFrom(1, 3, 25),
        fc.constantFrom(0, 0.02),
        (rows, times, drift) => {
          const track = trackOf(rows, times, drift);
          const { findings, notRun } = analyze(track, { airports, detectors: data });
          expect(notRun.filter(({ why }) => why.startsWith('it failed'))).to.deep.equal([]);
          for (const finding of findings) {
            const { start, end, kind, value, evidence } = finding;
            seen.add(kind);
            expect(start >= 0 && start <= end && end < track.length, `${kind} ${start}–${end}`).to.equal(
              true,
            );
            expect(Number.isFinite(value), `${kind} ${value}`).to.equal(true);
            const detector = byKind.get(kind)!;
            for (const [name, number] of Object.entries(evidence)) {
              if (typeof number === 'string') continue;
              expect(Number.isFinite(number), `${kind}.${name}`).to.equal(true);
              expect(detector.evidenceUnits, kind).to.have.property(name);
            }
            expect(detector.say(finding), kind).to.not.match(/NaN|undefined|null|Infinity|—|\.$/);
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    );
    expect([...seen].sort()).to.deep.equal(data.map(({ id }) => id).sort());
  });

  it('say where each threshold comes from, what else could be and what they cannot show', () => {
    for (const { id, options, alternatives, limits, about } of data) {
      expect(alternatives().length, id).to.be.greaterThan(0);
      expect(limits().length, id).to.be.greaterThan(0);
      expect(about(), id).to.match(/\.$/);
      for (const [name, option] of Object.entries(options)) {
        expect(option.source(), `${id}.${name}`).to.have.length.above(5);
        expect(option.default, `${id}.${name}`).to.be.within(option.min, option.max);
      }
    }
  });
});
