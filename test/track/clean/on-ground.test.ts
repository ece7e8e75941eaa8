import { expect } from 'chai';
import { cleanAltitude } from '../../../src/track/clean/index.js';
import { byFlag, bySpeed, byZero, groundRows } from '../../../src/track/clean/on-ground.js';
import { trackFrom } from '../../../src/track/track.js';

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
/** Taxis for 100 s, takes off and climbs at 1,500 ft/min; rows of 5 s. The feed writes `shown` on the ground. */
function takeoff(elevation: number, shown: number, onGround?: (row: number) => number) {
  const time = range(60).map((i) => 5 * i);
  return trackFrom({
    time,
    altitude: time.map((t) => (t < 100 ? shown : elevation + 25 * (t - 95))),
    groundSpeed: time.map((t) => (t < 80 ? 15 : Math.min(150, 5 * (t - 77)))),
    ...(onGround && { onGround: range(60).map(onGround) }),
  });
}

describe('rows on the ground', () => {
  it('have no height where they show 0 at a field that is higher', () => {
    const track = takeoff(1487, 0);
    expect(cleanAltitude(track).count).to.equal(0);
    expect(range(20).every((i) => Number.isNaN(cleanAltitude(track).values[i]))).to.equal(true);
    expect(track.altitude[0]).to.equal(0);
    expect(groundRows(track)[0]).to.equal(bySpeed);
    // Faster than taxiing, before the take-off: by the zero alone.
    expect(groundRows(track)[19]).to.equal(byZero);
  });

  it('are none in cruise where the speed is wrong and the positions move on', () => {
    const time = range(121).map((i) => 15 * i);
    const wrong = (columns: object) =>
      trackFrom({
        time,
        altitude: time.map(() => 35_000),
        groundSpeed: time.map((_, i) => (i > 50 && i < 60 ? 20 : 450)),
        ...columns,
      });
    const moving = { lat: time.map(() => 0), lon: time.map((t) => (450 / 3600 / 60) * t) };
    expect([...groundRows(wrong(moving))].filter((how) => how !== 0)).to.deep.equal([]);
    // Without positions nothing else is known.
    expect(groundRows(wrong({}))[55]).to.equal(bySpeed);
  });

  it('keep a 0 that the climb begins from', () => {
    const track = takeoff(0, 0);
    expect([...cleanAltitude(track).values.subarray(0, 20)]).to.deep.equal(Array<number>(20).fill(0));
  });

  it('anchor the altitudes around them: what cannot be reached is wrong', () => {
    const track = takeoff(1800, 1800, (i) => (i < 20 && i % 3 !== 0 ? 1 : 0));
    const altitude = [...track.altitude].map((own, i) => (i % 3 === 1 && i < 20 ? 20_000 + 500 * i : own));
    const wrong = trackFrom({ ...track.data.columns, time: track.time, altitude });
    expect(groundRows(wrong)[1]).to.equal(byFlag);
    const { outlier } = cleanAltitude(wrong);
    expect(range(60).filter((i) => outlier[i])).to.deep.equal([1, 4, 7, 10, 13, 16, 19]);
  });

  it('are none of a glider that climbs slowly over the ground', () => {
    const time = range(60).map((i) => 5 * i);
    const track = trackFrom({
      time,
      altitude: time.map((t) => 3000 + 5 * t),
      groundSpeed: time.map(() => 25),
    });
    expect(groundRows(track).some((row) => row !== 0)).to.equal(false);
  });
});
