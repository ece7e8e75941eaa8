import { expect } from '@open-wc/testing';
import { metricUnits, aviationUnits } from '../../../../src/base/display-units.js';
import { rulerFeatures, rulerLegs, rulerWords } from '../../../../components/map/layers/ruler.js';

const baku = { lon: 50.0467, lat: 40.4675 };
const grozny = { lon: 45.6998, lat: 43.3881 };

describe('the ruler', () => {
  it('measures on the ellipsoid', () => {
    // One minute of latitude at 45° N is 1,852.2 m on WGS 84 (Bowditch, table of a minute of latitude), a degree 60.006 NM.
    const [leg] = rulerLegs([
      { lon: 10, lat: 44.5 },
      { lon: 10, lat: 45.5 },
    ]);
    expect(leg.distance).to.be.closeTo(60.006, 0.01);
    expect(leg.bearing).to.be.closeTo(0, 1e-6);
  });

  it('says distance and bearing, and the whole of several legs, in the reader’s unit', () => {
    expect(rulerWords([baku, grozny], aviationUnits)).to.match(/^26\d\.\d NM · 3\d\d° true$/);
    expect(rulerWords([baku, grozny, baku], metricUnits)).to.match(
      /^48\d\.\d km · 1\d\d° true · in all 9[67]\d\.\d km$/,
    );
    expect(rulerWords([baku], aviationUnits)).to.equal('');
  });

  it('writes north as 000 and never as 360', () => {
    const words = rulerWords(
      [
        { lon: 10.0001, lat: 44 },
        { lon: 10, lat: 45 },
      ],
      aviationUnits,
    );
    expect(words).to.include('000° true');
  });

  it('draws the curve, its points and its words, over the antimeridian in one', () => {
    const { features } = rulerFeatures(
      [
        { lon: 140, lat: 35 },
        { lon: 237, lat: 37 },
      ],
      aviationUnits,
    );
    const line = features.find(({ geometry }) => geometry.type === 'LineString')!;
    const lons = (line.geometry as GeoJSON.LineString).coordinates.map(([lon]) => lon);
    for (let i = 1; i < lons.length; i++) expect(Math.abs(lons[i] - lons[i - 1])).to.be.lessThan(5);
    expect(lons.at(-1)).to.be.closeTo(237, 1e-6);
    expect(features.filter(({ properties }) => properties!.label)).to.have.length(1);
    expect(features.filter(({ geometry }) => geometry.type === 'Point')).to.have.length(3);
  });
});
