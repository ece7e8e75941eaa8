import { expect } from '@open-wc/testing';
import { extentOf, flightOf } from '../../../../components/map/core/flight-on-map.js';
import { othersData } from '../../../../components/map/layers/others.js';
import type { MapTheme } from '../../../../components/map/core/map-theme.js';
import { trackFrom } from '../../../../src/track/track.js';
import { analysisOf, sampleTrack } from '../sample.js';

const line = (id: string, lon: readonly number[], lat: readonly number[]) =>
  analysisOf(trackFrom({ time: lon.map((_, i) => 600 * i), lon, lat }, { id }));

describe('extentOf', () => {
  const flight = flightOf(line('a', [178, 179], [10, 11]));

  it('holds the flight alone, and with others the nearer copy of each', () => {
    expect(extentOf(flight)).to.deep.equal([178, 10, 179, 11]);
    expect(extentOf(flight, [line('b', [-179, -178], [12, 13])])).to.deep.equal([178, 10, 182, 13]);
  });

  it('is not moved by a flight without positions', () => {
    expect(extentOf(flight, [line('c', [NaN, NaN], [NaN, NaN])])).to.deep.equal([178, 10, 179, 11]);
  });

  it('holds the ends of the plan', () => {
    const planned = flightOf(analysisOf(sampleTrack(5), { route: 'UBBB-URMG' }));
    expect(extentOf(planned)![0]).to.be.closeTo(45.6998, 1e-9);
  });
});

describe('othersData', () => {
  const theme = { scheme: 'light' } as MapTheme;
  const colors = (count: number) =>
    new Set(
      othersData(
        Array.from({ length: count }, (_, i) => line(`f${i}`, [50, 51], [40, 41])),
        theme,
      ).features.map(({ properties }) => parseInt(String(properties!['color']).slice(7), 16)),
    );

  it('draws a few flights as they are, and a crowd faintly', () => {
    expect([...colors(30)]).to.deep.equal([255]);
    const [some] = colors(165);
    expect(some).to.be.within(150, 180);
    expect([...colors(300)]).to.deep.equal([...colors(400)]);
  });
});
