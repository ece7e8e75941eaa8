import { expect } from '@open-wc/testing';
import { pathOf } from '../../../../src/picture/path.js';
import { placeAt } from '../../../../components/map/cursor-place.js';
import { decimalPlace, mapSummary, nauticalPlace } from '../../../../components/map/core/words.js';
import { isPlaced, placeOfFinding } from '../../../../src/picture/finding-place.js';
import { trackFrom } from '../../../../src/track/track.js';
import { analysisOf, sampleTrack } from '../sample.js';

describe('places in words', () => {
  for (const [lon, lat, decimal, nautical] of [
    [51.01, 43.8825, '43.8825° N, 51.0100° E', '43°52.950′ N 051°00.600′ E'],
    [-122.375, -37.6189, '37.6189° S, 122.3750° W', '37°37.134′ S 122°22.500′ W'],
    [237.625, 0, '0.0000° N, 122.3750° W', '00°00.000′ N 122°22.500′ W'],
    [9.9999999, 59.9999999, '60.0000° N, 10.0000° E', '60°00.000′ N 010°00.000′ E'],
  ] as const) {
    it(decimal, () => {
      expect(decimalPlace(lon, lat)).to.equal(decimal);
      expect(nauticalPlace(lon, lat)).to.equal(nautical);
    });
  }
});

describe('mapSummary', () => {
  it('says that there is no line where no row has a position', () => {
    const analysis = analysisOf(trackFrom({ time: [0, 10], altitude: [1, 2] }, { callsign: 'ABC' }));
    expect(mapSummary(analysis, pathOf(analysis.track, analysis.status), 0)).to.include(
      'no row has a position',
    );
  });

  it('says that no flight is open', () =>
    expect(mapSummary(null, undefined, 0)).to.equal('No flight is open.'));
});

describe('placeAt', () => {
  const { track, status } = analysisOf(sampleTrack(40, [20, 21, 22, 23, 24, 25]));
  const path = pathOf(track, status);

  it('is on the drawn line between two rows', () => {
    const place = placeAt(track, path, track.time[4] + 5)!;
    expect(place.known).to.equal(true);
    expect(place.lat).to.be.closeTo((track.lat[4] + track.lat[5]) / 2, 1e-9);
    expect(place.row).to.equal(4);
  });

  it('is the last known place in a gap, and says so', () => {
    const place = placeAt(track, path, track.time[23])!;
    expect([place.lat, place.known]).to.deep.equal([track.lat[19], false]);
  });

  it('is at the ends before and after the flight', () => {
    expect(placeAt(track, path, track.time[0] - 100)!.lat).to.equal(track.lat[0]);
    expect(placeAt(track, path, track.time[39] + 100)!.known).to.equal(false);
  });

  it('takes its course from the line where the file has none', () => {
    expect(placeAt(track, path, track.time[5])!.course).to.be.within(-50, -30);
  });
});

describe('findings on the map', () => {
  it('stand at the last known place where their rows have none', () => {
    const { track, status } = analysisOf(sampleTrack(40, [20, 21, 22, 23, 24, 25]));
    const path = pathOf(track, status);
    expect(path.rows[placeOfFinding(path, { start: 22, end: 24 })]).to.equal(19);
    expect(path.rows[placeOfFinding(path, { start: 30, end: 32 })]).to.equal(30);
  });

  it('are not placed where nothing is known of the place', () => {
    const lost = Array.from({ length: 20 }, (_, i) => 10 + i);
    const { track, status } = analysisOf(sampleTrack(40, [5, ...lost]));
    const path = pathOf(track, status);
    expect(isPlaced(path, { start: 18, end: 24 }), 'in a gap').to.equal(false);
    expect(isPlaced(path, { start: 5, end: 5 }), 'a row between two with positions').to.equal(true);
    expect(isPlaced(path, { start: 25, end: 35 }), 'into known ground').to.equal(true);
  });
});
