import { expect } from 'chai';
import { pathOf } from '../../src/picture/path.js';
import { connectorFeature, NO_BIN, runFeatures } from '../../src/picture/line-runs.js';
import { positionStatus } from '../../src/track/status.js';
import { sourceCode, trackFrom } from '../../src/track/track.js';
import { sampleTrack } from '../components/map/sample.js';

const plain = { colors: ['#111111', '#222222', '#333333'], missing: '#999999' };
const drawn = (
  track: ReturnType<typeof trackFrom>,
  options = {},
  suspect: { start: number; end: number }[] = [],
) => runFeatures(pathOf(track, positionStatus(track, { suspect })), { ...plain, ...options });

describe('runFeatures', () => {
  it('is one feature where nothing changes', () => {
    const { features } = drawn(sampleTrack(50));
    expect(features).to.have.length(1);
    expect(features[0].properties).to.deep.equal({ status: 'observed', color: '#111111' });
    expect(features[0].geometry.coordinates.map((line) => line.length)).to.deep.equal([50]);
  });

  it('is one feature for each way of knowing, its line shared at the ends', () => {
    const { features } = drawn(sampleTrack(30), {}, [{ start: 10, end: 12 }]);
    const by = Object.fromEntries(features.map((f) => [f.properties.status, f.geometry.coordinates]));
    expect(by.observed.map((line) => line.length)).to.deep.equal([10, 17]);
    expect(by.suspect).to.have.length(1);
    expect(by.suspect[0][0]).to.deep.equal(by.observed[0].at(-1));
    expect(by.suspect[0].at(-1)).to.deep.equal(by.observed[1][0]);
  });

  it('keeps a leg from an observed to a modeled row modeled', () => {
    const source = [0, 0, 0, 1, 1].map((m) => sourceCode(m ? 'modeled' : 'adsb'));
    const track = trackFrom({
      time: [0, 5, 10, 15, 20],
      lat: [0, 0.01, 0.02, 0.03, 0.04],
      lon: [0, 0, 0, 0, 0],
      source,
    });
    const lengths = drawn(track).features.map((f) => [f.properties.status, f.geometry.coordinates[0].length]);
    expect(lengths).to.deep.equal([
      ['observed', 3],
      ['modeled', 3],
    ]);
  });

  it('cuts where the color changes, and grays what has no value', () => {
    const bins = Uint8Array.from([0, 0, 1, 1, NO_BIN, NO_BIN, 2]);
    const { features } = drawn(sampleTrack(7), { bins });
    const colors = features.map((f) => [f.properties.color, f.geometry.coordinates[0].length]);
    expect(colors).to.deep.equal([
      ['#111111', 3],
      ['#222222', 3],
      ['#999999', 3],
    ]);
  });

  it('draws nothing across a gap; a connector does, and only there', () => {
    const track = sampleTrack(20, [8, 9, 10, 11, 12]);
    const lines = drawn(track).features.flatMap((f) => f.geometry.coordinates);
    expect(lines.map((line) => line.length)).to.deep.equal([8, 7]);
    const { coordinates } = connectorFeature(pathOf(track, positionStatus(track))).geometry;
    expect(coordinates).to.deep.equal([[lines[0].at(-1), lines[1][0]]]);
  });

  it('gives MapLibre no more than the budget, and keeps the ends of every run', () => {
    const n = 50_000;
    const rows = Array.from({ length: n }, (_, i) => i);
    const track = trackFrom({
      time: rows,
      lat: rows.map((i) => 40 + 0.2 * Math.sin(i / 7) + i / n),
      lon: rows.map((i) => 50 + (3 * i) / n),
    });
    const bins = Uint8Array.from(rows, (i) => Math.floor((i / n) * 3));
    const { features } = drawn(track, { bins, budget: 4000 });
    const lines = features.flatMap((f) => f.geometry.coordinates);
    const vertices = lines.reduce((sum, line) => sum + line.length, 0);
    expect(vertices).to.be.within(1000, 4000);
    expect(lines).to.have.length(3);
    expect(lines[0][0]).to.deep.equal([track.lon[0], track.lat[0]]);
    expect(lines[2].at(-1)).to.deep.equal([track.lon[n - 1], track.lat[n - 1]]);
    expect(lines[0].at(-1)).to.deep.equal(lines[1][0]);
  });

  it('does not shatter into a run a row where the value is noise', () => {
    const n = 20_000;
    const rows = Array.from({ length: n }, (_, i) => i);
    const track = trackFrom({ time: rows, lat: rows.map(() => 40), lon: rows.map((i) => 50 + i / n) });
    const bins = Uint8Array.from(rows, (i) => i % 3);
    const { features } = drawn(track, { bins, budget: 2000 });
    const vertices = features
      .flatMap((f) => f.geometry.coordinates)
      .reduce((sum, line) => sum + line.length, 0);
    expect(vertices).to.be.at.most(2000);
  });
});
