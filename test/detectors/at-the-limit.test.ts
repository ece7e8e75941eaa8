import { expect } from 'chai';
import { detectors } from '../../src/detectors/index.js';
import { boundaries } from './boundaries/index.js';
import { atTheLimit } from './boundaries/measured.js';
import { quantities } from './boundaries/quantities.js';

/** Whether what is exactly as great as an option is within it: the sentence of the option says "at least" or "more than". */
describe('a quantity that is exactly the option', () => {
  for (const [how, options] of Object.entries(quantities))
    for (const [path, quantity] of Object.entries(options)) {
      const [kind, name] = path.split('.');
      it(`${path} is ${how}: ${quantity}`, () => {
        const detector = detectors.find((one) => one.kind === kind)!;
        expect(atTheLimit(detector, name, boundaries[kind][name], quantity)).to.equal(how);
      });
    }
});
