import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import { describe as sentence } from '../../src/analysis/describe.js';
import type { Hit } from '../../src/finding/finding.js';
import { sourceCode, trackFrom, type Track } from '../../src/track/track.js';
import { T0, fewAirports, fixed, straightTrack } from './helpers.js';

function told(hit: Partial<Hit>, track: Track, withAirports = true): string {
  const detectors = [fixed([hit])];
  const { findings, status } = analyze(track, { airports: fewAirports, detectors });
  return sentence(findings[0], track, withAirports ? fewAirports : undefined, { detectors, status });
}

describe('a finding in one sentence', () => {
  it('says when and what', () => {
    expect(told({ start: 3, end: 6 }, straightTrack(), false)).to.equal(
      'From 04:00:30 to 04:01:00 UTC: it was 1.',
    );
    expect(told({ start: 3, end: 3 }, straightTrack(), false)).to.equal('At 04:00:30 UTC: it was 1.');
  });

  it('says the day where it is not the first of the flight', () => {
    const track = trackFrom({ time: [T0, T0 + 72000] });
    expect(told({ start: 0, end: 1 }, track, false)).to.equal(
      'From 04:00:00 to 2024-12-26 00:00:00 UTC: it was 1.',
    );
  });

  it('says where, by the nearest airport', () => {
    const near = straightTrack({}, 43.5);
    const at = (lat: number, lon: number) =>
      trackFrom({ time: [T0, T0 + 1], lat: [lat, lat], lon: [lon, lon] });
    const one = { start: 0, end: 0 };
    expect(told(one, at(44.0, 50.9))).to.equal('At 04:00:00 UTC, 12 NM NW of UATE Aktau: it was 1.');
    expect(told(one, at(43.8601, 51.091))).to.contain(' UTC, at UATE Aktau: ');
    expect(told(one, at(41.2, 50.0467))).to.contain(' UTC, 44 NM N of UBBB Baku: ');
    expect(told(one, at(60, 0))).to.equal('At 04:00:00 UTC: it was 1.');
    expect(told({ start: 90, end: 120 }, near)).to.match(
      /^From 04:15:00 \(\d\d NM \w+ of UATE Aktau\) to 04:20:00 UTC \(\d\d NM SW of UATE Aktau\): /,
    );
    expect(told({ start: 0, end: 120 }, near)).to.match(
      /^From 04:00:00 to 04:20:00 UTC \(\d\d NM SW of UATE Aktau\): /,
    );
    expect(told({ start: 110, end: 120 }, near)).to.match(
      /^From 04:18:20 to 04:20:00 UTC, \d\d NM SW of UATE Aktau: /,
    );
  });

  it('names no place of a moment for which there is no position', () => {
    const lat = [44.0, null, null, null, 44.0];
    const lon = lat.map((value) => value && 50.9);
    const track = trackFrom({ time: lat.map((_, i) => T0 + 100 * i), lat, lon });
    expect(told({ start: 0, end: 3 }, track)).to.match(
      /^From 04:00:00 \(12 NM NW of UATE Aktau\) to 04:05:00 UTC: /,
    );
    expect(told({ start: 1, end: 4 }, track)).to.match(
      /^From 04:01:40 to 04:06:40 UTC \(12 NM NW of UATE Aktau\): /,
    );
  });

  it('names no place where there is no position, nor where it is not trusted', () => {
    const silent = trackFrom({ time: [T0, T0 + 10, T0 + 20], altitude: [1, 2, 3] });
    expect(told({ start: 0, end: 2 }, silent)).to.equal('From 04:00:00 to 04:00:20 UTC: it was 1.');
    const track = straightTrack({}, 43.8);
    const detectors = [fixed([{ start: 110, end: 120, suspect: [{ start: 110, end: 120 }] }])];
    const { findings, status } = analyze(track, { airports: fewAirports, detectors });
    expect(sentence(findings[0], track, fewAirports, { detectors, status })).to.not.contain('UATE');
  });

  it('says that it rests on a reconstruction, and on how much of it', () => {
    const notice = 'reconstruction from published figures';
    const source = ['reported', 'reported', 'modeled', 'modeled'].map((name) =>
      sourceCode(name as 'reported'),
    );
    const track = trackFrom({ time: source.map((_, i) => T0 + i), source }, { notice });
    expect(told({ start: 2, end: 3 }, track)).to.contain(` (${notice}).`);
    expect(told({ start: 0, end: 3 }, track)).to.contain(` (${notice}; 2 of 4 rows modeled).`);
    expect(told({ start: 0, end: 1 }, track)).to.contain(notice);
    const bare = trackFrom({ time: [T0], source: [sourceCode('modeled')] });
    expect(told({}, bare)).to.contain('(modeled rows)');
  });

  it('says that positions are estimated', () => {
    const source = [sourceCode('adsb'), sourceCode('estimated')];
    const track = trackFrom({ time: [T0, T0 + 1], source });
    expect(told({ start: 0, end: 1 }, track)).to.contain('(1 of 2 rows with estimated positions)');
  });
});
