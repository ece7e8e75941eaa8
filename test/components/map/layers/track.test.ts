import { expect } from '@open-wc/testing';
import { colorScale } from '../../../../components/map/core/color-scale.js';
import { flightOf } from '../../../../components/map/core/flight-on-map.js';
import { themeOf } from '../../../../components/map/core/map-theme.js';
import { highlight } from '../../../../components/map/layers/highlight.js';
import { jumps } from '../../../../components/map/layers/jumps.js';
import { track, trackData, trackLayers } from '../../../../components/map/layers/track.js';
import { trackFrom } from '../../../../src/track/track.js';
import { analysisOf, sampleTrack } from '../sample.js';

const theme = themeOf(document.body, 'light');
/** px at each of its zooms, of a width that is interpolated. */
const stopsOf = (value: unknown): number[] => (value as number[]).slice(3).filter((_, i) => i % 2 === 1);
const paintOf = (layers: readonly { id: string; paint?: object }[], id: string) =>
  layers.find((one) => one.id === id)?.paint as Record<string, unknown>;

/** Winds to and fro, so that nothing of it can be left out; its altitude changes all the time. */
function winding(length: number) {
  const rows = Array.from({ length }, (_, i) => i);
  return trackFrom({
    time: rows,
    lat: rows.map((i) => 50 + 0.001 * (i % 2)),
    lon: rows.map((i) => 10 + 0.002 * i),
    altitude: rows.map((i) => 1000 + 2 * i),
  });
}
const drawn = (length: number) => {
  const analysis = analysisOf(winding(length));
  const { features } = trackData(flightOf(analysis), colorScale(analysis, 'altitude', 'light', '#123456'));
  const vertices = (status: string) =>
    features
      .filter(({ properties }) => properties!.status === status)
      .flatMap(({ geometry }) => (geometry as { coordinates: unknown[][] }).coordinates.flat()).length;
  return { features, vertices };
};

describe('the edge along the track', () => {
  it('is wider than every line that it is under', () => {
    const layers = trackLayers('t', theme);
    for (const name of ['observed', 'modeled', 'estimated']) {
      const edge = paintOf(layers, name === 'observed' ? 't-casing' : `t-${name}-casing`);
      const line = stopsOf(paintOf(layers, `t-${name}`)['line-width']);
      stopsOf(edge['line-width']).forEach((px, i) => expect(px, name).to.be.greaterThan(line[i]));
    }
  });

  it('keeps the dashes of its line: the same length in pixels', () => {
    const layers = trackLayers('t', theme);
    for (const name of ['modeled', 'estimated']) {
      const [edge, line] = [`t-${name}-casing`, `t-${name}`].map((id) => {
        const paint = paintOf(layers, id);
        return (paint['line-dasharray'] as number[]).map((dash) => dash * stopsOf(paint['line-width'])[1]);
      });
      edge.forEach((px, i) => expect(px).to.be.closeTo(line[i], 1e-9));
    }
  });

  it('is also there where a line has very many vertices, from fewer of them', () => {
    expect(drawn(500).vertices('edge')).to.equal(0);
    const { features, vertices } = drawn(20_000);
    expect(vertices('edge')).to.be.within(2, 8000);
    const own = features.filter(({ properties }) => properties!.status === 'observed');
    expect(own.every(({ properties }) => properties!.bare === 1)).to.equal(true);
  });
});

describe('the halo of a finding', () => {
  it('is beside the line and its edge', () => {
    const halo = paintOf(highlight.layers(theme, 'h'), 'flight-highlight');
    const edge = stopsOf(paintOf(track.layers(theme, 't'), 't-casing')['line-width']);
    stopsOf(halo['line-gap-width']).forEach((px, i) => expect(px).to.be.at.least(edge[i]));
  });
});

describe('jumps', () => {
  const contents = (analysis: ReturnType<typeof analysisOf>) =>
    ({ flight: flightOf(analysis) }) as Parameters<typeof jumps.source>[0];

  it('are thin arrows with one label, and are in the legend', () => {
    const rows = Array.from({ length: 12 }, (_, i) => i);
    const jumping = trackFrom({
      time: rows.map((i) => 10 * i),
      lat: rows.map((i) => 50 + 0.02 * i + (i === 5 ? 2 : 0)),
      lon: rows.map(() => 10),
    });
    const data = jumps.source(contents(analysisOf(jumping)));
    const [line, ...arrows] = data!.features;
    expect((line.geometry as { coordinates: unknown[] }).coordinates).to.have.lengthOf(2);
    expect(
      arrows
        .map(({ properties }) => properties!.turn)
        .map(Math.round)
        .sort(),
    ).to.deep.equal([-90, 90]);
    expect(arrows.filter(({ properties }) => properties!.label)).to.have.lengthOf(1);
    expect(jumps.legend(contents(analysisOf(jumping)))).to.have.lengthOf(1);
  });

  it('are nothing in a flight without', () => {
    const plain = contents(analysisOf(sampleTrack(20)));
    expect(jumps.source(plain)).to.equal(undefined);
    expect(jumps.legend(plain)).to.deep.equal([]);
  });
});
