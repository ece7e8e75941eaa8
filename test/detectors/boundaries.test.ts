import { expect } from 'chai';
import { detectors } from '../../src/detectors/index.js';
import { holds, type Boundary } from './boundaries/boundary.js';
import { boundaries } from './boundaries/index.js';
import type { Option } from '../../src/finding/declaration.js';

/** Every option of every detector decides at its default, and is what decides. */

/** Share of the default within which the other values of the option are; of a count, two more or less. */
const NEAR = 1 / 3;
const nearness = ({ unit, default: usual }: Option): number =>
  Math.max(NEAR * Math.abs(usual), unit === 'count' ? 2 : 0);

function expectNear(option: Option, { stricter, looser, outside }: Boundary): void {
  const { default: usual, min, max } = option;
  const atLimit = usual === min || usual === max;
  if (outside === undefined || looser === undefined)
    expect(atLimit, 'two flights, unless the default is at its limit').to.equal(true);
  for (const value of [stricter, looser ?? usual]) {
    expect(value, 'an allowed value').to.be.within(min, max);
    if (usual !== 0) expect(Math.abs(value - usual), 'near the default').to.be.at.most(nearness(option));
  }
}

describe('the boundary of every option', () => {
  for (const detector of detectors) {
    const { kind, options } = detector;
    it(`${kind} has one for each`, () => {
      expect(Object.keys(boundaries[kind] ?? {}).sort()).to.deep.equal(Object.keys(options).sort());
    });
    for (const [name, boundary] of Object.entries(boundaries[kind] ?? {})) {
      it(`${kind}.${name} decides at its default`, () => {
        const { inside, outside, stricter, looser } = boundary;
        expectNear(options[name], boundary);
        expect(holds(detector, boundary, inside), `at ${inside}`).to.equal(true);
        expect(
          holds(detector, boundary, inside, { [name]: stricter }),
          `at ${inside} with ${stricter}`,
        ).to.equal(false);
        if (outside === undefined || looser === undefined) return;
        expect(holds(detector, boundary, outside), `at ${outside}`).to.equal(false);
        expect(
          holds(detector, boundary, outside, { [name]: looser }),
          `at ${outside} with ${looser}`,
        ).to.equal(true);
      });
    }
  }
});
