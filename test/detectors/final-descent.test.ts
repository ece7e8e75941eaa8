import { expect } from 'chai';
import { finalDescent } from '../../src/detectors/final-descent.js';
import { trackFrom } from '../../src/track/track.js';
import { detect } from './context.js';

/** Level, then down at 3,000 ft/min to an altitude at which the track ends; at an airport of some elevation, if one is given. */
function found(end: number, elevation?: number, minutes = 1): number {
  const time = Array.from({ length: 61 }, (_, i) => 10 * i);
  const low = 60 * minutes;
  const altitude = time.map((t) => end + Math.max(0, Math.min(low, 600 - t)) * 50);
  const track = trackFrom({
    time,
    altitude,
    groundSpeed: time.map(() => 200),
    lat: time.map((t) => 50 + ((200 / 3600) * (t - 600)) / 60),
    lon: time.map(() => 5),
  });
  const place = { icao: 'TEST', iata: '', name: '', country: 'XX', lat: 50, lon: 5, runways: [] };
  const airports = elevation === undefined ? [] : [{ ...place, elevation }];
  return detect(finalDescent, track, { airports }).length;
}

describe('the end of a track', () => {
  it('is low up to 3,000 ft, as the file has it where no airport is near', () => {
    expect([found(3000), found(3025)]).to.deep.equal([1, 0]);
  });
  it('is low up to 3,000 ft above the airport there', () => {
    expect([found(4000, 1000), found(4025, 1000), found(2500, -525)]).to.deep.equal([1, 0, 0]);
  });
  it('has come down by 300 m', () => {
    expect([found(500, undefined, 1), found(500, undefined, 0.3)]).to.deep.equal([1, 0]);
  });
});
