import { expect } from '@open-wc/testing';
import type { FeatureCollection } from 'geojson';
import { flightOf } from '../../../../components/map/core/flight-on-map.js';
import { accuracyFeatures } from '../../../../components/map/layers/accuracy.js';
import { trackFrom } from '../../../../src/track/track.js';
import { analysisOf } from '../sample.js';

/** Ten rows east along a parallel, with these NACp. */
function drawn(lat: number, nacp: readonly number[]): FeatureCollection {
  const track = trackFrom({
    time: nacp.map((_, i) => 1_735_100_000 + 10 * i),
    lat: nacp.map(() => lat),
    lon: nacp.map((_, i) => 50 + 0.02 * i),
    groundSpeed: nacp.map(() => 300),
    nacp,
  });
  return accuracyFeatures(flightOf(analysisOf(track)));
}
const widths = (data: FeatureCollection) =>
  data.features.map(({ properties }) => properties!['width'] as number);

describe('the accuracy of the positions on the map', () => {
  it('is drawn to scale: 0.1 NM to each side at NACp 7', () => {
    const [width] = widths(drawn(42.5, [7, 7, 7, 7]));
    // At 42.5° a pixel of zoom 0 is 40,075 km / 512 × cos 42.5° wide.
    expect(width).to.be.closeTo(
      (2 * 185.2) / ((40_075_016.686 / 512) * Math.cos((42.5 * Math.PI) / 180)),
      1e-9,
    );
  });

  it('is wider on the map in the north, and where the position is worse', () => {
    const [south] = widths(drawn(2.5, [7, 7]));
    const [north] = widths(drawn(62.5, [7, 7]));
    expect(north / south).to.be.closeTo(
      Math.cos((2.5 * Math.PI) / 180) / Math.cos((62.5 * Math.PI) / 180),
      1e-9,
    );
    const [good, bad] = widths(drawn(42.5, [9, 9, 9, 5, 5, 5])).sort((a, b) => a - b);
    expect(bad / good).to.be.closeTo(926 / 30, 1e-6);
  });

  it('is not drawn where it is unknown', () => {
    expect(drawn(42.5, [0, 0, 0]).features).to.deep.equal([]);
    const lines = drawn(42.5, [8, 8, 8, 0, 0, 0]).features.flatMap(({ geometry }) =>
      geometry.type === 'MultiLineString' ? geometry.coordinates : [],
    );
    expect(Math.max(...lines.flat().map(([lon]) => lon))).to.be.lessThan(50.07);
  });
});
