import { booleanPointInPolygon, distance, point } from '@turf/turf';
import { expect } from '@open-wc/testing';
import { pathOf } from '../../../../src/picture/path.js';
import { routeFeature } from '../../../../src/picture/route-line.js';
import { bandFeature } from '../../../../src/picture/band-area.js';
import { ribFeatures } from '../../../../components/map/layers/ribs.js';
import { parseRoute } from '../../../../src/route/parse-route.js';
import { airports, analysisOf, sampleTrack } from '../sample.js';

const NM = 1.852;

describe('routeFeature', () => {
  it('runs on over the antimeridian without a double point', () => {
    const route = parseRoute('35.7647,140.3864 37.6189,-122.375', airports);
    const { coordinates } = routeFeature(route, 140).geometry;
    for (let i = 1; i < coordinates.length; i++) {
      expect(coordinates[i][0] - coordinates[i - 1][0]).to.be.within(1e-9, 5);
    }
    expect(coordinates.at(-1)![0]).to.be.closeTo(237.625, 1e-6);
  });

  it('lies on the copy of the world on which the flight is drawn', () => {
    const route = parseRoute('UBBB-URMG', airports);
    expect(routeFeature(route, 410).geometry.coordinates[0][0]).to.be.closeTo(410.0467, 1e-6);
  });
});

describe('bandFeature', () => {
  it('holds what is within its width of the route and nothing else', () => {
    const route = parseRoute('UBBB-URMG', airports);
    const band = bandFeature(route, { id: 'rnav5', halfWidth: 5 }, 50);
    const line = routeFeature(route, 50).geometry.coordinates;
    const middle = line[Math.floor(line.length / 2)];
    for (const [lon, lat] of [
      [0.01, 0.01],
      [-0.05, 0.02],
      [0.3, 0],
      [0, -0.3],
      [0.06, 0.06],
    ]) {
      const at = [middle[0] + lon, middle[1] + lat];
      const near = Math.min(...line.map((on) => distance(on, at))) / NM;
      if (Math.abs(near - 5) < 1) continue; // nearest vertex, not nearest point
      expect(booleanPointInPolygon(point(at), band), `${near} NM`).to.equal(near < 5);
    }
  });

  it('is one area round the corners of a route', () => {
    const route = parseRoute('UBBB 42.5,50.5 URMG', airports);
    const band = bandFeature(route, { id: 'gross', halfWidth: 25 }, 50);
    expect(band.geometry.type).to.equal('Polygon');
    expect(booleanPointInPolygon(point([50.5, 42.7]), band), 'outside of the corner').to.equal(true);
  });

  it('has no notch at the antimeridian', () => {
    const route = parseRoute('35.7647,140.3864 37.6189,-122.375', airports);
    const band = bandFeature(route, { id: 'gross', halfWidth: 25 }, 140);
    for (const [lon, lat] of routeFeature(route, 140).geometry.coordinates.slice(1, -1)) {
      expect(booleanPointInPolygon(point([lon, lat + 0.3]), band), `${lon}`).to.equal(true);
    }
  });
});

describe('ribFeatures', () => {
  it('lead from the track to its foot on the route, as long as the deviation says', () => {
    const analysis = analysisOf(sampleTrack(), { route: 'UBBB-URMG' });
    const path = pathOf(analysis.track, analysis.status);
    const { features } = ribFeatures(analysis, path);
    expect(features).to.have.length.within(20, 80);
    for (const { geometry } of features) {
      const [from, to] = geometry.coordinates;
      const row = [...path.rows].find((r) => analysis.track.lat[r] === from[1])!;
      expect(distance(from, to) / NM).to.be.closeTo(Math.abs(analysis.deviation!.crossTrack[row]), 0.3);
    }
  });

  it('are none where there is no route', () => {
    const analysis = analysisOf(sampleTrack());
    expect(ribFeatures(analysis, pathOf(analysis.track, analysis.status)).features).to.have.length(0);
  });
});
