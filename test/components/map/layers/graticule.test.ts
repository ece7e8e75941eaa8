import { expect } from '@open-wc/testing';
import { degreeLabel, graticuleLines, graticuleStep } from '../../../../components/map/layers/graticule.js';

describe('graticuleStep', () => {
  for (const [name, view, step] of [
    ['the world', [-180, -80, 180, 80], 30],
    ['the Caspian', [44, 37, 56, 47], 1],
    ['an airport', [50, 40.4, 50.2, 40.5], 1 / 60],
  ] as const) {
    it(`${name}: ${step}°`, () => expect(graticuleStep(view)).to.equal(step));
  }
});

describe('degreeLabel', () => {
  for (const [value, sides, words] of [
    [42, ['N', 'S'], '42° N'],
    [-0.5, ['N', 'S'], '0°30′ S'],
    [50.25, ['E', 'W'], '50°15′ E'],
    [-180, ['E', 'W'], '180°'],
    [0, ['E', 'W'], '0°'],
    [1 / 60, ['N', 'S'], '0°01′ N'],
  ] as const) {
    it(words, () => expect(degreeLabel(value, sides)).to.equal(words));
  }
});

describe('graticule', () => {
  it('covers the view and names meridians beyond the antimeridian as they are', () => {
    const { features } = graticuleLines([170, 40, 190, 50]);
    const names = features.map(({ properties }) => properties!.label as string);
    expect(names).to.include('170° E').and.include('180°').and.include('170° W').and.include('44° N');
    for (const { geometry } of features) expect(geometry.coordinates).to.have.length.greaterThan(10);
  });

  it('ends where Web Mercator ends', () => {
    const lats = graticuleLines([0, 60, 90, 90]).features.flatMap(({ geometry }) =>
      geometry.coordinates.map(([, lat]) => lat),
    );
    expect(Math.max(...lats)).to.be.at.most(85);
  });
});
