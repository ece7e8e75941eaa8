import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCase } from './read-case.js';

interface Expected {
  /** Of the first and the last row. */
  readonly times: readonly [string, string];
  readonly rows: number;
  /** Kind and rows of each repair. */
  readonly repairs: readonly (readonly [kind: string, rows: number])[];
}

const quarterPast: Expected['times'] = ['2024-12-25T04:15:00.000Z', '2024-12-25T04:19:45.000Z'];

const expected: Readonly<Record<string, Expected>> = {
  'fr24-timestamp-ms.csv': { times: quarterPast, rows: 20, repairs: [['unit-converted', 20]] },
  'fr24-timestamp-empty-utc-good.csv': { times: quarterPast, rows: 20, repairs: [['other', 20]] },
  'fr24-timestamp-rounded-utc-good.csv': { times: quarterPast, rows: 20, repairs: [['other', 20]] },
  'excel-hour-of-one-digit.csv': { times: quarterPast, rows: 20, repairs: [] },
};

describe('times are read from what the file has of them', () => {
  for (const [file, { times, rows, repairs }] of Object.entries(expected)) {
    it(file, async () => {
      const { report, flights } = await readCase(file);
      const [{ track }, ...more] = flights;
      assert.equal(more.length, 0);
      assert.deepEqual([track.length, report.used, report.setAside], [rows, rows, 0]);
      const ends = [track.time[0], track.time[track.length - 1]];
      assert.deepEqual(
        ends.map((time) => new Date(time * 1000).toISOString()),
        times,
      );
      assert.deepEqual(
        report.repairs.map(({ kind, count }) => [kind, count]),
        repairs,
      );
    });
  }
});
