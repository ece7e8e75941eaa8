import { expect } from 'chai';
import { sentenceOf } from '../../src/finding/evidence.js';
import { routeDeviation } from '../../src/detectors/route-deviation.js';
import type { Deviation } from '../../src/route/deviation/index.js';
import type { Route } from '../../src/route/route.js';
import { sourceCode, trackFrom } from '../../src/track/track.js';
import { detect } from './context.js';

/** One row every ten seconds along 52° N, from 4° E to 14° E in 2,000 rows; the deviation is given. */
function flight(off: (i: number) => number, kind: Route['kind'] = 'waypoints') {
  const n = 2000;
  const each = Array.from({ length: n }, (_, i) => i);
  const track = trackFrom({
    time: each.map((i) => 1_600_000_000 + 10 * i),
    lat: each.map(() => 52),
    lon: each.map((i) => 4 + (10 * i) / n),
  });
  const crossTrack = Float32Array.from(each, off);
  const deviation: Deviation = {
    crossTrack,
    alongTrack: Float32Array.from(each, (i) => (370 * i) / n),
    leg: new Uint16Array(n),
    toDestination: Float32Array.from(each, (i) => 370 - (370 * i) / n),
    undefinedShare: 0,
    estimatedShare: 0,
    minutesOutside: {},
    minutesUncertain: {},
    minutesInside: {},
    p95: 0,
  };
  const points = [
    { name: 'A', lat: 52, lon: 4 },
    { name: 'B', lat: 52, lon: 14 },
  ];
  // Where there is no deviation the positions are not trusted.
  const suspect = each.filter((i) => Number.isNaN(crossTrack[i])).map((i) => ({ start: i, end: i }));
  return {
    track,
    around: { deviation, suspect, route: { id: 'A-B', title: 'A–B', kind, points, length: 370 } },
  };
}

const find = (off: (i: number) => number, kind?: Route['kind']) => {
  const { track, around } = flight(off, kind);
  return detect(routeDeviation, track, around);
};

describe('route deviation', () => {
  it('takes one row far out for no gross error, and two for one', () => {
    const out = (rows: number) => flight((i) => (i >= 1000 && i < 1000 + rows ? 30 : 0));
    for (const [rows, count] of [
      [1, 0],
      [2, 1],
    ]) {
      const { track, around } = out(rows);
      expect(detect(routeDeviation, track, around)).to.have.lengthOf(count);
    }
  });

  it('reports one excursion with greatest value, side and time outside', () => {
    const hits = find((i) => (i >= 800 && i < 1000 ? -8 - (i === 900 ? 1 : 0) : 1));
    expect(hits).to.have.lengthOf(1);
    const [hit] = hits;
    expect([hit.start, hit.end, hit.value]).to.deep.equal([800, 999, 9]);
    expect(hit.evidence).to.include({ side: 'left', timeOutside: 1990, undefinedTime: 0, greatestRow: 901 });
    expect(hit.severity).to.equal('advisory');
    expect(hit.confidence).to.equal('high');
    expect(sentenceOf(routeDeviation, hit)).to.contain('9.0 NM left of the planned route');
  });

  it('lets a short one pass, and none within the band', () => {
    expect(find((i) => (i >= 800 && i < 815 ? 8 : 0))).to.have.lengthOf(0);
    expect(find(() => 4.9)).to.have.lengthOf(0);
  });

  it('reports two sides as two excursions', () => {
    const hits = find((i) => (i >= 800 && i < 900 ? 8 : i >= 900 && i < 1000 ? -7 : 0));
    expect(hits.map((hit) => hit.evidence.side)).to.deep.equal(['right', 'left']);
  });

  /** NM off a line of 370 NM, of which 12 % are 44.4 NM. */
  const graded: [Route['kind'], number, string, string][] = [
    ['waypoints', 24.9, 'advisory', 'high'],
    ['waypoints', 25.1, 'warning', 'high'],
    ['great circle', 44.3, 'advisory', 'low'],
    ['great circle', 44.5, 'caution', 'medium'],
    ['great circle', 88.7, 'caution', 'medium'],
    ['great circle', 88.9, 'warning', 'medium'],
    ['drawn line', 44.3, 'advisory', 'low'],
    ['drawn line', 88.9, 'warning', 'medium'],
  ];
  for (const [kind, nm, severity, confidence] of graded) {
    it(`${nm} NM from ${kind} is ${severity}`, () => {
      const [hit] = find((i) => (i >= 800 && i < 1000 ? nm : 0), kind);
      expect([hit.severity, hit.confidence]).to.deep.equal([severity, confidence]);
      expect(sentenceOf(routeDeviation, hit).includes('no filed route')).to.equal(kind !== 'waypoints');
    });
  }

  it('never joins observed positions and a model', () => {
    const { track, around } = flight((i) => (i >= 800 && i < 1000 ? 8 : 0));
    const source = Array.from({ length: track.length }, (_, i) => sourceCode(i < 900 ? 'adsb' : 'modeled'));
    const mixed = trackFrom({ time: track.time, lat: track.lat, lon: track.lon, source });
    expect(detect(routeDeviation, mixed, around).map(({ start, end }) => [start, end])).to.deep.equal([
      [800, 899],
      [900, 999],
    ]);
  });

  it('names a greater deviation that it leaves out in the terminal area', () => {
    const { track, around } = flight((i) => (i >= 800 && i < 1000 ? 8 : i === 1990 ? 12 : 0));
    const uncertainty = { nm: 0.1, parts: {}, unknown: [] };
    const max = { nm: 12, side: 'right' as const, index: 1990, time: track.time[1990], uncertainty };
    const [hit] = detect(routeDeviation, track, { ...around, deviation: { ...around.deviation, max } });
    expect(hit.evidence).to.include({ terminal: 30, terminalGreatest: 12 });
    expect(sentenceOf(routeDeviation, hit)).to.contain(
      'within 30 NM of the ends of the route, which are left out, up to 12.0 NM',
    );
    const enRoute = { ...around.deviation, max: { ...max, index: 1500 } };
    const [other] = detect(routeDeviation, track, { ...around, deviation: enRoute });
    expect(other.evidence.terminalGreatest).to.equal(undefined);
  });

  it('counts no time for which the deviation is not defined, and says how much that is', () => {
    const [hit, ...more] = find((i) => (i < 800 || i >= 1000 ? 0 : i >= 890 && i < 900 ? NaN : 9));
    expect(more).to.have.lengthOf(0);
    // Each position holds until the next row.
    expect(hit.evidence.timeOutside).to.equal(90 * 10 + 99 * 10);
    expect(hit.evidence.undefinedTime).to.equal(100);
    expect(sentenceOf(routeDeviation, hit)).to.contain('without a usable position');
    const two = find((i) => (i < 800 || i >= 1000 ? 0 : i >= 850 && i < 950 ? NaN : 9));
    expect(two.map(({ start, end }) => [start, end])).to.deep.equal([
      [800, 849],
      [950, 999],
    ]);
    expect(find(() => NaN)).to.have.lengthOf(0);
  });

  it('tolerates vectors within 30 NM of either end, and no gross error there', () => {
    // 30 NM are 0.81° of longitude here: 162 rows.
    expect(find((i) => (i < 150 ? 12 : 0))).to.have.lengthOf(0);
    expect(find((i) => (i > 1850 ? 12 : 0))).to.have.lengthOf(0);
    expect(find((i) => (i > 1850 ? 26 : 0))).to.have.lengthOf(1);
  });
});
