import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCase } from './read-case.js';

interface Expected {
  /** Of the first and the last row. */
  readonly times: readonly [string, string];
  readonly rows: number;
  /** Kind and rows of each repair. */
  readonly repairs: readonly (readonly [kind: string, rows: number])[];
  /** Findings about the data: kind, and value with what it may be off by. */
  readonly found?: readonly (readonly [kind: string, value: number, give: number])[];
}

const quarterPast: Expected['times'] = ['2024-12-25T04:15:00.000Z', '2024-12-25T04:19:45.000Z'];

const expected: Readonly<Record<string, Expected>> = {
  'fr24-timestamp-ms.csv': { times: quarterPast, rows: 20, repairs: [['unit-converted', 20]] },
  'fr24-timestamp-empty-utc-good.csv': { times: quarterPast, rows: 20, repairs: [['other', 20]] },
  'fr24-timestamp-rounded-utc-good.csv': { times: quarterPast, rows: 20, repairs: [['other', 20]] },
  'excel-hour-of-one-digit.csv': { times: quarterPast, rows: 20, repairs: [] },
  'time-clock-drift-10pct.csv': {
    times: ['2024-12-25T04:13:20.000Z', '2024-12-25T04:46:20.000Z'],
    rows: 361,
    repairs: [],
    found: [['clock-rate', 10, 0.5]],
  },
  'time-hour-jump.csv': {
    times: ['2024-12-25T04:13:20.000Z', '2024-12-25T05:43:20.000Z'],
    rows: 361,
    repairs: [],
    found: [['clock-step', 3600, 5]],
  },
  // Summer time ends: the rows after 02:59 go on at 03:00.
  'local-clock-set-back.csv': {
    times: ['2024-10-27T02:40:00.000Z', '2024-10-27T03:14:00.000Z'],
    rows: 35,
    repairs: [
      ['time-zone-assumed', 35],
      ['clock-set-back', 15],
    ],
  },
  'fr24-parked-then-first-moving-row.csv': {
    times: ['2024-12-25T04:00:00.000Z', '2024-12-25T04:22:50.000Z'],
    rows: 60,
    repairs: [],
  },
};

describe('times are read from what the file has of them', () => {
  for (const [file, { times, rows, repairs, found = [] }] of Object.entries(expected)) {
    it(file, async () => {
      const { report, flights } = await readCase(file);
      const [{ track, findings, status }, ...more] = flights;
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
      const events = findings.filter(({ category, partOf }) => category === 'data' && !partOf);
      assert.deepEqual(
        events.map(({ kind }) => kind),
        found.map(([kind]) => kind),
      );
      for (const [k, [, value, give]] of found.entries())
        assert.ok(Math.abs(events[k].value - value) <= give, `${events[k].value}`);
      assert.equal(status.seconds.stale, 0);
    });
  }
});
