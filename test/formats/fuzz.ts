import { expect } from 'chai';
import fc from 'fast-check';
import { readFile } from '../../src/formats/index.js';
import type { ReadResult } from '../../src/formats/base/format.js';
import { ReadError } from '../../src/formats/base/report.js';
import { sources } from '../../src/track/track.js';
import { inputOf } from './input.js';

/** What one change does to a file: a stretch is cut out, repeated, overwritten or moved. */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly what: 'cut' | 'repeat' | 'end' | 'swap' | readonly number[];
}

/** Bytes that mean something in the formats: quotes, brackets, signs, line ends, NUL, broken UTF-8. */
const telling = [...'"{}[]<>/,:.-+0918eEnul;&\n\r\t \0', 'NaN', '1e999', 'ground', ']]>', '<!--'];
const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  what: fc.oneof(
    fc.constantFrom('cut' as const, 'repeat' as const, 'end' as const, 'swap' as const),
    fc.constantFrom(...telling).map(bytesOf),
    fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 4 }),
  ),
});

export const changes = fc.array(change, { minLength: 1, maxLength: 6 });

export function changed(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  let now = [...bytes];
  for (const { at, length, what } of list) {
    const start = Math.floor(at * now.length);
    const part = now.slice(start, start + length);
    const before = now.slice(0, start);
    const after = now.slice(start + length);
    if (what === 'cut') now = [...before, ...after];
    else if (what === 'repeat') now = [...before, ...part, ...part, ...after];
    else if (what === 'end') now = before;
    else if (what === 'swap') now = [...before, ...after, ...part];
    else now = [...before, ...what, ...now.slice(start + what.length)];
  }
  return Uint8Array.from(now);
}

/**
 * What holds for every input: it is refused with a ReadError, or read with every row accounted for and with tracks in time
 * order whose values are in their ranges.
 */
export async function expectHandled(
  content: string | Uint8Array,
  name: string,
): Promise<ReadResult | undefined> {
  let result: ReadResult;
  try {
    result = await readFile(inputOf(content, name, 1000));
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    expect(error.message).to.match(/^Expected [^\n]*[.…]$/);
    return undefined;
  }
  const { tracks, report } = result;
  expect(report.used + report.setAside).to.equal(report.rows);
  const rows = tracks.reduce((sum, { length }) => sum + length, 0);
  expect(rows).to.be.within(1, report.used);
  for (const { time, lat, lon, course, altitude, groundSpeed, source, length } of tracks) {
    for (let i = 0; i < length; i++) {
      expect(Number.isFinite(time[i]) && (i === 0 || time[i] >= time[i - 1]), `time of row ${i}`).to.equal(
        true,
      );
      expect(Number.isNaN(lat[i]), `position of row ${i}`).to.equal(Number.isNaN(lon[i]));
      expect(Math.abs(lat[i]) > 90 || Math.abs(lon[i]) > 180, `position of row ${i}`).to.equal(false);
      const infinite = [altitude[i], groundSpeed[i]].some((value) => Math.abs(value) === Infinity);
      expect(infinite, `values of row ${i}`).to.equal(false);
      expect(source[i], `source of row ${i}`).to.be.below(sources.length);
      expect(course[i] < 0 || course[i] > 360, `course of row ${i}`).to.equal(false);
    }
  }
  expect(new Set(tracks.map(({ meta }) => meta.id)).size).to.equal(tracks.length);
  return result;
}
