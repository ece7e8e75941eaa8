import { expect } from 'chai';
import { legsOf } from '../../src/track/legs.js';
import { trackFrom } from '../../src/track/track.js';
import { fly } from '../detectors/synthetic.js';

/** kt on each leg. */
const speeds = (legs: ReturnType<typeof legsOf>): number[] =>
  [...legs.distance].slice(1).map((nm, k) => (nm / legs.seconds[k + 1]) * 3600);

describe('legs', () => {
  it('skips rows without a position and rows that repeat one', () => {
    const track = trackFrom({
      time: [0, 1, 2, 3, 4, 5],
      lat: [50, null, 50, 50, 50.01, 50.02],
      lon: [5, null, 5, 5, 5, 5],
    });
    const legs = legsOf(track);
    expect([...legs.fixes]).to.deep.equal([0, 4, 5]);
    expect([...legs.seconds]).to.deep.equal([NaN, 4, 1]);
    expect(legs.distance[1]).to.be.closeTo(0.6, 0.002);
    expect(legs.bearing[1]).to.be.closeTo(0, 1e-6);
  });

  it('takes the time at which a position was measured, so that late rows make no speed', () => {
    const flight = fly([{ seconds: 120 }], { speed: 360, step: 4 });
    const { time, lat, lon } = flight;
    const late = trackFrom({ time: [...time].map((t, i) => t + (i % 3)), lat, lon, positionTime: time });
    for (const speed of speeds(legsOf(late))) expect(speed).to.be.closeTo(360, 1);
  });

  it('keeps a stale feed from making a stop and a jump', () => {
    const flight = fly([{ seconds: 600 }], { speed: 360 });
    const { time } = flight;
    // Every row repeats the last position that came, one every 25 s.
    const held = [...time.keys()].map((i) => i - (i % 25));
    const track = trackFrom({
      time,
      lat: held.map((i) => flight.lat[i]),
      lon: held.map((i) => flight.lon[i]),
    });
    const legs = legsOf(track);
    expect(legs.fixes.length).to.equal(25);
    for (const speed of speeds(legs)) expect(speed).to.be.closeTo(360, 1);
  });

  it('takes a frame that another receiver delivers late as the repetition that it is', () => {
    const flight = fly([{ seconds: 60 }], { speed: 360 });
    const order = [0, 1, 0, 2, 3, 1, 4, 5, 6, 5, 7];
    const track = trackFrom({
      time: order.map((_, k) => k / 2),
      lat: order.map((i) => flight.lat[i]),
      lon: order.map((i) => flight.lon[i]),
    });
    expect([...legsOf(track).fixes]).to.deep.equal([0, 1, 3, 4, 6, 7, 8, 10]);
  });

  it('does not believe a position time in the future', () => {
    const track = trackFrom({ time: [0, 10], lat: [50, 50.1], lon: [5, 5], positionTime: [9999, 9] });
    expect(legsOf(track).seconds[1]).to.equal(9);
  });

  it('has no legs without positions', () => {
    expect(legsOf(trackFrom({ time: [0, 1] })).fixes.length).to.equal(0);
    expect(legsOf(trackFrom({ time: [] })).distance.length).to.equal(0);
  });
});
