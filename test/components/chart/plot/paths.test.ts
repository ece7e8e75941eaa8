import { expect } from '@open-wc/testing';
import { curveOf, drawnRows } from '../../../../src/picture/curve.js';
import { pathsOf, xOf, yOf, type Frame } from '../../../../components/chart/plot/paths.js';
import { sourceCode, trackFrom } from '../../../../src/track/track.js';

const frame: Frame = { left: 10, top: 10, width: 500, height: 100, x: [0, 50], y: [0, 100], factor: 1 };
const [adsb, modeled, reported] = [sourceCode('adsb'), sourceCode('modeled'), sourceCode('reported')];

function paths(values: (number | null)[], source: number[], room = Infinity) {
  const track = trackFrom({ time: values.map((_, i) => i * 10), altitude: values, source });
  const curve = curveOf(track, track.altitude);
  return pathsOf(curve, drawnRows(curve, 0, 10 * values.length, 500), frame, room);
}
const context = document.createElement('canvas').getContext('2d')!;
context.lineWidth = 4;
/** Whether a line of a path passes half-way between two rows of equal value. */
const passes = (path: Path2D, row: number, value: number) =>
  context.isPointInStroke(path, xOf(frame, row * 10 + 5), yOf(frame, value));

describe('chart-paths', () => {
  it('draws recorded rows solid and modeled ones apart', () => {
    const { solid, modeled: dotted } = paths(
      [50, 50, 50, 50, 50, 50],
      [adsb, adsb, adsb, modeled, modeled, modeled],
    );
    expect([0, 1, 2, 3, 4].map((row) => passes(solid, row, 50))).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([0, 1, 2, 3, 4].map((row) => passes(dotted, row, 50))).to.deep.equal([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('draws nothing over a missing value, and no area under it', () => {
    const { solid, area } = paths([50, 50, null, 50, 50, 50], Array(6).fill(adsb));
    expect([0, 1, 2, 3, 4].map((row) => passes(solid, row, 50))).to.deep.equal([
      true,
      false,
      false,
      true,
      true,
    ]);
    const under = (row: number) => context.isPointInPath(area, xOf(frame, row * 10 + 5), yOf(frame, 20));
    expect([0, 1, 2, 3, 4].map(under)).to.deep.equal([true, false, false, true, true]);
  });

  it('shows a value without neighbours as a dot', () => {
    const values = [...Array<number>(20).fill(50), null, 70, null, null, 20];
    const { dots } = paths(values, Array(25).fill(adsb));
    expect(dots).to.deep.equal([xOf(frame, 210), yOf(frame, 70), xOf(frame, 240), yOf(frame, 20)]);
  });

  it('rings published figures', () => {
    const { reported: rings } = paths(
      [50, 60, 50, 50, 50, 50],
      [modeled, reported, modeled, modeled, modeled, modeled],
    );
    expect(rings).to.deep.equal([xOf(frame, 10), yOf(frame, 60)]);
  });

  it('measures the longest modeled stretch within the frame', () => {
    const { modeledFrom, modeledTo } = paths([1, 1, 1, 1, 1, 1], [modeled, modeled, adsb, adsb, adsb, adsb]);
    expect([modeledFrom, modeledTo]).to.deep.equal([xOf(frame, 0), xOf(frame, 20)]);
  });
});
