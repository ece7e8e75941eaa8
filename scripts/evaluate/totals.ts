import { join } from 'node:path';
import { analyze } from '../../src/analysis/analyze.js';
import { readAll } from '../../src/analysis/read-all.js';
import { sourcesOf } from '../../src/cli/source.js';
import type { Finding } from '../../src/finding/finding.js';
import { loadAirports, type Airports } from '../../src/route/airports/index.js';
import {
  bestMatch,
  judge,
  unexpected,
  windowsFor,
  type Flight,
  type Judgement,
  type Match,
} from './judge.js';
import { readCases, readWindows, seconds, type Case, type Window } from './labels.js';

async function flightsOf(folder: string, file: string, airports: Airports): Promise<Flight[]> {
  const flights: Flight[] = [];
  const sources = await sourcesOf(join(folder, file), process.stdin);
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

export interface Totals {
  readonly judgements: Judgement[];
  readonly astray: { readonly file: string; readonly finding: Finding }[];
  readonly matches: { readonly file: string; readonly match: Match }[];
  readonly quiet: { hours: number; findings: Finding[] };
}

async function evaluateCase(folder: string, known: Case, airports: Airports, totals: Totals): Promise<void> {
  const flights = await flightsOf(folder, known.file, airports);
  const table = (known.expect ?? []).find((expected) => expected.windows)?.windows;
  const windows = table ? readWindows(folder, table, flights[0]?.start ?? 0) : new Map<string, Window[]>();
  totals.judgements.push(...judge(known, flights, windows));
  const extra = unexpected(known, flights, windows);
  totals.astray.push(...extra.map((finding) => ({ file: known.file, finding })));
  totals.matches.push(...matchesOf(known, flights, windows).map((match) => ({ file: known.file, match })));
  if (known.max_flights_with) {
    totals.quiet.findings.push(...extra);
    for (const flight of flights) totals.quiet.hours += (flight.end - flight.start) / 3600;
  }
}

/**
 * Everything that the labels of a folder give.
 * @param only part of the name of the files to evaluate; all if undefined
 */
export async function evaluateFolder(folder: string, only?: string): Promise<Totals> {
  const totals: Totals = { judgements: [], astray: [], matches: [], quiet: { hours: 0, findings: [] } };
  const airports = await loadAirports();
  for (const known of readCases(folder)) {
    if (only && !known.file.includes(only)) continue;
    try {
      await evaluateCase(folder, known, airports, totals);
    } catch (error) {
      const got = error instanceof Error ? error.message : String(error);
      totals.judgements.push({ file: known.file, kind: '(reading)', label: 'is read', met: false, got });
    }
  }
  return totals;
}
