import { expect } from 'chai';
import { COAST_ACCURACY, isWater, loadCoast, surfaceAt, type Coast } from '../../../src/case/coast/coast.js';

describe('the coast', () => {
  let coast: Coast;
  before(async () => (coast = await loadCoast()));

  for (const [name, lat, lon, kind] of [
    ['the Caspian, which Natural Earth has among the lakes', 42, 50.5, 'water'],
    ['the northern Atlantic', 40, -40, 'water'],
    ['Lake Michigan', 43.5, -87, 'water'],
    ['the steppe of Kazakhstan', 48, 66, 'land'],
    ['Viti Levu, near the antimeridian', -17.8, 178, 'land'],
    ['Chukotka, across the antimeridian', 67, -179, 'land'],
    ['the Pacific at the antimeridian', 0, 180, 'water'],
    ['Antarctica', -85, 10, 'land'],
    ['Greenland', 75, -40, 'land'],
    ['the Arctic Ocean', 89, 0, 'water'],
    ['the Australian desert', -25, 130, 'land'],
  ] as const) {
    it(`has ${kind} in ${name}`, () => {
      expect(surfaceAt(coast, lat, lon)?.kind).to.equal(kind);
      expect(isWater(coast, lat, lon)).to.equal(kind === 'water');
    });
  }

  it('says how far the shore is, and how far the map is good to', () => {
    const beach = surfaceAt(coast, 42.98, 47.51)!; // Makhachkala, at the sea
    expect(beach.toShore).to.be.below(COAST_ACCURACY);
    expect(surfaceAt(coast, 42, 50.5)!.toShore).to.be.within(60, 90);
    expect(surfaceAt(coast, 43.5, -87)!.accuracy).to.be.above(COAST_ACCURACY);
  });

  it('has nothing for a place that is none', () => expect(surfaceAt(coast, NaN, 0)).to.equal(undefined));
});
