import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ofKind, readCase } from './read-case.js';

/** s of each coverage gap in order, and s without contact. */
const expected: Readonly<Record<string, { readonly gaps: readonly number[]; readonly noContact: number }>> = {
  'regular-cadence-is-no-gap.csv': { gaps: [], noContact: 0 },
  'position-every-30-min.csv': { gaps: Array<number>(9).fill(1800), noContact: 16_200 },
};

describe('gaps follow the cadence of the rows around', () => {
  for (const [file, { gaps, noContact }] of Object.entries(expected)) {
    it(file, async () => {
      const { flights } = await readCase(file);
      const found = flights.flatMap(({ findings }) => ofKind(findings, 'coverage-gap'));
      assert.deepEqual(
        found.map(({ value }) => value),
        gaps,
      );
      assert.deepEqual(
        flights.map(({ status }) => status.seconds.noContact),
        [noContact],
      );
    });
  }
});
