import { DOMParser } from '@xmldom/xmldom';
import { expect } from 'chai';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis/analyze.js';
import { clockTicks, valueTicks } from '../../../src/picture/chart/axis-marks.js';
import { chartSvg } from '../../../src/picture/chart/chart-svg.js';
import { airportsOf } from '../../../src/route/airports/index.js';
import { sourceCode, trackFrom } from '../../../src/track/track.js';

const airports = airportsOf([]);
const rows = Array.from({ length: 60 }, (_, k) => k);
const columns = {
  time: rows.map((k) => 1_700_000_000 + 10 * k),
  lat: rows.map(() => 45),
  lon: rows.map((k) => 10 + k * 0.01),
  altitude: rows.map((k) => 1000 + 50 * k),
};
const svgOf = (change: object = {}) =>
  chartSvg(analyze(trackFrom({ ...columns, ...change }), { airports }), { width: 600 });
const curves = (svg: string | undefined) => {
  const root = new DOMParser().parseFromString(svg ?? '', 'image/svg+xml').documentElement!;
  return [...root.getElementsByTagName('path')].filter((one) => one.getAttribute('stroke-linejoin'));
};

describe('the charts of a flight as a picture', () => {
  it('have a curve for each column that the flight has', () => {
    expect(svgOf()).to.include('Altitude, ft').and.not.include('Ground speed');
    expect(svgOf({ groundSpeed: rows.map(() => 400) })).to.include('Ground speed, kt');
    expect(svgOf({ altitude: rows.map(() => null) })).to.equal(undefined);
  });

  it('break where values are missing', () => {
    const d = (svg: string | undefined) => curves(svg)[0].getAttribute('d')!;
    expect(d(svgOf()).match(/M/g)).to.have.lengthOf(1);
    const holed = rows.map((k) => (k > 20 && k < 40 ? null : 1000 + 50 * k));
    expect(d(svgOf({ altitude: holed })).match(/M/g)).to.have.lengthOf(2);
  });

  it('are dotted where modeled, and ringed where published', () => {
    const source = rows.map((k) => sourceCode(k < 30 ? 'modeled' : k === 45 ? 'reported' : 'adsb'));
    const svg = svgOf({ source });
    expect(curves(svg).map((one) => one.getAttribute('stroke-dasharray'))).to.deep.equal([null, '0.01 4']);
    expect(svg?.match(/<circle/g)).to.have.lengthOf(1);
  });

  it('have round numbers on their axes, inside them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        (from, span) => {
          const ticks = valueTicks(from, from + span, 5);
          expect(ticks.length).to.be.within(1, 6);
          for (const { at } of ticks) expect(at).to.be.within(from - span * 1e-6, from + span * (1 + 1e-6));
          expect(new Set(ticks.map(({ label }) => label)).size).to.equal(ticks.length);
        },
      ),
    );
    expect(clockTicks(1_700_000_000, 1_700_003_600, 6).map(({ label }) => label)).to.deep.equal([
      ...['22:20', '22:30', '22:40', '22:50', '23:00', '23:10'],
    ]);
  });
});
