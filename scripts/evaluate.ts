/**
 * npm run evaluate: holds every detector against what is known about the recorded flights in $CROSSTRACK_TRACKS
 * (every labels*.json there says what and who says so). Reads and analyzes as the command line does. Exit 1 where an expectation is missed, a `never` found or a `max` exceeded; 2 without the folder.
 */
import { join } from 'node:path';
import { analyze } from '../src/analysis/analyze.js';
import { readAll } from '../src/analysis/read-all.js';
import { sourcesOf } from '../src/cli/source.js';
import { detectors } from '../src/detectors/index.js';
import type { Finding } from '../src/finding/finding.js';
import { loadAirports, type Airports } from '../src/route/airports/index.js';
import {
  bestMatch,
  iou,
  judge,
  unexpected,
  windowsFor,
  type Flight,
  type Judgement,
  type Match,
} from './evaluate/judge.js';
import { readCases, readWindows, seconds, type Case, type Window } from './evaluate/labels.js';

const folder = process.env.CROSSTRACK_TRACKS;
if (!folder) {
  process.stderr.write('Set CROSSTRACK_TRACKS to the folder with labels.json.\n');
  process.exit(2);
}
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

async function flightsOf(file: string, airports: Airports): Promise<Flight[]> {
  const flights: Flight[] = [];
  const sources = await sourcesOf(join(folder!, file), process.stdin);
  for await (const outcome of readAll(sources, { taken: new Set() })) {
    if ('error' in outcome) throw outcome.error;
    for (const track of outcome.tracks) {
      const { findings } = analyze(track, { airports });
      const { id, callsign } = track.meta;
      // An id is made of the flight's name in the file and the time of its first row.
      const names = [id.replace(/-\d{8}T\d{6}Z.*$/, ''), callsign ?? ''];
      flights.push({ id, names, start: track.time[0], end: track.time[track.length - 1], findings });
    }
  }
  return flights;
}

/** The windows that a file's labels give for a kind, each with the finding that fits best. */
function matchesOf(
  known: Case,
  flights: readonly Flight[],
  windows: ReadonlyMap<string, readonly Window[]>,
): Match[] {
  const all = flights.flatMap((flight) => flight.findings);
  return (known.expect ?? []).flatMap((expected) => {
    const { kind, from, to, within, per_flight: each } = expected;
    if (each)
      return flights.map((flight) => bestMatch(kind, windowsFor(flight, windows)[0], flight.findings));
    const given = within ?? (from && to ? [[from, to] as const] : []);
    const found = given.map(([a, b]) => bestMatch(kind, { start: seconds(a), end: seconds(b) }, all));
    // More windows than findings are expected: windows without a finding do not count.
    return expected.count !== undefined && given.length > expected.count
      ? found.filter((m) => m.finding)
      : found;
  });
}

interface Totals {
  readonly judgements: Judgement[];
  readonly astray: { readonly file: string; readonly finding: Finding }[];
  readonly matches: { readonly file: string; readonly match: Match }[];
  readonly quiet: { hours: number; findings: Finding[] };
}

async function evaluateCase(known: Case, airports: Airports, totals: Totals): Promise<void> {
  const flights = await flightsOf(known.file, airports);
  const table = (known.expect ?? []).find((expected) => expected.windows)?.windows;
  const windows = table ? readWindows(folder!, table, flights[0]?.start ?? 0) : new Map<string, Window[]>();
  totals.judgements.push(...judge(known, flights, windows));
  const extra = unexpected(known, flights, windows);
  totals.astray.push(...extra.map((finding) => ({ file: known.file, finding })));
  totals.matches.push(...matchesOf(known, flights, windows).map((match) => ({ file: known.file, match })));
  if (known.max_flights_with) {
    totals.quiet.findings.push(...extra);
    for (const flight of flights) totals.quiet.hours += (flight.end - flight.start) / 3600;
  }
}

function sayDetectors({ judgements, astray }: Totals): void {
  const kinds = new Set([...detectors.map(({ kind }) => kind), ...judgements.map((j) => j.kind)]);
  say('detector               met  missed  unexpected');
  for (const kind of kinds) {
    const own = judgements.filter((j) => j.kind === kind);
    const met = own.filter((j) => j.met).length;
    const extra = astray.filter(({ finding }) => finding.kind === kind).length;
    const numbers = [met, own.length - met, extra].map((n, i) => String(n).padStart([5, 8, 12][i]));
    say(kind.padEnd(21) + numbers.join(''));
  }
}

const clock = (time: number): string => new Date(time * 1000).toISOString().slice(0, 19);

function sayAstray({ astray }: Totals): void {
  say('\nFindings about the flight that no label asks for (they are not therefore wrong):');
  for (const { file, finding } of astray) {
    say(
      `  ${file}: ${finding.kind} ${clock(finding.startTime)} to ${clock(finding.endTime)} ${finding.confidence}`,
    );
  }
}

function sayWindows({ matches, astray }: Totals): void {
  say('\nwindows                of   found  mean overlap (intersection over union)  precision  recall');
  for (const kind of ['holding', 'go-around']) {
    const own = matches.filter(({ match }) => match.kind === kind).map(({ match }) => match);
    const files = new Set(matches.filter(({ match }) => match.kind === kind).map(({ file }) => file));
    const found = own.filter((match) => match.finding);
    const share = found.map(({ window, finding }) =>
      iou(window, { start: finding!.startTime, end: finding!.endTime }),
    );
    const mean = share.reduce((a, b) => a + b, 0) / share.length;
    const wrong = astray.filter(({ file, finding }) => finding.kind === kind && files.has(file)).length;
    const precision = (found.length / (found.length + wrong)).toFixed(3);
    const recall = (found.length / own.length).toFixed(3);
    say(`${kind.padEnd(21)} ${own.length} ${found.length} ${mean.toFixed(2)} ${precision} ${recall}`);
  }
}

function sayQuiet({ quiet }: Totals): void {
  const rate = (quiet.findings.length / quiet.hours) * 100;
  say(
    `\nQuiet set: ${quiet.findings.length} findings about the flight in ${quiet.hours.toFixed(0)} flight hours, ` +
      `${rate.toFixed(2)} in 100 hours.`,
  );
}

const totals: Totals = { judgements: [], astray: [], matches: [], quiet: { hours: 0, findings: [] } };
const airports = await loadAirports();
const only = process.argv[2];
for (const known of readCases(folder)) {
  if (only && !known.file.includes(only)) continue;
  try {
    await evaluateCase(known, airports, totals);
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    totals.judgements.push({ file: known.file, kind: '(reading)', label: 'is read', met: false, got });
  }
}
sayDetectors(totals);
sayWindows(totals);
sayQuiet(totals);
sayAstray(totals);
const asked = totals.judgements.filter((j) => !j.note);
const missed = asked.filter((j) => !j.met);
if (missed.length > 0) say('\nMissed:');
for (const { file, kind, label, got } of missed) say(`  ${file}: ${kind}: expected ${label}, got ${got}`);
for (const { file, label, got, met, note } of totals.judgements) {
  if (note && !met) say(`\nNote: ${file}: the label says ${label}, the reader gives ${got}.`);
}
say(`\n${asked.length - missed.length} of ${asked.length} labels met.`);
process.exitCode = missed.length > 0 ? 1 : 0;
