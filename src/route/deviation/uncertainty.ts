import { fixTime } from '../../track/legs.js';
import type { PositionStatus } from '../../track/status.js';
import { isPath } from '../../track/path.js';
import type { Track } from '../../track/track.js';
import { NAUTICAL_MILE } from '../../base/units.js';
import type { Route } from '../route.js';
import { isDefined, type Measured } from './measure.js';
import { positionAccuracy, type AccuracySource } from './position-accuracy.js';

/** What makes a published distance uncertain; docs/uncertainty.md derives each. */
export type UncertaintyPart = 'position' | 'age' | 'clock' | 'between rows' | 'calculation';
/** What is not in the figure, because nothing published or recorded says how large it is. */
export type UnknownPart = 'position' | 'age' | 'between rows' | 'line';

export interface Uncertainty {
  /** NM, 95 %, of the known parts together (root of the sum of squares). */
  readonly nm: number;
  /** NM of each known part, 95 % or a bound. */
  readonly parts: Readonly<Partial<Record<UncertaintyPart, number>>>;
  readonly unknown: readonly UnknownPart[];
  /** Who publishes the accuracy of the position, if it is known. */
  readonly positionSource?: AccuracySource;
}

/** NM; the published distance is within 15 m of the geodesic distance on the ellipsoid to 500 km from the route. */
const CALCULATION = 15 / NAUTICAL_MILE;
/** s; a time written in whole seconds is the moment to half a second. */
const HALF_SECOND = 0.5;

/** The uncertainty of the deviation of one row. */
export function uncertaintyOf(
  track: Track,
  { kind }: Route,
  { crossTrack }: Pick<Measured, 'crossTrack'>,
  status: PositionStatus,
  row: number,
): Uncertainty {
  const accuracy = positionAccuracy(track, row);
  const around = neighbors(crossTrack, status, row);
  const speed = speedAcross(track, crossTrack, row, around);
  const dated = track.positionTime[row] === track.positionTime[row];
  const peak = peakBetween(track, crossTrack, row, around);
  const parts: Partial<Record<UncertaintyPart, number>> = {
    ...(accuracy && { position: accuracy.nm }),
    ...(!dated && speed === speed && { age: repeatedFor(track, row) * speed }),
    ...(speed === speed && { clock: clockStep(track, row) * speed }),
    ...(peak === peak && { 'between rows': peak }),
    calculation: CALCULATION,
  };
  const unknown: UnknownPart[] = [
    ...(accuracy ? [] : (['position'] as const)),
    ...(dated ? [] : (['age'] as const)),
    ...(peak === peak ? [] : (['between rows'] as const)),
    ...(kind === 'waypoints' ? [] : (['line'] as const)),
  ];
  const nm = Math.hypot(...Object.values(parts));
  return { nm, parts, unknown, ...(accuracy && { positionSource: accuracy.source }) };
}

/** Two rows before and two after whose position is known in the same way, without a gap; −1 if none. */
type Around = readonly [before2: number, before: number, after: number, after2: number];

function neighbors(crossTrack: Float32Array, { after, ofRow }: PositionStatus, row: number): Around {
  const counts = (i: number) => crossTrack[i] === crossTrack[i] && ofRow[i] === ofRow[row];
  const back = (from: number): number => {
    for (let i = from - 1; i >= 0 && isDefined[after[i]]; i--) if (counts(i)) return i;
    return -1;
  };
  const on = (from: number): number => {
    for (let i = from + 1; i < crossTrack.length && isDefined[after[i - 1]]; i++) if (counts(i)) return i;
    return -1;
  };
  const [before, next] = [back(row), on(row)];
  return [before < 0 ? -1 : back(before), before, next, next < 0 ? -1 : on(next)];
}

/** NM per second at which the deviation changes at a row: the greater of both sides. NaN without neighbors. */
function speedAcross(track: Track, crossTrack: Float32Array, row: number, [, before, next]: Around): number {
  const slopes = [before, next]
    .filter((other) => other >= 0)
    .map((other) => Math.abs(slope(track, crossTrack, row, other)))
    .filter(Number.isFinite);
  return slopes.length > 0 ? Math.max(...slopes) : NaN;
}

/** NM per second from row `a` to row `b`, away from the route positive. */
function slope({ time }: Track, crossTrack: Float32Array, a: number, b: number): number {
  const outward = Math.abs(crossTrack[b]) - Math.abs(crossTrack[a]);
  return time[b] - time[a] !== 0 ? outward / (time[b] - time[a]) : NaN;
}

/**
 * NM by which the path next to an extreme row can reach further out than that row, if it bends one way there: between two
 * rows it stays below the lines through the two rows on either side, continued. NaN next to a gap or an end of the track,
 * and on a path, whose positions may be any distance apart.
 */
function peakBetween(track: Track, crossTrack: Float32Array, row: number, around: Around): number {
  const [before2, before, next, next2] = around;
  if (before < 0 || next < 0 || isPath(track)) return NaN;
  /** Between row and `edge`: `other` is the row on the other side, `far` the one behind the edge. */
  const rise = (other: number, edge: number, far: number): number => {
    const direction = Math.sign(edge - row);
    const span = Math.abs(track.time[edge] - track.time[row]);
    const drop = Math.abs(crossTrack[row]) - Math.abs(crossTrack[edge]);
    const up = direction * slope(track, crossTrack, other, row);
    const back = far < 0 ? NaN : -direction * slope(track, crossTrack, edge, far);
    // up·t from the row meets back·(span − t) − drop from the edge.
    const meeting = Number.isFinite(back) ? Math.max(0, (back * span - drop) / (up + back)) : span;
    return up > 0 ? up * Math.min(span, meeting) : 0;
  };
  return Math.max(rise(before, next, next2), rise(next, before, before2));
}

/** s; half a second if the times near the row are whole seconds, else 0 (the file's times are finer). */
function clockStep(track: Track, row: number): number {
  for (let i = Math.max(0, row - 2); i <= row + 2 && i < track.length; i++)
    if (fixTime(track, i) % 1 !== 0) return 0;
  return HALF_SECOND;
}

/** s for which the row's position has been repeated by rows before it. */
function repeatedFor({ lat, lon, time }: Track, row: number): number {
  let first = row;
  for (let i = row - 1; i >= 0; i--) {
    if (lat[i] !== lat[i]) continue;
    if (lat[i] !== lat[row] || lon[i] !== lon[row]) break;
    first = i;
  }
  return time[row] - time[first];
}
