import { msg } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { eventsOf } from '../../src/analysis/events.js';
import type { Finding } from '../../src/finding/finding.js';
import { memoByKey } from '../../src/base/memo.js';
import { markOf, marks, type Mark } from '../../src/finding/mark.js';
import { formatTime } from '../../src/base/units.js';
import { pathWords } from '../../src/analysis/summary-words.js';
import { lengthOf } from '../../src/route/flown.js';
import { isPath } from '../../src/track/path.js';

/** A flight as the list shows it. */
export interface ListedFlight {
  readonly analysis: Analysis;
  /** CSS color of its line on the map. */
  readonly color: string;
  readonly shown: boolean;
  /** What distinguishes its file from others of the same name, in words. */
  readonly fileLabel?: string;
}

/** What the list says of a flight, and finds and sorts it by: made once, for a list of hundreds is drawn often. */
export interface ListRow {
  readonly name: string;
  /** Unix seconds. */
  readonly start: number;
  readonly when: string;
  /** How many rows the flight has, in digits. */
  readonly length: string;
  /** Findings, those of one event counted as one. */
  readonly findings: number;
  readonly worst: Mark | undefined;
  /** How many there are of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
  /** The greater, the graver. */
  readonly rank: number;
  /** Everything that the search looks at, in lower case. */
  readonly text: string;
}

export type Order = 'findings' | 'time' | 'name';
export const orders = (): readonly (readonly [Order, string])[] => [
  ['findings', msg('Most severe first')],
  ['time', msg('By time')],
  ['name', msg('By name')],
];

export const rowOf = memoByKey(({ track, findings }: Analysis): ListRow => {
  const { meta } = track;
  const events = eventsOf(findings);
  const worst = worstOf(events);
  return {
    name: meta.callsign ?? meta.registration ?? meta.icao24 ?? meta.id,
    start: track.time[0],
    when: isPath(track)
      ? pathWords(lengthOf(track))
      : formatTime(track.time[0]).replace('T', ' ').replace('Z', ' UTC'),
    length: track.length.toLocaleString('en-US'),
    findings: events.length,
    worst,
    kinds: countsOf(events),
    rank: marks.indexOf(worst ?? 'computed') * 1e6 + findings.length,
    text: Object.values(meta).join('\n').toLowerCase(),
  };
});

const by: Readonly<Record<Order, (a: ListRow, b: ListRow) => number>> = {
  findings: (a, b) => b.rank - a.rank,
  // Paths, which have no times, at the end.
  time: (a, b) =>
    (a.start === a.start ? a.start : Infinity) - (b.start === b.start ? b.start : Infinity) || 0,
  name: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }),
};

/** What the list is narrowed to, and its order. */
export interface ListView {
  readonly query: string;
  readonly order: Order;
  /** Kinds of findings: the flights that have one of them; all if it is empty. */
  readonly kinds: ReadonlySet<string>;
  /** Rows that are drawn. */
  readonly limit: number;
}

/** Findings of the kinds that are asked for. */
const countOf = ({ kinds }: ListRow, asked: ReadonlySet<string>): number =>
  [...asked].reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0);

/** The flights that hold a text and a finding of the kinds, in an order: by findings, those with the most of these kinds first. */
export function foundRows<T extends { readonly analysis: Analysis }>(
  flights: readonly T[],
  { query, order, kinds }: Pick<ListView, 'query' | 'order' | 'kinds'>,
): T[] {
  const wanted = query.trim().toLowerCase();
  const isFound = (row: ListRow) =>
    row.text.includes(wanted) && (kinds.size === 0 || countOf(row, kinds) > 0);
  const most = (a: ListRow, b: ListRow) =>
    order === 'findings' && kinds.size > 0 ? countOf(b, kinds) - countOf(a, kinds) : 0;
  return flights
    .map((flight) => ({ flight, row: rowOf(flight.analysis) }))
    .filter(({ row }) => isFound(row))
    .sort((a, b) => most(a.row, b.row) || by[order](a.row, b.row))
    .map(({ flight }) => flight);
}

/** How many flights have a finding of each kind, the most first. */
export function kindsOf(
  flights: readonly ListedFlight[],
): readonly (readonly [kind: string, flights: number])[] {
  const counts = new Map<string, number>();
  for (const { analysis } of flights)
    for (const kind of rowOf(analysis).kinds.keys()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function countsOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The most severe mark among findings; undefined without findings. */
function worstOf(findings: readonly Finding[]): Mark | undefined {
  let worst = -1;
  for (const finding of findings) worst = Math.max(worst, marks.indexOf(markOf(finding)));
  return marks[worst];
}
