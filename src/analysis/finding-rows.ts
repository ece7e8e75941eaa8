import { memoByKey } from '../base/memo.js';
import { titleOf } from '../finding/declarations/titles.js';
import type { Confidence, Finding } from '../finding/finding.js';
import { markOf, marks, type Mark } from '../finding/mark.js';
import type { Airports } from '../route/airports/index.js';
import { placeName, placeOf, type NearestAirport } from '../route/nearest-airport.js';
import { isWhere } from '../track/status.js';
import type { Analysis } from './analyze.js';
import { eventsOf } from './events.js';

/** A finding of one of many flights, as a row of a table. */
export interface FindingRow {
  readonly analysis: Analysis;
  readonly finding: Finding;
  /** What the kind is called. */
  readonly title: string;
  /** What the flight is called: callsign, registration, address, or its id. */
  readonly flight: string;
  readonly mark: Mark;
  /** Unix seconds. */
  readonly start: number;
  /** s. */
  readonly duration: number;
  /** Of the first row of the finding whose position was measured and is trusted; '' without one or far from every airport. */
  readonly place: string;
}

const nameOf = ({ meta }: Analysis['track']): string =>
  meta.callsign ?? meta.registration ?? meta.icao24 ?? meta.id;

const nearestTo = memoByKey(
  ({ start, end }: Finding, { track, status }: Analysis, airports: Airports): NearestAirport | undefined => {
    for (let i = start; i <= end; i++)
      if (track.lat[i] === track.lat[i] && isWhere(status.ofRow[i]))
        return placeOf(track.lat[i], track.lon[i], airports);
    return undefined;
  },
);

function rowOf(analysis: Analysis, finding: Finding, airports: Airports | undefined): FindingRow {
  const place = airports && nearestTo(finding, analysis, airports);
  return {
    ...{ analysis, finding },
    title: titleOf(finding.kind),
    flight: nameOf(analysis.track),
    mark: markOf(finding),
    start: finding.startTime,
    duration: finding.endTime - finding.startTime,
    place: place ? placeName(place) : '',
  };
}

/** The events of all flights, one row each, in the order of the flights. */
export const findingRows = (analyses: readonly Analysis[], airports?: Airports): readonly FindingRow[] =>
  analyses.flatMap((analysis) =>
    eventsOf(analysis.findings).map((finding) => rowOf(analysis, finding, airports)),
  );

/** What the rows are narrowed to; empty sets and texts let everything through. */
export interface FindingFilter {
  readonly query: string;
  readonly kinds: ReadonlySet<string>;
  readonly marks: ReadonlySet<Mark>;
}

export const noFilter: FindingFilter = { query: '', kinds: new Set(), marks: new Set() };

export function filterRows(
  rows: readonly FindingRow[],
  { query, kinds, marks }: FindingFilter,
): FindingRow[] {
  const wanted = query.trim().toLowerCase();
  return rows.filter(
    ({ finding, mark, title, flight, place, analysis }) =>
      (kinds.size === 0 || kinds.has(finding.kind)) &&
      (marks.size === 0 || marks.has(mark)) &&
      (wanted === '' ||
        [title, flight, place, analysis.track.meta.file].join('\n').toLowerCase().includes(wanted)),
  );
}

const confidences: readonly (Confidence | null)[] = [null, 'low', 'medium', 'high'];

/** Columns that a table is sorted by. Values of different kinds are of different quantities: they are sorted within their kind. */
const keys = {
  kind: (row: FindingRow) => row.title,
  flight: (row: FindingRow) => row.flight,
  start: (row: FindingRow) => row.start,
  duration: (row: FindingRow) => row.duration,
  value: (row: FindingRow) => row.finding.value,
  severity: (row: FindingRow) => marks.indexOf(row.mark),
  confidence: (row: FindingRow) => confidences.indexOf(row.finding.confidence),
  place: (row: FindingRow) => row.place,
} as const;
export type FindingColumn = keyof typeof keys;

export interface FindingOrder {
  readonly by: FindingColumn;
  readonly down: boolean;
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'string' && typeof b === 'string'
    ? a.localeCompare(b, undefined, { numeric: true })
    : Number(a) - Number(b);
const isMissing = (value: string | number): boolean => value === '' || value !== value;

/** A sorted copy; what is missing stands at the end in either direction, and equals keep their order. */
export function sortRows(rows: readonly FindingRow[], { by, down }: FindingOrder): FindingRow[] {
  const key = keys[by];
  return [...rows].sort((a, b) => {
    if (by === 'value' && a.finding.kind !== b.finding.kind) return compare(a.title, b.title);
    const [x, y] = [key(a), key(b)];
    if (isMissing(x) || isMissing(y)) return Number(isMissing(x)) - Number(isMissing(y));
    return down ? compare(y, x) : compare(x, y);
  });
}

export type FindingGroup = 'none' | 'kind' | 'flight';

/** The rows in groups, each in the order of its first row; one group without a title where nothing groups them. */
export function groupRows(
  rows: readonly FindingRow[],
  by: FindingGroup,
): readonly { readonly title: string; readonly rows: readonly FindingRow[] }[] {
  if (by === 'none') return [{ title: '', rows }];
  const groups = new Map<string, FindingRow[]>();
  for (const row of rows) {
    const id = by === 'kind' ? row.finding.kind : row.analysis.track.meta.id;
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return [...groups.values()].map((own) => ({
    title: by === 'kind' ? own[0].title : own[0].flight,
    rows: own,
  }));
}

/** How many rows there are of each kind, the most first. */
export function kindCounts(rows: readonly FindingRow[]): readonly (readonly [string, string, number])[] {
  return groupRows(rows, 'kind')
    .map(({ title, rows: own }) => [own[0].finding.kind, title, own.length] as const)
    .sort((a, b) => b[2] - a[2] || a[1].localeCompare(b[1]));
}
