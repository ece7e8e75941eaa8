import { expect } from 'chai';
import fc from 'fast-check';
import { frameOf } from '../../../src/picture/map/frame.js';
import { metersPerPixel, roundBelow } from '../../../src/picture/map/scale-bar.js';
import { distanceNm } from '../../../src/track/geo.js';

const margins = { top: 10, right: 20, bottom: 30, left: 40 };
const size = { width: 500, height: 400 };

describe('frame of a map picture', () => {
  it('holds the box within the margins, as large as it fits, and knows what it shows', () => {
    const box = fc.record({
      west: fc.double({ min: -190, max: 170, noNaN: true }),
      wide: fc.double({ min: 0.2, max: 200, noNaN: true }),
      south: fc.double({ min: -80, max: 70, noNaN: true }),
      tall: fc.double({ min: 0.2, max: 14, noNaN: true }),
    });
    fc.assert(
      fc.property(box, ({ west, wide, south, tall }) => {
        const [east, north] = [west + wide, south + tall];
        const frame = frameOf([west, south, east, north], size, margins);
        const [left, right, top, bottom] = [frame.x(west), frame.x(east), frame.y(north), frame.y(south)];
        expect(left).to.be.at.least(40 - 1e-6);
        expect(right).to.be.at.most(480 + 1e-6);
        expect(top).to.be.at.least(10 - 1e-6);
        expect(bottom).to.be.at.most(370 + 1e-6);
        expect(Math.min(440 - (right - left), 360 - (bottom - top))).to.be.closeTo(0, 1e-6);
        expect(frame.x(frame.bounds[0])).to.be.closeTo(0, 1e-6);
        expect(frame.y(frame.bounds[3])).to.be.closeTo(0, 1e-3);
      }),
    );
  });

  it('shows some miles around a flight that stands still', () => {
    const frame = frameOf([51, 43, 51, 43], size, margins);
    expect(frame.x(51)).to.be.closeTo(260, 1e-6);
    expect(frame.bounds[2] - frame.bounds[0]).to.be.within(0.05, 0.2);
  });

  it('has a scale that agrees with the geodesic to a percent', () => {
    for (const lat of [0, 43, -60, 75]) {
      const frame = frameOf([51, lat - 0.1, 51.2, lat + 0.1], size, margins);
      const meters = distanceNm(lat, 51, lat, 51.2) * 1852;
      expect((frame.x(51.2) - frame.x(51)) * metersPerPixel(frame, lat)).to.be.closeTo(meters, meters * 0.01);
    }
  });

  it('rounds a length down to 1, 2 or 5', () => {
    expect([0.7, 1, 1.9, 2, 4.9, 5, 9.9, 10, 19, 730].map(roundBelow)).to.deep.equal([
      0.5, 1, 1, 2, 2, 5, 5, 10, 10, 500,
    ]);
  });
});
