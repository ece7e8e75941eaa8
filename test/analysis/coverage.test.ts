import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import { coverageCounts, coverageOf, coverageSentence } from '../../src/analysis/coverage.js';
import { declarations } from '../../src/finding/declarations/index.js';
import { trackFrom } from '../../src/track/track.js';
import { tableOf } from '../detectors/context.js';

/** An hour of rows 10 s apart: positions in the first half, altitudes in the last three quarters, a squawk in one row. */
const rows = Array.from({ length: 361 }, (_, i) => i);
const track = trackFrom({
  time: rows.map((i) => 1_735_100_000 + 10 * i),
  lat: rows.map((i) => (i <= 180 ? 50 + i / 100 : null)),
  lon: rows.map((i) => (i <= 180 ? 8 : null)),
  altitude: rows.map((i) => (i >= 90 ? 30_000 : null)),
  squawk: rows.map((i) => (i === 100 ? 1000 : null)),
});
/** A track with a gap in coverage. */
const gapOfRows = () =>
  trackFrom({ time: rows.map((i) => 10 * i + (i > 180 ? 900 : 0)), altitude: rows.map(() => 30_000) });

const analysis = analyze(track, { airports: tableOf([]) });
const coverage = coverageOf(analysis, declarations);
const of = (kind: string) => coverage.find((one) => one.kind === kind)!;

describe('coverage', () => {
  it('is known for every detector', () => {
    expect(coverage.map(({ kind }) => kind)).to.deep.equal(declarations.map(({ kind }) => kind));
    for (const { kind, looked, of: all, why } of coverage) {
      expect(looked, kind).to.be.within(0, all);
      expect(why !== undefined, kind).to.equal(looked < all);
    }
  });

  /** Kind, minutes looked at, why not all. */
  const parts: readonly (readonly [string, number, string])[] = [
    ['position-jump', 30, 'no usable position for 30 min'],
    ['altitude-spike', 45, 'no altitude for 15 min'],
    ['go-around', 15, 'no usable position for 30 min, no altitude for 15 min'],
    ['squawk-change', 0, 'no squawk for 1 h'],
  ];
  for (const [kind, minutes, why] of parts) {
    it(`${kind}: ${minutes} min`, () => {
      expect(of(kind)).to.include({ looked: 60 * minutes, of: 3600, why });
    });
  }

  it('is the whole flight for a detector that looks for what is absent', () => {
    for (const kind of ['coverage-gap', 'position-gap', 'time-disorder'])
      expect(of(kind), kind).to.deep.equal({ kind, looked: 3600, of: 3600 });
  });

  it('is nothing for a detector that did not run, with its reason', () => {
    expect(of('route-deviation')).to.include({ looked: 0, why: 'no planned route is given' });
    expect(of('baro-geometric-step').why).to.contain('no geometric altitude');
  });

  it('leaves out a gap', () => {
    const time = [...rows.slice(0, 180), ...rows.slice(180).map((i) => i + 180)].map(
      (i) => 1_735_100_000 + 10 * i,
    );
    const gap = trackFrom({ time, altitude: rows.map(() => 30_000) });
    const found = coverageOf(analyze(gap, { airports: tableOf([]) }), declarations);
    const { looked, of: all } = found.find(({ kind }) => kind === 'rapid-descent')!;
    expect(all - looked).to.equal(1810);
  });

  it('leaves out rows that are too far apart for a detector, unless it found something', () => {
    const time = [...rows.slice(0, 181).map((i) => 10 * i), ...rows.slice(1, 31).map((i) => 1800 + 60 * i)];
    const sparse = trackFrom({ time, altitude: time.map(() => 30_000) });
    const found = analyze(sparse, { airports: tableOf([]) });
    const climbs = (of: typeof found) =>
      coverageOf(of, declarations).find(({ kind }) => kind === 'rapid-climb')!;
    // Blocks of 32 intervals have one spacing, the median: the first 12 of 60 s are in a block of 20 of 10 s.
    expect(climbs(found)).to.deep.equal({
      ...{ kind: 'rapid-climb', looked: 2520, of: 3600 },
      why: 'rows 45 s or more apart for 18 min',
    });
    const [finding] = analyze(gapOfRows(), { airports: tableOf([]) }).findings;
    expect(climbs({ ...found, findings: [{ ...finding, kind: 'rapid-climb' }] }).looked).to.equal(3600);
  });

  it('is said in a sentence that adds up', () => {
    const { all, part, none } = coverageCounts(coverage);
    expect(all + part + none).to.equal(declarations.length);
    expect(coverageSentence(coverage)).to.equal(
      `${all} of ${declarations.length} detectors looked at the whole flight, ${part} at part of it (at least 15 min of 1 h), ${none} could not look.`,
    );
  });
});
