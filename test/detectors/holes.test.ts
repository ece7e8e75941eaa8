import { expect } from 'chai';
import { baroGeometricStep } from '../../src/detectors/baro-geometric-step.js';
import { levelBust } from '../../src/detectors/level-bust.js';
import { positionGap } from '../../src/detectors/position-gap.js';
import { trackFrom } from '../../src/track/track.js';
import { detect } from './context.js';

const rows = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe('rows without positions', () => {
  /** Ten minutes of 10 s rows in the middle without a position, of an aircraft at a speed. */
  const found = (kt: number) =>
    detect(
      positionGap,
      trackFrom({
        time: rows(180).map((i) => 10 * i),
        lat: rows(180).map((i) => (i >= 60 && i < 120 ? null : 50 + (i * kt) / 21_600)),
        lon: rows(180).map((i) => (i >= 60 && i < 120 ? null : 5)),
        groundSpeed: rows(180).map(() => kt),
        altitude: rows(180).map(() => 1000),
      }),
    ).length;
  it('are no gap of an aircraft that is parked', () => {
    expect([found(200), found(0)]).to.deep.equal([1, 0]);
  });
});

describe('a level', () => {
  it('is reached where the altitude passes it between two rows', () => {
    const altitude = [
      ...rows(10).map(() => 9000),
      ...rows(10).map(() => 11_000),
      ...rows(10).map(() => 10_000),
    ];
    const track = trackFrom({
      time: rows(30).map((i) => 10 * i),
      altitude,
      selectedAltitude: rows(30).map(() => 10_000),
    });
    expect(detect(levelBust, track).map(({ value }) => value)).to.deep.equal([1000]);
  });
});

describe('geometric and pressure altitude', () => {
  /** Both altitudes of level flight; the geometric one moves by 1,000 ft, in the air or on the ground. */
  const found = (onGround: number) =>
    detect(
      baroGeometricStep,
      trackFrom({
        time: rows(60).map((i) => 5 * i),
        altitude: rows(60).map(() => 10_000),
        geoAltitude: rows(60).map((i) => (i < 30 ? 10_200 : 11_200)),
        onGround: rows(60).map(() => onGround),
      }),
    ).length;
  it('are compared in the air alone', () => expect([found(0), found(1)]).to.deep.equal([1, 0]));
});
