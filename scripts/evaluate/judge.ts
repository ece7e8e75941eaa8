import type { Finding } from '../../src/finding/finding.js';
import { seconds, type Case, type Expectation, type Window } from './labels.js';

/** What one flight of a file gave. */
export interface Flight {
  readonly id: string;
  readonly names: readonly string[];
  /** Unix seconds of the first and last row. */
  readonly start: number;
  readonly end: number;
  readonly findings: readonly Finding[];
}

export interface Judgement {
  readonly file: string;
  readonly kind: string;
  /** What was asked, in words. */
  readonly label: string;
  readonly met: boolean;
  readonly got: string;
  /** Reported, but not a failure: it is about reading the file, and sources count differently. */
  readonly note?: true;
}

/** A label's window and the finding that overlaps it most, if any. */
export interface Match {
  readonly kind: string;
  readonly window: Window;
  readonly finding?: Finding;
}

const span = (finding: Finding): Window => ({ start: finding.startTime, end: finding.endTime });
const overlaps = (a: Window, b: Window): boolean => a.start <= b.end && b.start <= a.end;

/** Time in both over time in either. */
export function iou(a: Window, b: Window): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

export function bestMatch(kind: string, window: Window, findings: readonly Finding[]): Match {
  const found = findings.filter((f) => f.kind === kind && overlaps(span(f), window));
  const finding = found.sort((a, b) => iou(span(b), window) - iou(span(a), window))[0];
  return { kind, window, ...(finding && { finding }) };
}

/** s; a moment given to the second, rows of some seconds. */
const MOMENT = 30;

function windowOf({ from, to, at, seconds: lasts }: Expectation): Window | undefined {
  if (at) return { start: seconds(at) - MOMENT, end: seconds(at) + MOMENT };
  if (!from) return undefined;
  if (to) return { start: seconds(from), end: seconds(to) };
  return { start: seconds(from) - MOMENT, end: seconds(from) + (lasts ?? 0) + MOMENT };
}

/** Numbers of the finding against those of the label: 5 % where the label gives one figure. */
function numbersFit(finding: Finding, expected: Expectation): string[] {
  const wrong: string[] = [];
  const { evidence, value } = finding;
  const period = Number(evidence.period);
  const [least, most] = expected.period_s ?? [0, Infinity];
  if (expected.period_s && !(period >= least && period <= most)) wrong.push(`period ${period.toFixed(0)} s`);
  if (expected.verdict && !expected.verdict.startsWith(String(evidence.verdict)))
    wrong.push(`verdict ${evidence.verdict}`);
  if (expected.peaks && evidence.maxima !== expected.peaks) wrong.push(`${evidence.maxima} maxima`);
  const near = (figure: number) => Math.abs(value - figure) <= 0.05 * figure;
  if (expected.nm !== undefined && !near(expected.nm)) wrong.push(`${value.toFixed(1)} NM`);
  if (expected.seconds !== undefined && !near(expected.seconds)) wrong.push(`${value.toFixed(0)} s`);
  return wrong;
}

function judgeExpectation(file: string, expected: Expectation, flights: readonly Flight[]): Judgement {
  const { kind } = expected;
  const window = windowOf(expected);
  const all = flights.flatMap((flight) => flight.findings.filter((f) => f.kind === kind));
  const inside = window ? all.filter((f) => overlaps(span(f), window)) : all;
  const right = inside.filter((f) => numbersFit(f, expected).length === 0);
  const least = expected.at_least ?? 1;
  const stray = expected.within
    ? all.filter(
        (f) => !expected.within!.some(([a, b]) => overlaps(span(f), { start: seconds(a), end: seconds(b) })),
      )
    : [];
  const counted = expected.count === undefined ? right.length >= least : all.length === expected.count;
  const met = counted && right.length > 0 && stray.length === 0;
  const numbers = inside.length > right.length ? `; ${numbersFit(inside[0], expected).join(', ')}` : '';
  const label = [expected.count ?? `at least ${least}`, window && `from ${expected.from ?? expected.at}`];
  return {
    ...{ file, kind, met },
    label: label.filter((part) => part !== undefined).join(' '),
    got: `${all.length} (${inside.length} in the window, ${stray.length} astray)${numbers}`,
  };
}

function judgePerFlight(
  file: string,
  expected: Expectation,
  flights: readonly Flight[],
  windows: ReadonlyMap<string, readonly Window[]>,
): Judgement {
  const { kind, per_flight: each } = expected;
  const wrong = flights.filter((flight) => {
    const own = flight.findings.filter((f) => f.kind === kind);
    const known = windowsFor(flight, windows);
    return own.length !== each || !own.every((f) => known.some((w) => overlaps(span(f), w)));
  });
  const label = `${each} in each of ${flights.length} flights, in its window`;
  const got = wrong.length === 0 ? 'all' : `not in ${wrong.map((flight) => flight.id).join(', ')}`;
  return { file, kind, label, met: wrong.length === 0, got };
}

export const windowsFor = (
  flight: Flight,
  windows: ReadonlyMap<string, readonly Window[]>,
): readonly Window[] =>
  flight.names.map((name) => windows.get(name)).find((found) => found !== undefined) ?? [];

/** Every label of one file against what was found in it. */
export function judge(
  known: Case,
  flights: readonly Flight[],
  windows: ReadonlyMap<string, readonly Window[]>,
): Judgement[] {
  const { file } = known;
  const all = flights.flatMap((flight) => flight.findings);
  const judgements = (known.expect ?? []).map((expected) =>
    expected.per_flight
      ? judgePerFlight(file, expected, flights, windows)
      : judgeExpectation(file, expected, flights),
  );
  for (const kind of known.never ?? []) {
    const n = all.filter((f) => f.kind === kind).length;
    judgements.push({ file, kind, label: 'never', met: n === 0, got: String(n) });
  }
  for (const [kind, most] of Object.entries(known.max_findings ?? {})) {
    const n = all.filter((f) => f.kind === kind).length;
    judgements.push({ file, kind, label: `at most ${most}`, met: n <= most, got: String(n) });
  }
  for (const [kind, most] of Object.entries(known.max_flights_with ?? {})) {
    const n = flights.filter((flight) => flight.findings.some((f) => f.kind === kind)).length;
    judgements.push({ file, kind, label: `in at most ${most} flights`, met: n <= most, got: String(n) });
  }
  if (known.flights !== undefined) {
    const met = flights.length === known.flights;
    judgements.push({
      file,
      kind: '(reading)',
      label: `${known.flights} flights`,
      met,
      got: String(flights.length),
      note: true,
    });
  }
  return judgements;
}

/** Events about the flight (findings that are not part of another) that no label asks for. */
export function unexpected(
  known: Case,
  flights: readonly Flight[],
  windows: ReadonlyMap<string, readonly Window[]>,
): Finding[] {
  const asked = (flight: Flight, f: Finding) =>
    (known.expect ?? []).some((expected) => {
      if (expected.kind !== f.kind) return false;
      if (expected.per_flight) return windowsFor(flight, windows).some((w) => overlaps(span(f), w));
      if (expected.within) {
        return expected.within.some(([a, b]) => overlaps(span(f), { start: seconds(a), end: seconds(b) }));
      }
      const window = windowOf(expected);
      return !window || overlaps(span(f), window);
    });
  return flights.flatMap((flight) =>
    flight.findings.filter((f) => f.category === 'flight' && !f.partOf && !asked(flight, f)),
  );
}
