import { expect } from 'chai';
import type { Ground } from '../../../src/derived/ground/ground.js';
import { mayHideTouch } from '../../../src/derived/ground/hidden-touch.js';
import { trackFrom } from '../../../src/track/track.js';

/** A field at the equator without known runways, 100 ft high. */
const field: Ground = { runways: [], lat: 0, lon: 0, elevation: 100, uncertainty: 50 };
const runway = { ident: '09', heading: 90, lat: 0, lon: 0, length: 6076, elevation: 100 };
const NM = 1 / 60.04;

interface Row {
  readonly time: number;
  /** ft above the highest ground that the field may have. */
  readonly above: number | null;
  /** NM east and north of the field. */
  readonly east?: number | null;
  readonly north?: number;
}
const trackOf = (rows: readonly Row[]) =>
  trackFrom({
    time: rows.map(({ time }) => time),
    altitude: rows.map(({ above }) => above && above + 150),
    lat: rows.map(({ north = 0 }) => north * NM),
    lon: rows.map(({ east = 0 }) => (east === null ? null : east * NM)),
  });
const hides = (rows: readonly Row[], at = field, from = 0, to = rows.length - 1) =>
  mayHideTouch(trackOf(rows), at, from, to);

describe('mayHideTouch', () => {
  it('needs more time than to descend at 1,000 ft/min, to roll 12 s and to climb at 2,000 ft/min', () => {
    // 500 ft down takes 30 s, 1,000 ft up 30 s.
    const pair = (seconds: number): Row[] => [
      { time: 0, above: 500 },
      { time: seconds, above: 1000 },
    ];
    expect(hides(pair(72))).to.equal(false);
    expect(hides(pair(73))).to.equal(true);
    expect(hides(pair(-0))).to.equal(false);
  });

  it('counts no height below the ground', () => {
    const pair = (seconds: number): Row[] => [
      { time: 0, above: -40 },
      { time: seconds, above: -40 },
    ];
    expect(hides(pair(12))).to.equal(false);
    expect(hides(pair(13))).to.equal(true);
  });

  it('looks from the row before to the row after, and no further', () => {
    const rows: Row[] = [0, 100, 110, 120, 220].map((time) => ({ time, above: 10 }));
    expect(hides(rows, field, 2, 2)).to.equal(false);
    expect(hides(rows, field, 1, 2)).to.equal(true);
    expect(hides(rows, field, 2, 3)).to.equal(true);
  });

  it('takes no row without altitude or position for one that shows where it was', () => {
    const rows = (above: number | null, east: number | null): Row[] => [
      { time: 0, above: 100 },
      { time: 15, above, east },
      { time: 30, above: 100 },
    ];
    // 6 s down, 12 s, 3 s up.
    expect(hides(rows(100, 0))).to.equal(false);
    expect(hides(rows(null, 0))).to.equal(true);
  });

  it('needs a way past the reference point within 2 NM', () => {
    const past = (north: number): Row[] => [
      { time: 0, above: 100, east: -5, north },
      { time: 100, above: 100, east: 5, north },
    ];
    expect(hides(past(1.99))).to.equal(true);
    expect(hides(past(2.01))).to.equal(false);
  });

  it('needs a way within half a mile of the runway, where one is known', () => {
    const past = (north: number): Row[] => [
      { time: 0, above: 100, east: -5, north },
      { time: 100, above: 100, east: 5, north },
    ];
    const known = { ...field, runways: [runway] };
    expect(hides(past(0.49), known)).to.equal(true);
    expect(hides(past(0.51), known)).to.equal(false);
    // It crosses the line of the runway 0.4 NM before the threshold, or half a mile and more.
    const across = (east: number): Row[] => [
      { time: 0, above: 100, east, north: -5 },
      { time: 100, above: 100, east, north: 5 },
    ];
    expect(hides(across(-0.4), known)).to.equal(true);
    expect(hides(across(-0.7), known)).to.equal(false);
  });

  it('looks at the way in between in steps of 0.2 NM, over the antimeridian too', () => {
    const turned = { ...field, lon: 180 };
    const rows = (lon: readonly number[]) =>
      trackFrom({ time: [0, 100], altitude: [200, 200], lat: [0, 0], lon: [...lon] });
    expect(mayHideTouch(rows([179.9, -179.9]), turned, 0, 1)).to.equal(true);
    expect(mayHideTouch(rows([179.9, 179.95]), turned, 0, 1)).to.equal(false);
  });
});
