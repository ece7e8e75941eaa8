import { expect } from 'chai';
import { readPoints } from '../../src/plan/point-table.js';
import { RouteError } from '../../src/route/route.js';

/** table → places of LUKAN. */
const readable: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
  ['ident,lat,lon\nLUKAN,41.5,48.2\n', [[41.5, 48.2]]],
  ['\ufeffname;latitude;longitude\r\nLUKAN;41.5;48.2\r\n', [[41.5, 48.2]]],
  ['Longitude\tLatitude\tFix\n48.2\t41.5\tlukan', [[41.5, 48.2]]],
  ['ident,lat,lon\nLUKAN,N4130,E04812\n', [[41.5, 48.2]]],
  [
    'ident,lat,lon\nLUKAN,41.5,48.2\nMAVAG,42,47\nLUKAN,10,20\n',
    [
      [41.5, 48.2],
      [10, 20],
    ],
  ],
  [
    'I\n1101 Version - data cycle 2413\n\n 41.500000000   48.200000000  LUKAN ENRT UB 2115159 LUKAN\n99\n',
    [[41.5, 48.2]],
  ],
];
const refused: readonly (readonly [string, RegExp])[] = [
  ['', /got none/],
  ['ident,lat,lon\n', /got none/],
  ['a,b,c\n1,2,3', /columns name .*got “a, b, c”/],
  ['ident,lat,lon\nLUKAN,,48.2', /row 2 .*LUKAN/],
  ['ident,lat,lon\nLUKAN,95,48.2', /latitude from -90 to 90/],
  ['ident,lat,lon\n,41.5,48.2', /Expected a name/],
];

describe('a table of named points', () => {
  for (const [text, places] of readable)
    it(`reads ${JSON.stringify(text).slice(0, 40)}`, () => {
      expect(
        readPoints(text)
          .find('LUKAN')
          .map(({ lat, lon }) => [lat, lon]),
      ).to.deep.equal(places);
    });
  for (const [text, why] of refused)
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(() => readPoints(text)).to.throw(RouteError, why);
    });
});
