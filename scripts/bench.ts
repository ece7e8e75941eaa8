/**
 * npm run bench [-- --rows 100000 --most 1000000 --file TRACK.csv]
 * How long reading and analyzing take compared to PapaParse alone on the same file, how time grows with rows, and what a row
 * costs in memory. Ratios hold on every machine; milliseconds do not.
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Papa from 'papaparse';
import { analyze } from '../src/analysis/analyze.js';
import { sourcesOf } from '../src/cli/source.js';
import { readFile } from '../src/formats/index.js';
import { loadAirports } from '../src/route/airports/index.js';
import { parseRoute } from '../src/route/parse-route.js';
import type { Route } from '../src/route/route.js';
import { makeTrack, type Column, type Track } from '../src/track/track.js';
import { compare, fastest, type Comparison } from './bench-compare.js';
import { makeBigCsv } from './make-big-csv.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    most: { type: 'string', default: '1000000' },
    file: { type: 'string' },
  },
});
const airports = await loadAirports();
const tenLegs = parseRoute(
  'UBBB 40.9,48.9 41.3,47.9 41.9,47.2 42.5,46.8 43.1,46.2 43.6,47.1 43.2,48.3 42.6,49.1 42.1,50.2 UATE',
  airports,
);

/** PapaParse at its quickest: no header, no types, chunks of a decoded stream. Sums up what it saw. */
const papaAlone = (path: string) => (): Promise<number> =>
  new Promise((resolve, reject) => {
    let cells = 0;
    const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: 2 ** 18 });
    Papa.parse<string[]>(stream, {
      header: false,
      chunk: ({ data }) => {
        for (const row of data) cells += row.length;
      },
      complete: () => resolve(cells),
      error: reject,
    });
  });

async function read(path: string): Promise<readonly Track[]> {
  const [source] = await sourcesOf(path, process.stdin);
  const [input] = await source.inputs(() => undefined);
  return (await readFile(input)).tracks;
}

const sumOf = (tracks: readonly Track[]): number => {
  let sum = 0;
  for (const { length, lat } of tracks) {
    sum += length;
    for (let i = 0; i < lat.length; i++) if (lat[i] === lat[i]) sum += lat[i];
  }
  return sum;
};

const analyzeAll = (tracks: readonly Track[], route?: Route): number => {
  let sum = 0;
  for (const track of tracks) {
    const { findings, status, deviation } = analyze(track, { airports, ...(route && { route }) });
    sum += findings.length + status.seconds.observed + (deviation?.max?.nm ?? 0);
  }
  return sum;
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const ms = (value: number): string => `${value.toFixed(0).padStart(6)} ms`;

/** One line: what, the two times, their ratio and its target. */
function line(what: string, c: Comparison, target: number): void {
  const verdict = c.noisy ? 'inconclusive: the machine is busy' : c.ratio <= target ? 'within' : 'ABOVE';
  const medians = `medians ${c.medianA.toFixed(0)} and ${c.medianB.toFixed(0)} ms of ${c.samples}`;
  say(
    `${what.padEnd(38)}${ms(c.a)}${ms(c.b)}   × ${c.ratio.toFixed(2)}  (processor × ${c.cpuRatio.toFixed(2)})   target × ${target.toFixed(2)}: ${verdict}   (${medians})`,
  );
}

async function besidePapa(path: string): Promise<void> {
  const { size } = await stat(path);
  const tracks = await read(path);
  const rows = tracks.reduce((sum, { length }) => sum + length, 0);
  say(
    `\n${rows.toLocaleString('en-US')} rows, ${(size / 1e6).toFixed(1)} MB, ${tracks.length} flight(s); beside PapaParse alone (header: false, chunks)`,
  );
  say(`${''.padEnd(38)}${'this'.padStart(9)}${'Papa'.padStart(9)}`);
  const papa = papaAlone(path);
  line('read', await compare(async () => sumOf(await read(path)), papa), 1.3);
  line('read and analyze, no route', await compare(async () => analyzeAll(await read(path)), papa), 2);
  const route = async () => analyzeAll(await read(path), tenLegs);
  line('read and analyze, route of ten legs', await compare(route, papa), 3);
  // A new track each time: what is computed once for a track must be computed here.
  const anew = () => analyzeAll(tracks.map(({ data }) => makeTrack(data)));
  line('analyze alone, no route', await compare(anew, papa), 1);
}

/** Times at 1/100, 1/10 and all of the rows. */
async function scaling(folder: string, most: number): Promise<void> {
  say('\nread and analyze against rows (one flight); processor time, target × 12 for 10 × the rows');
  let before: number | undefined;
  for (const rows of [most / 100, most / 10, most]) {
    const path = join(folder, `scale-${rows}.csv`);
    await makeBigCsv(path, rows);
    const spent = await fastest(async () => analyzeAll(await read(path)), rows >= 1e6 ? 3 : 7);
    const times = before === undefined ? NaN : spent.cpu / before;
    const growth =
      before === undefined ? '' : `   × ${times.toFixed(1)}, exponent ${Math.log10(times).toFixed(2)}`;
    say(
      `${rows.toLocaleString('en-US').padStart(12)} rows ${ms(spent.ms)}   processor ${ms(spent.cpu)}${growth}`,
    );
    before = spent.cpu;
  }
  await memory(join(folder, `scale-${most}.csv`), most);
}

const base: readonly Column[] = [
  'time',
  'lat',
  'lon',
  'altitude',
  'groundSpeed',
  'course',
  'verticalRate',
  'row',
];

async function memory(path: string, rows: number): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = async () => {
    // What a first pass releases is freed by the second.
    for (let i = 0; i < 2; i++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = await held();
  const tracks = await read(path);
  const total = ((await held()) - before) / rows;
  const bytes = (columns: readonly Column[]) =>
    tracks.reduce(
      (sum, track) => sum + columns.reduce((n, c) => n + (track.data.columns[c]?.byteLength ?? 0), 0),
      0,
    );
  const columns = Object.keys(tracks[0].data.columns) as Column[];
  say(
    `\nbytes a row held: ${(bytes(base) / rows).toFixed(1)} in the eight base columns (target 64), ${(bytes(columns) / rows).toFixed(1)} in all ${columns.length} columns of the file, ${total.toFixed(1)} by the process`,
  );
}

const folder = await mkdtemp(join(tmpdir(), 'crosstrack-bench-'));
try {
  const path = values.file ?? join(folder, 'track.csv');
  if (!values.file) await makeBigCsv(path, Number(values.rows));
  await besidePapa(path);
  if (!values.file) await scaling(folder, Number(values.most));
} finally {
  await rm(folder, { recursive: true });
}
