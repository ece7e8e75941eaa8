/**
 * npm run golden: writes what is said of the golden flights to test/analysis/golden/expected. Look at each line that changes: it is a result
 * that somebody may have relied on.
 */
import { writeFileSync } from 'node:fs';
import { expectedOf } from '../test/analysis/golden/expected.js';
import { golden } from '../test/analysis/golden/flights.js';

for (const [name, flights] of Object.entries(golden)) {
  const held: Record<string, string[]> = {};
  for (const flight of flights) held[flight.name] = await expectedOf(flight);
  if (Object.keys(held).length < flights.length)
    throw new Error(`Expected flights of different names in ${name}.`);
  writeFileSync(`test/analysis/golden/expected/${name}.json`, `${JSON.stringify(held, undefined, 2)}\n`);
}
