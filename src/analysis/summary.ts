import { isMovement, type NotObserved } from '../derived/ground/flight-ends.js';
import type { Movement } from '../derived/ground/movements.js';
import { isComputed, type BasisClass } from '../finding/basis.js';
import { severities, type Severity } from '../finding/finding.js';
import type { Airports } from '../route/airports/index.js';
import { lengthOf } from '../route/flown.js';
import { routeKindOf } from '../route/route-kinds.js';
import type { Route } from '../route/route.js';
import type { Deviation } from '../route/deviation/index.js';
import { placeOf, type NearestAirport } from '../route/nearest-airport.js';
import { isPath } from '../track/path.js';
import { referenceSentence } from '../track/references.js';
import { positionStatuses, type PositionStatusName } from '../track/status.js';
import type { TrackMeta } from '../track/track.js';
import type { Analysis } from './analyze.js';
import { qnhWords } from './qnh.js';
import { eventsOf } from './events.js';

/** A position that was measured, and the airport near it. */
export interface Whereabouts {
  /** Row of the track. */
  readonly index: number;
  /** Unix seconds; NaN on a path. */
  readonly time: number;
  readonly lat: number;
  readonly lon: number;
  readonly place?: NearestAirport;
}

/** Why a take-off or landing is not told, and where the track begins or ends. */
export interface UnseenEnd extends NotObserved {
  readonly where?: Whereabouts;
}

/** Take-offs and landings. */
export interface EndsSummary {
  readonly takeoff: Movement | UnseenEnd;
  readonly landing: Movement | UnseenEnd;
  /** Full stops in between, in time order. */
  readonly between: readonly Movement[];
}

/** The flight in numbers. */
export interface Summary {
  readonly flight: TrackMeta;
  /** What altitudes, courses and headings are measured from; empty if the file has none of them. */
  readonly references: string;
  /** The pressure of the day that the reader gave, and what was done with it. */
  readonly qnh?: string;
  /** Unix seconds of the first and last row; NaN for a track without rows, and of a path. */
  readonly start: number;
  readonly end: number;
  /** s. */
  readonly duration: number;
  /** NM along the positions of a path, which has no times; undefined of any other track. */
  readonly pathLength?: number;
  readonly rows: number;
  /** Rows with a position. */
  readonly positions: number;
  /** What was planned; undefined without a route. */
  readonly plan?: {
    readonly id: string;
    /** In words, with what of the plan is not on the line. */
    readonly kind: string;
    /** NM. */
    readonly length: number;
  };
  /** Lateral deviation; undefined without a route. */
  readonly deviation?: Pick<
    Deviation,
    | 'max'
    | 'enRoute'
    | 'beyond'
    | 'p95'
    | 'undefinedShare'
    | 'estimatedShare'
    | 'minutesOutside'
    | 'minutesUncertain'
  > & { readonly route: Route };
  /** Seconds in each position status. */
  readonly status: Readonly<Record<PositionStatusName, number>>;
  readonly first?: Whereabouts;
  readonly last?: Whereabouts;
  /** Undefined if nobody computed them. */
  readonly ends?: EndsSummary;
  /** Events on measured or published rows: findings that are part of another are not counted again. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Events on estimated or modeled rows, which prove nothing. */
  readonly computed: Readonly<Record<'estimated' | 'modeled', number>>;
}

const statedStatuses: readonly PositionStatusName[] = ['observed', 'estimated', 'modeled'];

function whereabouts(analysis: Analysis, index: number, airports?: Airports): Whereabouts {
  const { track } = analysis;
  const lat = track.lat[index];
  const lon = track.lon[index];
  const place = airports && placeOf(lat, lon, airports);
  return { index, time: track.time[index], lat, lon, ...(place && { place }) };
}

function endsSummary(analysis: Analysis, airports?: Airports): EndsSummary | undefined {
  if (!analysis.ends) return undefined;
  const { movements, takeoff, landing } = analysis.ends;
  const placed = (end: Movement | NotObserved): Movement | UnseenEnd =>
    isMovement(end) || end.row < 0 ? end : { ...end, where: whereabouts(analysis, end.row, airports) };
  const between = movements.filter((one) => one !== takeoff && one !== landing);
  return { takeoff: placed(takeoff), landing: placed(landing), between };
}

/** First and last row whose position is neither stale nor disbelieved. */
function ends(analysis: Analysis): readonly [first: number, last: number] | undefined {
  const { track, status } = analysis;
  const good = (row: number) => statedStatuses.includes(positionStatuses[status.ofRow[row]]);
  let first = 0;
  let last = track.length - 1;
  while (first <= last && !good(first)) first++;
  while (last > first && !good(last)) last--;
  return first <= last ? [first, last] : undefined;
}

function countPositions({ lat }: Analysis['track']): number {
  let count = 0;
  for (let i = 0; i < lat.length; i++) if (lat[i] === lat[i]) count++;
  return count;
}

/** The flight in numbers, places named where airports are given. */
export function summarize(analysis: Analysis, airports?: Airports): Summary {
  const { track, route, deviation, status, findings, qnh, qnhFrom } = analysis;
  const start = track.length > 0 ? track.time[0] : NaN;
  const end = track.length > 0 ? track.time[track.length - 1] : NaN;
  const [first, last] = ends(analysis) ?? [];
  const events = eventsOf(findings);
  const proven = events.filter(({ basisClass }) => !isComputed(basisClass));
  const count = (severity: Severity) => proven.filter((finding) => finding.severity === severity).length;
  const countClass = (name: BasisClass) => events.filter(({ basisClass }) => basisClass === name).length;
  return {
    flight: track.meta,
    references: referenceSentence(track),
    ...(qnh !== undefined && { qnh: qnhWords(qnh, track, qnhFrom) }),
    start,
    end,
    duration: end - start,
    ...(isPath(track) && { pathLength: lengthOf(track) }),
    rows: track.length,
    positions: countPositions(track),
    ...(route && { plan: { id: route.id, kind: routeKindOf(route), length: route.length } }),
    ...(route && deviation && { deviation: { ...deviation, route } }),
    status: status.seconds,
    ...(first !== undefined && { first: whereabouts(analysis, first, airports) }),
    ...(last !== undefined && { last: whereabouts(analysis, last, airports) }),
    ...(analysis.ends && { ends: endsSummary(analysis, airports) }),
    findings: Object.fromEntries(severities.map((s) => [s, count(s)])) as Record<Severity, number>,
    computed: { estimated: countClass('estimated'), modeled: countClass('modeled') },
  };
}
