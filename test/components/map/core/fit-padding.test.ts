import { expect } from '@open-wc/testing';
import { fitPadding, type Box, type Fitted } from '../../../../components/map/core/fit-padding.js';

const legend: Box = { left: 10, top: 10, right: 210, bottom: 180 };
const tools: Box = { left: 936, top: 10, right: 966, bottom: 240 };
const map = { width: 976, height: 326, side: 40, overlays: [legend, tools] };
const line = (x0: number, y0: number, x1: number, y1: number): Fitted['points'] =>
  Array.from({ length: 41 }, (_, i) => [x0 + ((x1 - x0) * i) / 40, y0 + ((y1 - y0) * i) / 40]);

/** How many points are drawn under an overlay, with the largest flight that the padding allows. */
function covered(points: Fitted['points'], overlays: readonly Box[] = map.overlays): number {
  const { top, right, bottom, left } = fitPadding({ ...map, overlays, points });
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [inner, tall] = [map.width - left - right, map.height - top - bottom];
  const scale = Math.min(inner / (east - west || 1e-9), tall / (south - north || 1e-9));
  return points.filter(([px, py]) => {
    const x = left + inner / 2 + (px - (west + east) / 2) * scale;
    const y = top + tall / 2 + (py - (north + south) / 2) * scale;
    return overlays.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
  }).length;
}

describe('fitPadding', () => {
  it('keeps a flight from under the legend and the buttons, whatever its direction', () => {
    for (const points of [
      line(0, 0, 8, 1),
      line(0, 1, 8, 0),
      line(0, 0, 1, 1),
      line(0, 0, 0, 1),
      line(0, 0, 1, 0),
    ])
      expect(covered(points)).to.equal(0);
  });

  it('leaves no room for a legend that the flight does not come near', () => {
    const diagonal = fitPadding({ ...map, points: line(0, 1, 3, 0) });
    expect(diagonal.left).to.equal(map.side);
    const long = fitPadding({ ...map, points: line(0, 0, 8, 1) });
    expect(Math.max(long.left - map.side, long.top - map.side)).to.be.greaterThan(100);
  });

  it('leaves room for the flight where what is over the map leaves none', () => {
    const whole: Box = { left: 0, top: 0, right: 900, bottom: 320 };
    const { left, right, top, bottom } = fitPadding({ ...map, overlays: [whole], points: line(0, 0, 1, 1) });
    expect(map.width - left - right).to.be.at.least(0.35 * map.width);
    expect(map.height - top - bottom).to.be.at.least(0.35 * map.height);
  });
});
