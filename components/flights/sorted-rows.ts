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

/** The flights that hold a text, in an order. */
export function foundRows<T extends { readonly analysis: Analysis }>(
  flights: readonly T[],
  query: string,
  order: Order,
): T[] {
  const wanted = query.trim().toLowerCase();
  return flights
    .filter(({ analysis }) => rowOf(analysis).text.includes(wanted))
    .sort((a, b) => by[order](rowOf(a.analysis), rowOf(b.analysis)));
}

/** The most severe mark among findings; undefined without findings. */
function worstOf(findings: readonly Finding[]): Mark | undefined {
  let worst = -1;
  for (const finding of findings) worst = Math.max(worst, marks.indexOf(markOf(finding)));
  return marks[worst];
}
