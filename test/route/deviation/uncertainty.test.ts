import { expect } from 'chai';
import { deviationFrom } from '../../../src/route/deviation/index.js';
import { uncertaintyWords, withUncertainty } from '../../../src/route/deviation/uncertainty-words.js';
import { makeRoute } from '../../../src/route/make-route.js';
import type { Route } from '../../../src/route/route.js';
import { positionStatus } from '../../../src/track/status.js';
import { sourceCode, trackFrom, type Column } from '../../../src/track/track.js';
import { at, moved, type LatLon } from '../helpers.js';

const A: LatLon = [40, 50];
const B: LatLon = [42, 50];
/** Abeam the middle of the leg A–B, which runs north, so many NM to the right. */
const beside = (nm: number): LatLon => moved([41, 50], 90, nm * 1852);

/** The greatest deviation of a flight that is `off` NM from the route in rows ten seconds apart. */
function greatest(
  off: readonly number[],
  columns: { [C in Column]?: readonly number[] } = {},
  kind: Route['kind'] = 'waypoints',
  step = 10,
) {
  const places = off.map(beside);
  const track = trackFrom({
    time: off.map((_, i) => 1_735_100_000 + i * step),
    lat: places.map(([lat]) => lat),
    lon: places.map(([, lon]) => lon),
    ...columns,
  });
  const route = makeRoute([at(...A), at(...B)], { kind });
  return { ...deviationFrom(track, route, positionStatus(track)).max!, route };
}

const all = (value: number, count = 5) => Array.from({ length: count }, () => value);
const flat = [10, 11, 12, 11, 10];

describe('uncertainty of a deviation', () => {
  /** Column, its value, expected m. */
  const accuracies: [Column, number, number | undefined][] = [
    ['nacp', 11, 3],
    ['nacp', 9, 30],
    ['nacp', 8, 92.6],
    ['nacp', 5, 926],
    ['nacp', 1, 18_520],
    ['nacp', 0, undefined],
    ['nacp', 255, undefined],
    ['source', sourceCode('gnss-logger'), 8],
    ['source', sourceCode('radar'), 866],
    ['source', sourceCode('adsb'), 92.6],
    ['source', sourceCode('mlat'), undefined],
    ['source', sourceCode('reported'), undefined],
  ];
  for (const [column, value, meters] of accuracies) {
    it(`${column} ${value} makes a position good to ${meters ?? 'an unknown number of'} m`, () => {
      const { uncertainty } = greatest(flat, { [column]: all(value) });
      if (meters === undefined) expect(uncertainty.parts).not.to.have.property('position');
      else expect(uncertainty.parts.position! * 1852).to.be.closeTo(meters, 0.1);
      expect(uncertainty.unknown.includes('position')).to.equal(meters === undefined);
      expect(uncertainty.positionSource === undefined).to.equal(meters === undefined);
    });
  }

  it('is the root of the sum of squares of its known parts', () => {
    const { nm, parts } = greatest(flat, { nacp: all(8) }).uncertainty;
    const squares = Object.values(parts).reduce((sum, part) => sum + part * part, 0);
    expect(nm).to.be.closeTo(Math.sqrt(squares), 1e-12);
    expect(parts.calculation! * 1852).to.be.closeTo(15, 1e-9);
  });

  it('has the path between rows: no further than the lines through the rows around it', () => {
    // Out at 0.1 NM/s, back at 0.1 NM/s, and the turn somewhere between the third and the fourth row.
    const { index, uncertainty } = greatest([10, 11, 12, 11.6, 10.6]);
    expect(index).to.equal(2);
    // 12 + 0.1 t and 11.6 + 0.1 (10 − t) meet at t = 3 s, 12.3 NM.
    expect(uncertainty.parts['between rows']).to.be.closeTo(0.3, 0.005);
    expect(greatest([12, 12, 12, 12, 12]).uncertainty.parts['between rows'] ?? 0).to.be.closeTo(0, 1e-6);
  });

  it('says that the path is unknown next to a gap and at the end of the track', () => {
    expect(greatest([10, 11, 12, 13, 14]).uncertainty.unknown).to.include('between rows');
    const time = [0, 10, 20, 1220, 1230].map((s) => 1_735_100_000 + s);
    expect(greatest(flat, { time }).uncertainty.unknown).to.include('between rows');
  });

  it('counts half a second for times in whole seconds, at the speed across the route', () => {
    const { parts } = greatest([10, 11, 12, 11, 10]).uncertainty;
    expect(parts.clock).to.be.closeTo(0.5 * 0.1, 0.001);
    const time = [0.3, 10.2, 20.4, 30.1, 40.7].map((s) => 1_735_100_000 + s);
    expect(greatest([10, 11, 12, 11, 10], { time }).uncertainty.parts.clock).to.equal(0);
  });

  it('uses the time of the position, if the file has it, and then knows its age', () => {
    const time = [0, 10, 20, 30, 40].map((s) => 1_735_100_000 + s);
    const positionTime = time.map((t) => t - 4);
    const dated = greatest(flat, { time, positionTime });
    expect(dated.time).to.equal(time[2] - 4);
    expect(dated.uncertainty.unknown).not.to.include('age');
    expect(greatest(flat).uncertainty.unknown).to.include('age');
  });

  it('says which line was measured from, and how far airways may be from a great circle', () => {
    const { uncertainty, route } = greatest(flat, { nacp: all(9) }, 'great circle');
    expect(uncertainty.unknown).to.include('line');
    const words = uncertaintyWords(uncertainty, route);
    expect(words).to.match(/^95%, from: accuracy of the position 0\.016 NM \(NACp 9 \(RTCA DO-260B\)\)/);
    // 12 % of 119.9 NM.
    expect(words).to.contain('airways may be 14 NM from this great circle');
    expect(greatest(flat).uncertainty.unknown).not.to.include('line');
  });

  it('is written in digits that it supports, and as a least value if a part is unknown', () => {
    const parts = {};
    expect(withUncertainty(177.6712, { nm: 0.008, parts, unknown: ['position'] })).to.equal(
      '177.67 NM ± 0.01 NM or more',
    );
    expect(withUncertainty(177.6712, { nm: 0.31, parts, unknown: ['line'] })).to.equal('177.7 NM ± 0.3 NM');
  });
});
