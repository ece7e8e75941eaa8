import { expect } from '@open-wc/testing';
import { geoJsonKind } from '../../../components/session/geojson-kind.js';

const line = {
  type: 'LineString',
  coordinates: [
    [50, 40],
    [46, 43],
  ],
};
const feature = (geometry: object, properties: object = {}) => ({ type: 'Feature', properties, geometry });
const cases: [string, string, unknown, string | undefined][] = [
  ['a bare line', 'a.geojson', line, 'line'],
  ['one line feature', 'a.json', feature(line, { name: 'plan' }), 'line'],
  [
    'a line with times',
    'a.geojson',
    feature(line, { coordinateProperties: { times: ['2024-12-25T04:00:00Z'] } }),
    'track',
  ],
  [
    'points with times',
    'a.geojson',
    {
      type: 'FeatureCollection',
      features: [feature({ type: 'Point', coordinates: [1, 2] }, { timestamp: 1 })],
    },
    'track',
  ],
  [
    'an airspace',
    'a.geojson',
    feature({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    }),
    'overlay',
  ],
  [
    'two lines',
    'a.geojson',
    { type: 'FeatureCollection', features: [feature(line), feature(line)] },
    'overlay',
  ],
  ['another JSON', 'trace.json', { icao: '600841', trace: [] }, undefined],
  ['a CSV', 'a.csv', 'time,lat,lon', undefined],
  ['half a file', 'a.geojson', '{"type":"Feat', undefined],
];

describe('what a dropped GeoJSON is', () => {
  for (const [title, name, content, kind] of cases) {
    it(`${title}: ${kind ?? 'left to the readers'}`, async () => {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      expect((await geoJsonKind(new File([text], name)))?.kind).to.equal(kind);
    });
  }
});
