/**
 * npx tsx scripts/fuzz.ts [--inputs 10000] [--seed 8243]
 * Damages files of every format and reads them. Each has to be refused with a ReadError, or read with every row accounted
 * for, in time order, in bounded time and memory. With CROSSTRACK_TRACKS, real files are damaged as well.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { formats, readFile } from '../src/formats/index.js';
import type { ReadResult } from '../src/formats/base/format.js';
import { ReadError } from '../src/formats/base/report.js';
import { csvSamples } from '../test/formats/csv-samples.js';

const { values } = parseArgs({
  options: { inputs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '8243' } },
});
const inputs = Number(values.inputs);
/** ms that one damaged file (at most some 40 KB) may take; a hang shows here, a busy machine does not. */
const LONGEST = 5000;
/** Bytes that the process may hold more than after the first inputs. */
const MOST_HELD = 100e6;
/** Bytes of a real file that are used: its beginning. */
const MOST_OF_REAL = 30_000;

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let state = Number(values.seed);
/** mulberry32: the same inputs for the same seed. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (limit: number): number => Math.floor(random() * limit);
const pick = <T>(list: readonly T[]): T => list[below(list.length)];

const encoder = new TextEncoder();
const telling = [
  ...'"{}[]<>/,;:.-+0918eEnul&#\n\r\t \0',
  ...[
    'NaN',
    '1e999',
    '-0',
    '99999999999999999999',
    'ground',
    ']]>',
    '<!--',
    '""',
    '\r\n',
    '\ufeff',
    '\u2028',
    '/>',
    ',,,,',
  ],
].map((text) => encoder.encode(text));

const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** One damage: cut, repeat, end, move, overwrite, insert from another file, many times the same byte, another encoding. */
function damaged(bytes: Uint8Array, seeds: readonly Seed[]): Uint8Array {
  const at = below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + below(random() < 0.9 ? 40 : 4000));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  switch (below(9)) {
    case 0:
      return joined(before, after);
    case 1:
      return joined(before, part, part, part, after);
    case 2:
      return before.slice();
    case 3:
      return joined(before, after, part);
    case 4:
      return joined(before, pick(telling), after);
    case 5:
      return joined(before, pick(telling), part, after);
    case 6: {
      const other = pick(seeds).bytes;
      const from = below(other.length);
      return joined(before, other.subarray(from, from + below(400)), after);
    }
    case 7:
      return joined(before, new Uint8Array(below(3000)).fill(pick(telling)[0]), after);
    default:
      return Uint8Array.from(
        before.length > 1 && random() < 0.2
          ? Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le')
          : bytes,
      ).map((byte) => (random() < 0.002 ? below(256) : byte));
  }
}

function realSeeds(): Seed[] {
  const folder = process.env['CROSSTRACK_TRACKS'];
  if (!folder) return [];
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    /\.(csv|json|kml|gpx|igc)(\.gz)?$/.test(path),
  );
  return paths.flatMap((path) => {
    const packed = readFileSync(join(folder, path));
    const bytes = packed[0] === 0x1f && packed[1] === 0x8b ? gunzipSync(packed) : packed;
    return bytes.length
      ? [{ name: path.replace(/\.gz$/, ''), bytes: new Uint8Array(bytes.subarray(0, MOST_OF_REAL)) }]
      : [];
  });
}

function seedFiles(): Seed[] {
  const folder = join(import.meta.dirname, '../test/fixtures/formats');
  const fixtures = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => /\.\w+$/.test(name) && !/(expected|refused)\.json$/.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  const samples = csvSamples.map(({ dialect, text }) => ({
    name: `${dialect}.csv`,
    bytes: encoder.encode(text),
  }));
  return [...samples, ...fixtures, ...realSeeds()];
}

/** What is wrong with a result, or undefined. */
function wrongIn({ tracks, report }: ReadResult): string | undefined {
  if (report.used + report.setAside !== report.rows) return 'rows are not used + set aside';
  const kept = tracks.reduce((sum, { length }) => sum + length, 0);
  if (!kept || kept > report.used) return `${kept} rows kept of ${report.used} used`;
  if (new Set(tracks.map(({ meta }) => meta.id)).size !== tracks.length) return 'ids are not unique';
  for (const { time, lat, lon, course, length } of tracks) {
    for (let i = 0; i < length; i++) {
      if (!Number.isFinite(time[i]) || (i > 0 && time[i] < time[i - 1])) return `time of row ${i}`;
      if (Number.isNaN(lat[i]) !== Number.isNaN(lon[i])) return `half a position in row ${i}`;
      if (Math.abs(lat[i]) > 90 || Math.abs(lon[i]) > 180) return `position of row ${i}`;
      if (course[i] < 0 || course[i] > 360) return `course of row ${i}`;
    }
  }
  return undefined;
}

async function readOnce(bytes: Uint8Array, name: string): Promise<{ wrong?: string; format: string }> {
  const piece = pick([7, 1000, 65_536]);
  const input = {
    name,
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
  const start = performance.now();
  try {
    const result = await readFile(input);
    const wrong = wrongIn(result) ?? tooLong(start);
    return { format: result.report.format, ...(wrong !== undefined && { wrong }) };
  } catch (error) {
    const wrong = error instanceof ReadError ? tooLong(start) : String((error as Error).stack ?? error);
    return { format: 'refused', ...(wrong !== undefined && { wrong }) };
  }
}

function tooLong(start: number): string | undefined {
  const ms = performance.now() - start;
  return ms > LONGEST ? `${ms.toFixed(0)} ms` : undefined;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function held(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const seeds = seedFiles();
const counts = new Map<string, number>();
let failures = 0;
let first = 0;
for (let i = 0; i < inputs; i++) {
  const { name, bytes } = seeds[i % seeds.length];
  let now: Uint8Array = bytes;
  for (let n = 1 + below(5); n > 0; n--) now = damaged(now, seeds);
  const { wrong, format } = await readOnce(now, name);
  counts.set(format, (counts.get(format) ?? 0) + 1);
  if (wrong !== undefined) {
    const folder = join(tmpdir(), 'crosstrack-fuzz');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${i}-${name.replace(/\W+/g, '-')}`);
    writeFileSync(path, now);
    process.stderr.write(`input ${i} (${name}), kept as ${path}: ${wrong}\n`);
    failures++;
  }
  if (i === Math.min(500, inputs >> 1)) first = held();
}
const more = held() - first;
const list = [...counts].sort(([, a], [, b]) => b - a).map(([format, count]) => `${format} ${count}`);
process.stdout.write(
  `${inputs} damaged files from ${seeds.length}, ${formats.length} readers: ${list.join(', ')}\n`,
);
process.stdout.write(
  `${failures} failures; ${(more / 1e6).toFixed(1)} MB held more than after the first inputs\n`,
);
process.exitCode = failures || more > MOST_HELD ? 1 : 0;
