import { expect } from 'chai';
import { isOnLine } from '../../src/derived/ground/alignment.js';
import { isAligned, type Approach } from '../../src/derived/ground/approaches.js';
import { hasArrived, type Arrival } from '../../src/derived/ground/arrival.js';
import type { Ground } from '../../src/derived/ground/ground.js';
import { lengthNm } from '../../src/derived/ground/runway-line.js';
import { timeWithPositions } from '../../src/derived/ground/time-with-positions.js';
import { highestPeak } from '../../src/derived/oscillation/lomb-scargle.js';
import { chanceInAnHour } from '../../src/derived/oscillation/red-noise.js';
import { overlap } from '../../src/derived/path/loop-patterns.js';
import { standardAir } from '../../src/derived/speed/airspeed.js';
import { suspectRanges } from '../../src/derived/gnss/trusted.js';
import { untestedIn } from '../../src/derived/gnss/indicators.js';
import { badIntegrity } from '../../src/derived/gnss/integrity.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Runway } from '../../src/route/airports/index.js';
import type { PositionStatus } from '../../src/track/status.js';
import { hasPosition, sourceCode, trackFrom, UNKNOWN } from '../../src/track/track.js';
import { toward } from '../../src/track/way.js';

const runway = { ident: '09', heading: 90, lat: 0, lon: 0, length: 6000, elevation: 0 } as Runway;
const fill = (count: number, value: number): number[] => Array<number>(count).fill(value);

describe('limits that belong to what they limit', () => {
  it('of a runway’s line are 0.3 NM and 15°', () => {
    const on = (offset: number, runwayAngle: number, of: Runway | undefined = runway) =>
      isOnLine({ runway: of, offset, runwayAngle } as Parameters<typeof isOnLine>[0]);
    expect([on(0.3, 15), on(0.31, 15), on(0.3, 16)]).to.deep.equal([true, false, false]);
    expect(isOnLine({ offset: 0, runwayAngle: 0 } as Parameters<typeof isOnLine>[0])).to.equal(false);
  });
  it('of an alignment are those asked for', () => {
    const aligned = (height: number, offset: number, runwayAngle: number, angle?: number) =>
      isAligned({ height, offset, runwayAngle } as Approach, {
        ...{ height: 1000, offset: 0.5 },
        ...(angle !== undefined && { runwayAngle: angle }),
      });
    expect([aligned(1000, 0.5, 20, 20), aligned(1001, 0.5, 20, 20)]).to.deep.equal([true, false]);
    expect([aligned(1000, 0.6, 20, 20), aligned(1000, 0.5, 21, 20)]).to.deep.equal([false, false]);
    expect(aligned(1000, 0.5, 170)).to.equal(true);
  });
  it('of an arrival are 10 NM and 3,000 ft, or the ground', () => {
    const arrived = (distance: number, height: number, onGround = false, ground: unknown = {}) =>
      hasArrived({ ground: ground as Ground, distance, height, onGround } as Arrival);
    expect([arrived(10, 3000), arrived(10.1, 3000), arrived(10, 3001)]).to.deep.equal([true, false, false]);
    expect([arrived(10, 5000, true), arrived(11, 0, true)]).to.deep.equal([true, false]);
    expect(hasArrived({ distance: 0, height: 0, onGround: true } as Arrival)).to.equal(false);
  });
  it('of ranges are rows of both', () => {
    const meets = (start: number, end: number) => overlap({ start: 10, end: 20 }, { start, end });
    expect([meets(0, 9), meets(0, 10), meets(20, 30), meets(21, 30)]).to.deep.equal([
      ...[false, true, true, false],
    ]);
  });
  it('of a runway without a length are those of a short one', () => {
    const nm = (length: number) => Math.round(lengthNm({ ...runway, length }) * 6076);
    expect([nm(6000), nm(NaN), nm(0), nm(0.8)]).to.deep.equal([6000, 2500, 2500, 1]);
  });
});

describe('the time with positions', () => {
  const given = (without: number) =>
    timeWithPositions({
      seconds: {
        ...{ observed: 1000, estimated: 200, modeled: 30 },
        ...{ stale: without - 7, suspect: 4, noPosition: 2, noContact: 1 },
      },
    } as unknown as PositionStatus);
  it('is all of it, measured or not; what is without is said from 60 s on', () => {
    expect(given(60)).to.deep.equal({ withPositions: 1230, withoutPositions: 60 });
    expect(given(59)).to.deep.equal({ withPositions: 1230 });
  });
});

describe('figures of a spectrum', () => {
  const peak = (...power: number[]) =>
    highestPeak({
      frequency: Float64Array.from(power, (_, k) => 1 + k),
      power: Float64Array.from(power),
    });
  it('are the highest point, between its neighbors by a parabola', () => {
    expect(peak(0, 1, 1, 0).period).to.be.closeTo(1 / 2.5, 1e-12);
    expect(peak(0, 1, 0).period).to.be.closeTo(1 / 2, 1e-12);
    expect(peak(3, 1, 0)).to.deep.equal({ period: 1, power: 3 });
    expect(peak(0, 1, 3)).to.deep.equal({ period: 1 / 3, power: 3 });
  });
  it('are certain chance up to 2.5 half cycles', () => {
    expect([2, 2.5].map((halfCycles) => chanceInAnHour(halfCycles, 0.9))).to.deep.equal([1, 1]);
    expect(chanceInAnHour(8, NaN)).to.equal(1);
    // 0.0165 for each half cycle beyond 2.5, so much in one of 100 hours; never more than 0.377.
    expect(chanceInAnHour(8, 1 - 5.5 * 0.0165)).to.be.closeTo(0.01, 1e-9);
    expect(chanceInAnHour(100, 1 - 0.377)).to.be.closeTo(0.01, 1e-9);
  });
});

describe('the standard air', () => {
  it('cools by 6.5 K/km up to 11 km, and stays so', () => {
    const at = (meters: number) => standardAir(meters / 0.3048);
    expect(at(0)).to.deep.equal({ temperature: 288.15, pressureRatio: 1 });
    expect(at(11_000).temperature).to.be.closeTo(216.65, 1e-9);
    expect(at(15_000).temperature).to.be.closeTo(216.65, 1e-9);
    expect(at(11_000).pressureRatio).to.be.closeTo(0.2234, 1e-4);
    expect(at(11_000 + 6341.6).pressureRatio / at(11_000).pressureRatio).to.be.closeTo(1 / Math.E, 1e-9);
  });
});

describe('positions', () => {
  it('have both coordinates', () => {
    const track = trackFrom({ time: [0, 1, 2, 3], lat: [1, null, 1, null], lon: [1, 1, null, null] });
    expect([0, 1, 2, 3].map((i) => hasPosition(track, i))).to.deep.equal([true, false, false, false]);
  });
  it('are counted toward a side', () => {
    expect([toward(5, 1), toward(5, 0.1), toward(5, -1), toward(-5, -7)]).to.deep.equal([5, 5, -5, 5]);
  });
});

describe('signs of interference', () => {
  const integrity = (nacp: number[]) =>
    badIntegrity(trackFrom({ time: nacp.map((_, i) => i), nacp })).map(({ start, end }) => [start, end]);
  it('are 18 bad rows of 20, of a flight with 20 good ones', () => {
    expect(integrity([...fill(20, 8), ...fill(18, 0)])).to.deep.equal([[20, 37]]);
    expect(integrity([...fill(20, 8), ...fill(17, 0)])).to.deep.equal([]);
    expect(integrity([...fill(19, 8), ...fill(18, 0)])).to.deep.equal([]);
    expect(integrity([...fill(18, 0), ...fill(20, 8)])).to.deep.equal([[0, 17]]);
    expect(integrity([...fill(2, 8), ...fill(18, 0), ...fill(18, 8)])).to.deep.equal([[2, 19]]);
  });
  it('end where only two of 20 rows are bad', () => {
    const two = [...fill(20, 8), ...fill(20, 0), ...fill(18, 4), 0, ...fill(1, 4), 0, ...fill(30, 4)];
    expect(integrity(two)).to.deep.equal([[20, 58]]);
  });
  it('are said not to be tested where the file has none of the columns', () => {
    const words = (columns: object): number => untestedIn(trackFrom({ time: [0, 1], ...columns })).length;
    const all = {
      geoAltitude: [1, 1],
      trueAirspeed: [1, 1],
      source: [sourceCode('adsb'), sourceCode('mlat')],
    };
    expect(words({})).to.equal(4);
    for (const name of ['nacp', 'nic', 'sil']) {
      expect(words({ ...all, [name]: [UNKNOWN, 1] })).to.equal(0);
      expect(words({ ...all, [name]: [UNKNOWN, UNKNOWN] })).to.equal(1);
    }
    expect(words({ ...all, nic: [1, 1], source: [sourceCode('adsb'), sourceCode('adsb')] })).to.equal(1);
  });
  it('leave out what was measured from the ground, within their rows alone', () => {
    const source = ['adsb', 'mlat', 'adsb', 'adsb', 'radar', 'adsb'] as const;
    const track = trackFrom({ time: source.map((_, i) => i), source: source.map(sourceCode) });
    const finding = (kind: string, start: number, end: number, suspect?: { start: number; end: number }[]) =>
      ({ kind, start, end, ...(suspect && { suspect }) }) as unknown as Finding;
    const jump = (start: number, end: number) => finding('position-jump', start, end, [{ start, end }]);
    const ranges = (...findings: Finding[]) =>
      suspectRanges(track, findings).map(({ start, end }) => [start, end]);
    const window = finding('gnss-interference', 1, 4);
    expect(ranges(window, jump(1, 4))).to.deep.equal([[2, 3]]);
    expect(ranges(window, jump(0, 4))).to.deep.equal([[0, 4]]);
    expect(ranges(window, jump(1, 5))).to.deep.equal([[1, 5]]);
    expect(ranges(jump(1, 4))).to.deep.equal([[1, 4]]);
  });
});
