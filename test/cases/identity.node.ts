import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ofKind, readCase } from './read-case.js';

interface Expected {
  /** Address, callsign, rows and first time of each flight. */
  readonly flights: readonly (readonly [icao24: string, callsign: string, rows: number, from: string])[];
  /** What the import report must name, repair or problem, with its number of rows. */
  readonly named: readonly (readonly [message: RegExp, rows: number])[];
  /** Position jumps in all flights. */
  readonly jumps: number;
}

const expected: Readonly<Record<string, Expected>> = {
  'foreign-row-names-the-flight.csv': {
    flights: [
      ['abc001', '', 59, '10:00:00'],
      ['abc999', '', 1, '10:03:20'],
    ],
    named: [[/abc999 among those of abc001/, 1]],
    jumps: 0,
  },
  'opensky-old-callsign-after-turnaround.csv': {
    flights: [
      ['39aaaa', 'AAF256', 67, '04:00:00'],
      ['39aaaa', 'AAF257', 68, '05:34:30'],
    ],
    named: [
      [/callsign of the flight before/, 11],
      [/new flight of the same aircraft/, 1],
    ],
    jumps: 0,
  },
  'csv-excel-hex-two-aircraft.csv': {
    flights: [['', '', 40, '04:03:20']],
    named: [[/"4.00E\+65"/, 40]],
    jumps: 1,
  },
};

describe('who a row is about', () => {
  for (const [file, { flights, named, jumps }] of Object.entries(expected)) {
    it(file, async () => {
      const read = await readCase(file);
      assert.deepEqual(
        read.flights.map(({ track: { meta, length, time } }) => [
          meta.icao24 ?? '',
          meta.callsign ?? '',
          length,
          new Date(time[0] * 1000).toISOString().slice(11, 19),
        ]),
        flights,
      );
      const told = [...read.report.repairs, ...read.report.problems];
      for (const [message, rows] of named)
        assert.equal(told.find((one) => message.test(one.message))?.count, rows, String(message));
      const findings = read.flights.flatMap((flight) => flight.findings);
      assert.equal(ofKind(findings, 'position-jump').length, jumps);
      assert.equal(ofKind(findings, 'squawk-change').length, 0);
    });
  }
});
