import { expect } from 'chai';
import { expectedOf } from './golden/expected.js';
import { golden } from './golden/flights.js';

/**
 * What is said of synthetic flights, whole, as it was when somebody looked at it: `npm run golden` writes the files again after a change that
 * is meant. A change that is not meant shows here, whatever threshold it passes.
 */
const folder = new URL('golden/expected/', import.meta.url);

for (const [name, flights] of Object.entries(golden)) {
  describe(`golden file ${name}`, () => {
    let held: Readonly<Record<string, readonly string[]>> = {};
    before(async () => {
      held = (await (await fetch(new URL(`${name}.json`, folder))).json()) as typeof held;
    });
    it('has these flights and no others', () => {
      expect(Object.keys(held)).to.deep.equal(flights.map((flight) => flight.name));
    });
    for (const flight of flights)
      it(flight.name, async () => {
        expect(await expectedOf(flight)).to.deep.equal(held[flight.name]);
      });
  });
}
