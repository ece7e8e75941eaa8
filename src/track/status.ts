import { isGap, isListed } from './cadence.js';
import { isPath } from './path.js';
import { fixTime, legsOf, MOVING } from './legs.js';
import type { Range } from './runs.js';
import { spansOf } from './spans.js';
import { hasPosition, sourceCode } from './track.js';
import type { Track } from './track.js';

/** What is known about the position in each second from the first row to the last. */
export const positionStatuses = [
  'observed',
  'stale',
  'estimated',
  'modeled',
  'suspect',
  'noPosition',
  'noContact',
] as const;
export type PositionStatusName = (typeof positionStatuses)[number];
export const statusCode = (status: PositionStatusName): number => positionStatuses.indexOf(status);

export interface StatusSpan {
  readonly status: PositionStatusName;
  /** Unix seconds; the spans cover the time from the first row to the last without a gap. */
  readonly start: number;
  readonly end: number;
  /** Rows whose status makes this span; for `noContact` the rows on both sides of the gap. */
  readonly rows: Range;
}

export interface PositionStatus {
  /** Index into `positionStatuses`, for each row: the status of its position (never `noContact`). */
  readonly ofRow: Uint8Array;
  /**
   * Index into `positionStatuses`, for the time from row i to row i + 1: that of row i, or `noContact`. A row without a
   * position that comes within `staleAfter` of one with a position continues that one's status: ADS-B sends position,
   * velocity and identity in turn, so a row of the other kinds is not a lost position. Last entry: that of the last row.
   */
  readonly after: Uint8Array;
  readonly spans: readonly StatusSpan[];
  /** Seconds in each status; together last time − first time. */
  readonly seconds: Readonly<Record<PositionStatusName, number>>;
}

export interface StatusOptions {
  /** s; a position older than this is stale. readsb marks a position stale after 20 s, OpenSky drops it after 15 s. */
  readonly staleAfter: number;
  /** Rows whose positions are not trusted (see the detectors): status `suspect`. */
  readonly suspect?: readonly Range[];
}

const [, STALE, ESTIMATED, MODELED, SUSPECT, NO_POSITION, NO_CONTACT] = positionStatuses.keys();
const SOURCE_ESTIMATED = sourceCode('estimated');
const SOURCE_MODELED = sourceCode('modeled');

/** Whether a row of this status (index into `positionStatuses`) says where the aircraft was: not stale, suspect or without. */
export const isWhere = (code: number): boolean =>
  code !== STALE && code !== SUSPECT && code !== NO_POSITION && code !== NO_CONTACT;

/** kt to the next new position, for each row that brings one: shows movement if the file has no speed. NaN elsewhere. */
function speedAfterFix(track: Track): Float32Array {
  const { fixes, distance } = legsOf(track);
  const speed = new Float32Array(track.length).fill(NaN);
  for (let k = 0; k + 1 < fixes.length; k++) {
    const seconds = track.time[fixes[k + 1]] - track.time[fixes[k]];
    speed[fixes[k]] = seconds > 0 ? (distance[k + 1] / seconds) * 3600 : NaN;
  }
  return speed;
}

/**
 * Status of each row except `suspect`. A position is old if it was measured more than `staleAfter` ago (if the file has
 * position times) or has been repeated for that long since the aircraft was last stationary there: while it is stationary, the position is current. An old position is stale if the aircraft moves, or if it was
 * measured too long ago and the speed is unknown.
 */
function statusByAge(track: Track, staleAfter: number): Uint8Array {
  const { lat, lon, time, positionTime, groundSpeed, onGround, source } = track;
  const ofRow = new Uint8Array(track.length);
  let since = NaN;
  let last = -1;
  let toNext: Float32Array | undefined;
  let fixSpeed = NaN;
  for (let i = 0; i < ofRow.length; i++) {
    if (!hasPosition(track, i)) {
      ofRow[i] = NO_POSITION;
      continue;
    }
    if (last < 0 || lat[i] !== lat[last] || lon[i] !== lon[last]) since = time[i];
    if (stands(track, i)) since = time[i];
    last = i;
    if (toNext && toNext[i] === toNext[i]) fixSpeed = toNext[i];
    if (source[i] === SOURCE_MODELED) ofRow[i] = MODELED;
    else if (source[i] === SOURCE_ESTIMATED) ofRow[i] = ESTIMATED;
    else {
      const measuredOld = positionTime[i] === positionTime[i] && time[i] - fixTime(track, i) > staleAfter;
      if (onGround[i] === 1 || !(measuredOld || time[i] - since > staleAfter)) continue;
      if (!toNext) {
        toNext = speedAfterFix(track);
        fixSpeed = lastKnown(toNext, i);
      }
      const speed = groundSpeed[i] === groundSpeed[i] ? groundSpeed[i] : fixSpeed;
      if (speed >= MOVING || (measuredOld && speed !== speed)) ofRow[i] = STALE;
    }
  }
  return ofRow;
}

/** NM; positions of a parked aircraft differ by no more: the length of an airliner and a NACp of 8 (93 m at 95 %). */
export const PARKED = 0.1;

/** Whether a row says that the aircraft does not move; a speed of 0 with an airborne flag is a missing one. */
export const stands = ({ onGround, groundSpeed }: Track, i: number): boolean =>
  onGround[i] === 1 || (onGround[i] !== 0 && groundSpeed[i] < MOVING);

function lastKnown(values: Float32Array, at: number): number {
  let i = at;
  while (i > 0 && values[i] !== values[i]) i--;
  return values[i];
}

function statusOfRows(track: Track, options: StatusOptions): Uint8Array {
  const ofRow = statusByAge(track, options.staleAfter);
  for (const { start, end } of options.suspect ?? []) {
    for (let i = start; i <= end; i++) {
      if (ofRow[i] !== NO_POSITION && ofRow[i] !== MODELED) ofRow[i] = SUSPECT;
    }
  }
  return ofRow;
}

/** What a gap after a row is: between published figures nothing was received, so no signal was lost. */
const silence = (track: Track, i: number): number =>
  isListed(track, i) || isListed(track, i + 1) ? NO_POSITION : NO_CONTACT;

/** Status of the time after each row; see `PositionStatus.after`. */
function statusAfter(track: Track, ofRow: Uint8Array, staleAfter: number): Uint8Array {
  const after = new Uint8Array(track.length);
  const { time } = track;
  let last = -1;
  for (let i = 0; i < after.length; i++) {
    const own = ofRow[i];
    if (own !== NO_POSITION) last = i;
    const bridged = own === NO_POSITION && last >= 0 && time[i] - time[last] <= staleAfter;
    if (i + 1 < after.length && isGap(track, i, i + 1)) after[i] = silence(track, i);
    else after[i] = bridged && ofRow[last] !== STALE ? ofRow[last] : own;
  }
  return after;
}

const noSeconds = () =>
  Object.fromEntries(positionStatuses.map((name) => [name, 0])) as Record<PositionStatusName, number>;

/**
 * The one answer to "is the position known here, and how?", for map, charts, exports and command line.
 * If several apply, the first of: no position, modeled, suspect, estimated, stale, observed.
 */
export function positionStatus(track: Track, options: Partial<StatusOptions> = {}): PositionStatus {
  const full: StatusOptions = { staleAfter: 20, ...options };
  const ofRow = statusOfRows(track, full);
  if (isPath(track)) return { ofRow, after: ofRow, spans: [], seconds: noSeconds() };
  const after = statusAfter(track, ofRow, full.staleAfter);
  const spans = spansOf(track.time, after, NO_CONTACT).map(({ code, ...span }) => ({
    status: positionStatuses[code],
    ...span,
  }));
  const seconds = noSeconds();
  for (const span of spans) seconds[span.status] += span.end - span.start;
  return { ofRow, after, spans, seconds };
}
