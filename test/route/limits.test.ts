import { expect } from 'chai';
import { airportsOf, type Airport } from '../../src/route/airports/index.js';
import { coordinatesIn } from '../../src/route/coordinates.js';
import { splitAtAntimeridian } from '../../src/route/densify.js';
import { bands } from '../../src/route/deviation/bands.js';
import { digitsOf, uncertaintyWords } from '../../src/route/deviation/uncertainty-words.js';
import { makeRoute } from '../../src/route/make-route.js';
import { placeOf, placeWords } from '../../src/route/nearest-airport.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { routeFits } from '../../src/route/route-fits.js';
import { routeFromGeoJson } from '../../src/route/route-geojson.js';
import { routeWords } from '../../src/route/route-words.js';
import { quoted, RouteError, type Route } from '../../src/route/route.js';
import { qnhLimits } from '../../src/track/altimetry.js';
import { trackFrom } from '../../src/track/track.js';
import { at } from './helpers.js';

const airport = (icao: string, lat: number, lon: number): Airport => ({
  ...{ icao, iata: '', name: icao, country: 'XX', elevation: 0, runways: [], lat, lon },
});
const none = airportsOf([]);
const line = (count: number): Route =>
  makeRoute(
    Array.from({ length: count }, (_, i) => at(i / 1000, 5)),
    { kind: 'drawn line' },
  );

describe('coordinates', () => {
  const places: readonly (readonly [string, number, number])[] = [
    ['433015N0454230E', 43 + 30 / 60 + 15 / 3600, 45 + 42 / 60 + 30 / 3600],
    ['4359N04559W', 43 + 59 / 60, -45 - 59 / 60],
    ['43S7W', -43, -7],
    ['90N180E', 90, 180],
  ];
  for (const [word, lat, lon] of places)
    it(`reads ${word}`, () => {
      const found = coordinatesIn(word)!;
      expect(found.lat).to.be.closeTo(lat, 1e-12);
      expect(found.lon).to.be.closeTo(lon, 1e-12);
    });
  for (const word of ['4360N045E', '430060N045E', '43N04560E', '43000N045E', '4N0455E', '91N045E'])
    it(`refuses ${word}`, () => expect(() => coordinatesIn(word)).to.throw(RouteError));
});

describe('words of a route', () => {
  it('are joined only where both are halves of one place', () => {
    expect(routeWords('43N 045E')).to.deep.equal(['43N045E']);
    expect(routeWords('43N UBBB')).to.deep.equal(['43N', 'UBBB']);
    expect(routeWords('UBBB 045E')).to.deep.equal(['UBBB', '045E']);
    expect(routeWords('41.5 48.4')).to.deep.equal(['41.5,48.4']);
    expect(routeWords('41.5 UBBB')).to.deep.equal(['41.5', 'UBBB']);
    expect(routeWords('UBBB 48.4')).to.deep.equal(['UBBB', '48.4']);
  });
  it('may have a name of one letter, or none', () => {
    const names = (text: string) => parseRoute(text, none).points.map(({ name }) => name);
    expect(names('M@41,48 42,48')).to.deep.equal(['M', '']);
    expect(names('@41,48 42,48')).to.deep.equal(['', '']);
  });
});

describe('a route', () => {
  it('lists up to 30 points in its id', () => {
    expect(line(30).id.split(' ')).to.have.lengthOf(30);
    expect(line(31).id).to.equal('line of 31 points');
  });
  it('has up to 10,000 points', () => {
    expect(line(10_000).points).to.have.lengthOf(10_000);
    expect(() => line(10_001)).to.throw(RouteError, /at most 10000 points/);
  });
  it('may have legs of less than a meter', () => {
    const short = makeRoute([at(5, 5), at(5.000005, 5)], { kind: 'drawn line' });
    expect(short.length * 1852).to.be.closeTo(0.553, 0.001);
  });
  it('has a title and an id with room for 60 characters of a text', () => {
    expect(quoted('a'.repeat(60))).to.equal(`“${'a'.repeat(60)}”`);
    expect(quoted('a'.repeat(61))).to.equal(`“${'a'.repeat(59)}…”`);
  });
});

describe('lines of GeoJSON', () => {
  const points = (...coordinates: unknown[]) =>
    routeFromGeoJson({ type: 'LineString', coordinates }, none).points;
  it('go on beyond 180°, up to one and a half turns', () => {
    expect(points([180, 0], [190, 0], [540, 1], [-180, 2], [-190, 0]).map(({ lon }) => lon)).to.deep.equal([
      ...[180, -170, 180, -180, 170],
    ]);
    expect(() => points([0, 0], [541, 0])).to.throw(RouteError, /longitude/);
  });
  it('need two numbers in each position', () => {
    for (const bad of [['5', 5], [5, '5'], [5], 'five'])
      expect(() => points([0, 0], bad)).to.throw(RouteError, /position 2/);
  });
  it('may stand in a collection with what is no object', () => {
    const one = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    const all = { type: 'GeometryCollection', geometries: [null, 'line', 5, one] };
    expect(routeFromGeoJson(all, none).points).to.have.lengthOf(2);
  });
});

describe('a line over the antimeridian', () => {
  type Line = [number, number][];
  const cut = (...all: Line) => splitAtAntimeridian(all);
  it('is cut where two points are more than 180° apart', () => {
    expect(cut([90, 0], [-90, 10])).to.deep.equal([
      [
        [90, 0],
        [-90, 10],
      ],
    ]);
    expect(cut([179, 0], [-179, 10])).to.deep.equal([
      [
        [179, 0],
        [180, 5],
      ],
      [
        [-180, 5],
        [-179, 10],
      ],
    ]);
    expect(cut([-179, 0], [178, 9])).to.deep.equal([
      [
        [-179, 0],
        [-180, 3],
      ],
      [
        [180, 3],
        [178, 9],
      ],
    ]);
  });
  it('has no part of one point', () => {
    expect(cut([180, 0], [-179, 10])).to.deep.equal([
      [
        [-180, 0],
        [-179, 10],
      ],
    ]);
    expect(cut([0.5, 0], [-179.75, 0], [-179, 0]).map((part) => part.length)).to.deep.equal([2, 3]);
    expect(cut([180, 4], [-180, 8])).to.deep.equal([]);
  });
});

describe('whether a route can be a flight’s', () => {
  const route = { points: [at(0, 0), at(0, 3)] };
  const fits = (...places: (readonly [number | null, number | null])[]) =>
    routeFits(
      route,
      trackFrom({
        ...{
          time: places.map((_, i) => i),
          lat: places.map(([lat]) => lat),
          lon: places.map(([, lon]) => lon),
        },
      }),
    );
  it('goes by rows that have both coordinates', () => {
    expect(fits([0, 0])).to.equal(true);
    expect(fits([0, null], [40, 0])).to.equal(false);
    expect(fits([null, 0], [40, 0])).to.equal(false);
    expect(fits([40, 0], [0, null])).to.equal(false);
    expect(fits()).to.equal(false);
  });
  it('goes by 120 NM from the line, also between its points', () => {
    expect([fits([1.98, 1.5]), fits([2.01, 1.5])]).to.deep.equal([true, false]);
  });
});

describe('places near airports', () => {
  const airports = airportsOf([airport('XAAA', 0, 0), airport('XPOL', 89.9, 0), airport('XEAS', 0, 179.9)]);
  const words = (lat: number, lon: number) => {
    const place = placeOf(lat, lon, airports);
    return place && placeWords(place);
  };
  it('are at it within a mile', () => {
    // A degree of latitude is 59.7 NM at the equator.
    expect([words(0.0166, 0), words(0.0169, 0)]).to.deep.equal(['at XAAA XAAA', '1 NM N of XAAA XAAA']);
    expect(words(NaN, 0)).to.equal(undefined);
    expect(words(0, NaN)).to.equal(undefined);
  });
  it('are found over the antimeridian and around the poles', () => {
    expect(words(0, -179.9)).to.equal('12 NM E of XEAS XEAS');
    expect(words(89.9, 180)).to.match(/^12 NM .* of XPOL/);
    expect(words(89.1, 90)).to.match(/^5[45] NM .* of XPOL/);
  });
  it('are found at exactly the distance asked for', () => {
    const [{ distance }] = airports.near(0.5, 0.2, 60);
    expect(airports.near(0.5, 0.2, distance)).to.have.lengthOf(1);
    expect(airports.near(0.5, 0.2, distance * (1 - 1e-12))).to.have.lengthOf(0);
  });
});

describe('figures that are published', () => {
  it('are bands of 1, 4, 5 and 25 NM', () => {
    expect(bands.map(({ id, halfWidth }) => [id, halfWidth])).to.deep.equal([
      ...[
        ['rnp1', 1],
        ['airway', 4],
        ['rnav5', 5],
        ['gross', 25],
      ],
    ]);
  });
  it('are pressures of 850 to 1,090 hPa', () => expect(qnhLimits).to.deep.equal([850, 1090]));
});

describe('an uncertainty', () => {
  type Given = Parameters<typeof uncertaintyWords>[0];
  const uncertainty = (changed: object): Given =>
    ({ nm: 0.1, parts: { position: 0.1 }, unknown: [], ...changed }) as unknown as Given;
  const route = line(2);
  it('has two digits below 0.05 NM', () => {
    expect([0.049, 0.05].map((nm) => digitsOf(uncertainty({ nm })))).to.deep.equal([2, 1]);
  });
  it('names parts from half a thousandth on, and what it does not include', () => {
    expect(uncertaintyWords(uncertainty({ parts: { position: 0.0005 } }), route)).to.match(/0\.00/);
    expect(uncertaintyWords(uncertainty({ parts: { position: 0.0004 } }), route)).to.not.match(/0\.00/);
    expect(uncertaintyWords(uncertainty({}), route)).to.not.match(/not included/);
    const one = uncertaintyWords(uncertainty({ unknown: ['line'] }), route);
    expect(one).to.match(/not included: whether the line is the cleared route/);
    const sky = uncertaintyWords(uncertainty({ unknown: ['line'] }), { ...route, kind: 'great circle' });
    expect(sky).to.match(/the filed route, which is unknown/);
  });
});
