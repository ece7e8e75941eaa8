import { expect } from 'chai';
import { loadAirports, type Airports } from '../../src/route/airports/index.js';
import { metersBetween } from '../../src/route/earth/geodesic.js';
import { densify } from '../../src/route/densify.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { RouteError, type Route } from '../../src/route/route.js';
import { routeFromGeoJson } from '../../src/route/route-geojson.js';

/** text → id, kind, points. */
const readable: [string, string, Route['kind'], number][] = [
  ['UBBB-URMG', 'UBBB-URMG', 'great circle', 2],
  ['GYD GRV', 'UBBB-URMG', 'great circle', 2],
  ['gyd – grv', 'UBBB-URMG', 'great circle', 2],
  ['UBBB → URMG', 'UBBB-URMG', 'great circle', 2],
  ['UBBB,URMG', 'UBBB-URMG', 'great circle', 2],
  ['UBBB DCT URMG', 'UBBB-URMG', 'great circle', 2],
  ['UBBB-URMG FL300', 'UBBB-URMG FL300', 'great circle', 2],
  ['F300 UBBB-URMG', 'UBBB-URMG FL300', 'great circle', 2],
  ['UBBB URMG UBBB', 'UBBB URMG UBBB', 'waypoints', 3],
  [
    'UBBB 41.6767,48.45 MKL@42.8212,47.6454 URMG',
    'UBBB 41.6767,48.45 MKL@42.8212,47.6454 URMG',
    'waypoints',
    4,
  ],
  ['UBBB N4330E04542', 'UBBB 43.5,45.7', 'waypoints', 2],
  ['UBBB 4330N04542E', 'UBBB 43.5,45.7', 'waypoints', 2],
  ['UBBB 433000N0454200E', 'UBBB 43.5,45.7', 'waypoints', 2],
  ['UBBB 43.5N 045.7E', 'UBBB 43.5,45.7', 'waypoints', 2],
  ['UBBB 43.5, 45.7', 'UBBB 43.5,45.7', 'waypoints', 2],
  ['43N045E 4330S04542W', '43,45 -43.5,-45.7', 'waypoints', 2],
  ['41.5,-48.4-URMG', '41.5,-48.4 URMG', 'waypoints', 2],
  ['-10.5,20 - -11,21', '-10.5,20 -11,21', 'waypoints', 2],
  ['WK@43.5N 045.7E-UBBB', 'WK@43.5,45.7 UBBB', 'waypoints', 2],
];

/** text → what the message says. */
const refused: [string, RegExp][] = [
  ['', /at least two points.*got nothing/],
  ['UBBB', /at least two points.*only one point in “UBBB”/],
  ['UBBB FL300', /only one point/],
  ['UBBB XXXX', /Expected an ICAO or IATA airport code.*got “XXXX” as waypoint 2/],
  ['UBBB MOTEG', /got “MOTEG” as waypoint 2/],
  ['UBBB XXXX URMG', /got “XXXX” as waypoint 2/],
  ['UBBB 95,10', /latitude from -90 to 90.*“95,10”, got 95/],
  ['UBBB 10,195', /longitude from -180 to 180.*“10,195”, got 195/],
  ['UBBB 4375N04542E', /latitude.*“4375N04542E”/],
  ['UBBB UBBB', /two different points/],
  ['0,0 0,180', /half the Earth/],
  ['<b>UBBB URMG', /got “<b”/],
];

describe('route', () => {
  let airports: Airports;
  before(async () => (airports = await loadAirports()));

  for (const [text, id, kind, points] of readable) {
    it(`reads ${text}`, () => {
      const route = parseRoute(text, airports);
      expect([route.id, route.kind, route.points.length]).to.deep.equal([id, kind, points]);
      const again = parseRoute(route.id, airports);
      expect([again.id, again.kind, again.level]).to.deep.equal([id, kind, route.level]);
    });
  }

  for (const [text, message] of refused) {
    it(`refuses “${text}”`, () => {
      expect(() => parseRoute(text, airports)).to.throw(RouteError, message);
    });
  }

  it('knows its airports, its title, its level and its length on the ellipsoid', () => {
    const route = parseRoute('GYD GRV FL300', airports);
    expect([route.departure?.icao, route.destination?.icao]).to.deep.equal(['UBBB', 'URMG']);
    expect(route.title).to.equal('Great circle Baku (UBBB) – Grozny (URMG)');
    expect(route.level).to.equal(30000);
    expect(route.length).to.be.closeTo(261.8, 0.05); // 484.9 km; the sphere's is 0.09 % shorter
  });

  it('leaves the destination open where the last point is no airport', () => {
    const route = parseRoute('UBBB 43.5,45.7', airports);
    expect(route).not.to.have.property('destination');
    expect(route).not.to.have.property('level');
  });

  describe('from GeoJSON', () => {
    const coordinates = [
      [50.0467, 40.4675],
      [48.45, 41.6767],
      [45.7, 43.388],
    ];
    const line = { type: 'LineString', coordinates };
    const feature = { type: 'Feature', properties: { name: 'as filed' }, geometry: line };
    const point = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: coordinates[0] },
    };
    const parts = [coordinates.slice(0, 2), coordinates.slice(1)];
    const forms: Record<string, unknown> = {
      'a LineString': line,
      'a Feature': feature,
      'a FeatureCollection with points beside the line': {
        type: 'FeatureCollection',
        features: [point, feature],
      },
      'a GeometryCollection': { type: 'GeometryCollection', geometries: [line] },
      'a MultiLineString, joined': { type: 'MultiLineString', coordinates: parts },
    };

    for (const [form, json] of Object.entries(forms)) {
      it(`reads ${form}`, () => {
        const route = routeFromGeoJson(json, airports);
        expect(route.kind).to.equal('drawn line');
        expect(route.points.map(({ lat, lon }) => [lon, lat])).to.deep.equal(coordinates);
        expect([route.departure?.icao, route.destination?.icao]).to.deep.equal(['UBBB', 'URMG']);
      });
    }

    it('takes the name and turns longitudes beyond 180 degrees back', () => {
      expect(routeFromGeoJson(feature, airports).title).to.equal('Drawn line “as filed”');
      const across = routeFromGeoJson(
        {
          type: 'LineString',
          coordinates: [
            [179, 0],
            [181, 1],
          ],
        },
        airports,
      );
      expect(across.points[1].lon).to.equal(-179);
      expect(across).not.to.have.property('departure');
    });

    const bad: [string, unknown, RegExp][] = [
      ['nothing', null, /Expected a GeoJSON line.*got object/],
      ['a text', 'UBBB', /got string/],
      ['a point', point.geometry, /got “Point”/],
      ['points alone', { type: 'FeatureCollection', features: [point, point] }, /without a line/],
      [
        'a Feature without geometry',
        { type: 'Feature', properties: {}, geometry: null },
        /Expected a GeoJSON line/,
      ],
      ['one point twice', { type: 'LineString', coordinates: [coordinates[0], coordinates[0]] }, /got 1/],
      [
        'words for numbers',
        {
          type: 'LineString',
          coordinates: [
            ['50', '40'],
            [48, 41],
          ],
        },
        /position 1/,
      ],
      [
        'latitude first',
        {
          type: 'LineString',
          coordinates: [
            [40, 95],
            [41, 96],
          ],
        },
        /latitude.*position 1.*got 95/,
      ],
    ];
    for (const [what, json, message] of bad) {
      it(`refuses ${what}`, () => {
        expect(() => routeFromGeoJson(json, airports)).to.throw(RouteError, message);
      });
    }
  });

  describe('densified', () => {
    it('keeps its points, steps no further than asked, and is as long as the route', () => {
      const route = parseRoute('UBBB 41.6767,48.45 URMG', airports);
      const [line, ...rest] = densify(route, 10);
      expect(rest).to.deep.equal([]);
      for (const { lon, lat } of route.points) expect(line).to.deep.include([lon, lat]);
      const steps = line.slice(1).map(([lon, lat], i) => metersBetween(line[i][1], line[i][0], lat, lon));
      expect(Math.max(...steps)).to.be.at.most(10_000.001);
      expect(steps.reduce((sum, step) => sum + step) / 1852).to.be.closeTo(route.length, 1e-6);
    });

    it('is cut at the antimeridian, where both parts end on the same place', () => {
      const [west, east] = densify(parseRoute('NZAA KJFK', airports));
      expect(west.at(-1)![0]).to.equal(180);
      expect(east[0][0]).to.equal(-180);
      expect(west.at(-1)![1]).to.equal(east[0][1]);
      for (const part of [west, east]) {
        expect(part.slice(1).every(([lon], i) => Math.abs(lon - part[i][0]) < 180)).to.equal(true);
      }
    });

    it('is not cut where it only touches the antimeridian', () => {
      const parts = densify(parseRoute('10,179 10,180', airports));
      expect(parts.length).to.equal(1);
      const left = densify(parseRoute('10,180 10,-179', airports));
      expect(left.flat().length).to.be.at.least(2);
      expect(
        left.every((part) => part.every(([lon], i) => i === 0 || Math.abs(lon - part[i - 1][0]) < 180)),
      ).to.equal(true);
    });
  });
});
