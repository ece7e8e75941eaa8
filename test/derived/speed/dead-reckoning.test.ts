import { expect } from 'chai';
import { reckon } from '../../../src/derived/speed/dead-reckoning.js';
import { trackFrom, type Track } from '../../../src/track/track.js';
import { cruise, edited, second } from '../../detectors/data-synthetic.js';
import { fly } from '../../detectors/synthetic.js';

const over = (track: Track, from: number, to: number) =>
  reckon(track, from, to, track.time[from], track.time[to]);

describe('dead reckoning', () => {
  it('follows speeds and courses through turns, within 2 % of the way', () => {
    const turning = fly([{ seconds: 600 }, { seconds: 90, turnRate: 2 }, { seconds: 900 }], {
      speed: 400,
      wind: 60,
    });
    const { path, miss } = over(turning, 0, 1500)!;
    expect(path).to.be.within(150, 200);
    expect(miss).to.be.below(0.02 * path);
    const long = cruise(10, { lat: 60, heading: 80 }, [{ seconds: 2400 }]);
    expect(over(long, 0, 240)!.miss).to.be.below(0.02 * 300);
  });

  it('crosses the antimeridian', () => {
    const east = cruise(10, { lat: 10, lon: 179.5, heading: 90 }, [{ seconds: 1200 }]);
    expect(over(east, 0, 100)!.miss).to.be.below(2);
  });

  it('measures by how much the positions are elsewhere', () => {
    const flight = cruise(1);
    const moved = edited(flight, ({ lat }, i) => {
      if (second(flight, i) >= 300 && lat) lat[i] = flight.lat[i] + 0.5;
    });
    expect(over(moved, 0, 300)!.miss).to.be.closeTo(30, 0.3);
  });

  it('says nothing where reports are missing for more than a tenth of the time, or near the poles', () => {
    const flight = cruise(1);
    const silent = edited(flight, ({ groundSpeed }, i) => {
      if (second(flight, i) >= 100 && second(flight, i) < 400 && groundSpeed) groundSpeed[i] = null;
    });
    expect(over(silent, 0, 600)).to.equal(undefined);
    expect(over(flight, 0, 600)).to.not.equal(undefined);
    expect(over(cruise(1, { lat: 86, heading: 0 }), 0, 60)).to.equal(undefined);
    const bare = trackFrom({ time: [0, 60], lat: [1, 2], lon: [1, 2] });
    expect(over(bare, 0, 1)).to.equal(undefined);
  });
});
