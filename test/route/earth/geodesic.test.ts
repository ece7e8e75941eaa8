import { expect } from 'chai';
import geodesic from 'geographiclib-geodesic';
import { wgs84 } from '../../../src/route/earth/geodesic.js';
import { random } from '../../detectors/synthetic.js';

const truth = geodesic.Geodesic.WGS84;
const next = random(5);
const latitude = () => Math.asin(2 * next() - 1) / (Math.PI / 180);
const longitude = () => 360 * next() - 180;

type Pair = readonly [number, number, number, number];
/** Anywhere, and within degrees of each other or of the antipode: from centimeters to some. */
const anywhere = Array.from({ length: 2000 }, (): Pair => [latitude(), longitude(), latitude(), longitude()]);
const around = (opposite: boolean) =>
  Array.from({ length: 2000 }, (_, i): Pair => {
    const [lat, lon] = [i % 5 === 0 ? 0 : latitude(), longitude()];
    const spread = 10 ** (1 - 7 * next());
    const near = (opposite ? -lat : lat) + (i % 7 === 0 ? 0 : (next() - 0.5) * spread);
    return [
      lat,
      lon,
      Math.max(-90, Math.min(90, near)),
      lon + (opposite ? 180 : 0) + (next() - 0.5) * spread,
    ];
  });

/** Greatest difference from geographiclib of lengths, and of the places halfway and at the end: m. */
function differences(pairs: readonly Pair[]): { length: number; place: number } {
  const worst = { length: 0, place: 0 };
  for (const pair of pairs) {
    const line = wgs84.InverseLine(...pair);
    worst.length = Math.max(worst.length, Math.abs(line.s13 - truth.Inverse(...pair).s12!));
    const end = line.Position(line.s13);
    worst.place = Math.max(worst.place, truth.Inverse(end.lat2, end.lon2, pair[2], pair[3]).s12!);
    const reached = wgs84.Direct(pair[0], pair[1], line.azi1, line.s13 / 2);
    const expected = truth.Direct(pair[0], pair[1], line.azi1, line.s13 / 2);
    const off = truth.Inverse(reached.lat2, reached.lon2, expected.lat2!, expected.lon2!).s12!;
    worst.place = Math.max(worst.place, off);
  }
  return worst;
}

describe('geodesics', () => {
  for (const [name, pairs] of [
    ['between any two places', anywhere],
    ['between places near each other', around(false)],
    ['between places that are nearly antipodal', around(true)],
  ] as const)
    it(`are those of geographiclib to 0.1 mm, ${name}`, () => {
      const { length, place } = differences(pairs);
      expect(length).to.be.below(1e-4);
      expect(place).to.be.below(1e-4);
    });

  const cases: readonly (readonly [string, Pair, number])[] = [
    ['the same place', [10, 20, 10, 20], 0],
    ['the same pole', [90, 0, 90, 50], 0],
    ['pole to pole', [90, 0, -90, 0], 20_003_931.4586],
    ['across the equator’s antipode, over a pole', [0, 0, 0, 180], 20_003_931.4586],
    ['along the equator, where that is not the shortest any more', [0, 0, 0, 179.5], 19_980_861.9089],
    ['across the antimeridian', [52, 179.9, 52, -179.9], 13_735.5989],
  ];
  for (const [name, pair, meters] of cases)
    it(`have a length: ${name}`, () => expect(wgs84.Inverse(...pair).s12).to.be.closeTo(meters, 1e-3));

  it('stay on the antimeridian on which they begin', () => {
    for (const lon of [180, -180]) expect(wgs84.Direct(10, lon, 0, 100_000).lon2).to.equal(lon);
  });
});
