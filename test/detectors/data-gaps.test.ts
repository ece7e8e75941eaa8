import { expect } from 'chai';
import { coverageGap } from '../../src/detectors/coverage-gap.js';
import { positionGap } from '../../src/detectors/position-gap.js';
import { stalePosition } from '../../src/detectors/stale-position.js';
import { trackFrom, type Track } from '../../src/track/track.js';
import { detect } from './context.js';
import { cruise, edited, held, second } from './data-synthetic.js';
import { without } from './synthetic.js';

const window = (track: Track) => (hit: { start: number; end: number }) => [
  second(track, hit.start),
  second(track, hit.end),
];
const between = (track: Track, from: number, to: number) => (i: number) =>
  second(track, i) > from && second(track, i) < to;

const unplaced = (track: Track, from: number, to: number): Track =>
  edited(track, ({ lat, lon }, i) => {
    if (between(track, from, to)(i) && lat && lon) lat[i] = lon[i] = null;
  });

describe('gaps', () => {
  for (const step of [1, 10, 60]) {
    it(`finds the rows that are missing, with what lies on both sides, rows of ${step} s`, () => {
      const flight = cruise(step);
      const track = without(flight, between(flight, 1500, 2340));
      const [hit, ...rest] = detect(coverageGap, track);
      expect(rest).to.deep.equal([]);
      expect(window(track)(hit)).to.deep.equal([1500, 2340]);
      expect(hit.value).to.equal(840);
      expect(hit.evidence.impliedSpeed).to.be.closeTo(450, 1);
      expect(hit.evidence.distance).to.be.closeTo(105, 0.5);
      expect(detect(positionGap, track)).to.deep.equal([]);
      expect(detect(stalePosition, track)).to.deep.equal([]);
    });

    it(`finds the positions that are missing while rows go on, rows of ${step} s`, () => {
      const track = unplaced(cruise(step), 1500, 2520);
      const [hit, ...rest] = detect(positionGap, track);
      expect(rest).to.deep.equal([]);
      expect(window(track)(hit)).to.deep.equal([1500, 2520]);
      expect(hit.severity).to.equal('caution');
      expect(hit.evidence.rowsWithoutPosition).to.equal(1020 / step - 1);
      expect(detect(coverageGap, track)).to.deep.equal([]);
    });

    it(`finds none in a whole flight, rows of ${step} s`, () => {
      expect(detect(coverageGap, cruise(step))).to.deep.equal([]);
      expect(detect(positionGap, cruise(step))).to.deep.equal([]);
      expect(detect(stalePosition, cruise(step))).to.deep.equal([]);
    });
  }

  for (const step of [1, 10, 30]) {
    it(`finds a position that is repeated while the aircraft moves, rows of ${step} s`, () => {
      const track = held(cruise(step), 1500, 2100, ['lat', 'lon']);
      const [hit, ...rest] = detect(stalePosition, track);
      expect(rest).to.deep.equal([]);
      expect(window(track)(hit)).to.deep.equal([1500 - step, 2100 - step]);
      expect(hit.evidence.flown).to.be.closeTo(75, 0.1);
    });
  }

  it('reports a gap in positions apart from a hole with rows at its edges', () => {
    const flight = cruise(1);
    const track = without(unplaced(flight, 1490, 2010), between(flight, 1500, 2000));
    expect(detect(coverageGap, track).map(window(track))).to.deep.equal([[1500, 2000]]);
    expect(detect(positionGap, track)).to.deep.equal([]);
  });

  it('reports both of a long loss in which a few rows come', () => {
    const flight = cruise(1);
    const track = without(unplaced(flight, 600, 3000), (i) => {
      const at = second(flight, i);
      return at > 600 && at < 3000 && at % 500 !== 0;
    });
    expect(detect(positionGap, track).map(window(track))).to.deep.equal([[600, 3000]]);
    expect(detect(coverageGap, track).length).to.equal(5);
  });

  it('finds positions that are missing from the start, at the end, and throughout', () => {
    const flight = cruise(10);
    const ends = edited(flight, ({ lat, lon }, i) => {
      const at = second(flight, i);
      if ((at < 300 || at > 3200) && lat && lon) lat[i] = lon[i] = null;
    });
    expect(detect(positionGap, ends).map(window(ends))).to.deep.equal([
      [0, 300],
      [3200, 3600],
    ]);
    const never = trackFrom({ time: flight.time, altitude: flight.altitude });
    expect(detect(positionGap, never).map(window(never))).to.deep.equal([[0, 3600]]);
  });

  for (const [name, columns] of [
    ['a speed of 0', (time: readonly number[]) => ({ groundSpeed: time.map(() => 0) })],
    ['no speed', () => ({})],
    ['no speed and the altitude of the apron', (time) => ({ altitude: time.map(() => 350) })],
    ['a ground flag alone', (time) => ({ onGround: time.map(() => 1) })],
  ] as readonly [string, (time: readonly number[]) => Record<string, number[]>][]) {
    it(`leaves a parked aircraft in peace, with ${name}`, () => {
      const time = Array.from({ length: 200 }, (_, i) => i * 10);
      const place = { lat: time.map(() => 50), lon: time.map(() => 5) };
      const parked = trackFrom({ time, ...place, ...columns(time) });
      expect(detect(stalePosition, parked)).to.deep.equal([]);
    });
  }

  for (const flag of [false, true]) {
    it(`does not count the time at the gate as that of an old position, ${flag ? 'with' : 'without'} a ground flag`, () => {
      const time = Array.from({ length: 80 }, (_, i) => i * 10);
      // Parked for ten minutes; then the speed is there 90 s before the position.
      const track = trackFrom({
        time,
        lat: time.map((t) => (t < 690 ? 50 : 50 + (t - 690) / 1200)),
        lon: time.map(() => 5),
        groundSpeed: time.map((t) => (t < 600 ? 0 : 150)),
        ...(flag && { onGround: time.map((t) => (t < 600 ? 1 : 0)) }),
      });
      const [hit, ...rest] = detect(stalePosition, track);
      expect(rest).to.deep.equal([]);
      expect(window(track)(hit)).to.deep.equal([590, 690]);
    });
  }

  it('makes no gap of an aircraft that stands at one place before and after', () => {
    const gate = (lat: number, speed: number) =>
      trackFrom({
        time: [0, 30, 60, 90, 120, 150, 2000, 2030, 2060, 2090, 2120, 2150],
        lat: Array.from({ length: 12 }, (_, i) => (i < 6 ? 50 : lat)),
        lon: Array<number>(12).fill(5),
        groundSpeed: Array<number>(12).fill(speed),
      });
    expect(detect(coverageGap, gate(50.001, 0))).to.deep.equal([]);
    expect(detect(coverageGap, gate(50.02, 0)).length).to.equal(1);
    expect(detect(coverageGap, gate(50.001, 90)).length).to.equal(1);
  });

  it('follows changed thresholds', () => {
    const flight = cruise(1);
    const track = without(flight, between(flight, 1500, 1540));
    expect(detect(coverageGap, track)).to.deep.equal([]);
    expect(detect(coverageGap, track, {}, { minimum: 30 }).length).to.equal(1);
  });
});
