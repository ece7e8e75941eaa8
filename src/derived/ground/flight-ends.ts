import { memoByKey } from '../../base/memo.js';
import { isComputedSource } from '../../finding/basis.js';
import type { Context } from '../../finding/detector.js';
import type { Airport } from '../../route/airports/index.js';
import { cleanAltitude } from '../../track/clean/index.js';
import { isWhere, type PositionStatus } from '../../track/status.js';
import type { Track } from '../../track/track.js';
import { fieldsOf } from './ground.js';
import { groundRunsOf } from './ground-runs.js';
import { movementsOf, type Movement } from './movements.js';
import { fromRunway, lengthNm, onLine } from './runway-line.js';
import { runwayUsed } from './runway-used.js';

/** The line of a runway that the track begins or ends on, in the air. */
export interface OnApproach {
  readonly airport: Airport;
  readonly runway: string;
  /** NM to the runway. */
  readonly distance: number;
}

/** Why a take-off or landing is not told. */
export interface NotObserved {
  /** No position was measured; the track begins or ends on the ground without a flight there; or no row on the ground shows it. */
  readonly why: 'no position' | 'on the ground' | 'no ground row';
  /** First or last row with a measured position; −1 if none. */
  readonly row: number;
  /** ft as the file has it; NaN unknown. */
  readonly altitude: number;
  readonly line?: OnApproach;
}

/** How a flight begins and ends, and what it did on the ground in between. */
export interface FlightEnds {
  /** In time order; full stops in between too. */
  readonly movements: readonly Movement[];
  readonly takeoff: Movement | NotObserved;
  readonly landing: Movement | NotObserved;
}

export const isMovement = (end: Movement | NotObserved): end is Movement => 'kind' in end;

/** s, NM and ft: a track that ends further away or higher is on nobody's final approach. */
const LINE_S = 120;
const MAX_LINE_NM = 4;
const MAX_LINE_FT = 1500;
/** s and ft in which the nearest known altitude is that of a row. */
const ALTITUDE_S = 60;

function altitudeNear(track: Track, row: number): number {
  const { values } = cleanAltitude(track);
  for (let k = 0; k < track.length; k++) {
    const near = [row - k, row + k].filter((i) => Math.abs(track.time[i] - track.time[row]) <= ALTITUDE_S);
    if (near.length === 0) return NaN;
    for (const i of near) if (values[i] === values[i] && !isComputedSource(track.source[i])) return values[i];
  }
  return NaN;
}

/** First or last row whose position was measured and is trusted. */
function endRow(track: Track, { ofRow }: PositionStatus, step: 1 | -1): number {
  const { lat, source, length } = track;
  for (let i = step > 0 ? 0 : length - 1; i >= 0 && i < length; i += step)
    if (lat[i] === lat[i] && isWhere(ofRow[i]) && !isComputedSource(source[i])) return i;
  return -1;
}

/** The runway on whose line, low and near, the track begins or ends. */
function lineAt(
  track: Track,
  context: Context,
  row: number,
  altitude: number,
  step: 1 | -1,
): OnApproach | undefined {
  const { time, length } = track;
  let far = row;
  while (far + step >= 0 && far + step < length && Math.abs(time[far + step] - time[row]) <= LINE_S)
    far += step;
  const rows = { start: Math.min(row, far), end: Math.max(row, far) };
  let best: OnApproach | undefined;
  for (const { airport, runways, elevation, uncertainty } of fieldsOf(track, context, row)) {
    if (!airport || !(altitude - elevation <= MAX_LINE_FT) || altitude < elevation - uncertainty) continue;
    const runway = runwayUsed(track, context.status, runways, rows);
    if (!runway) continue;
    const at = onLine(runway, track.lat[row], track.lon[row]);
    // A climb ahead of the runway is no approach to it, nor a descent before it a take-off.
    if (step < 0 ? at.along > lengthNm(runway) : at.along < 0) continue;
    const distance = fromRunway(runway, at);
    if (distance <= Math.min(MAX_LINE_NM, best?.distance ?? Infinity))
      best = { airport, runway: runway.ident, distance };
  }
  return best;
}

function notObserved(track: Track, context: Context, step: 1 | -1): NotObserved {
  const row = endRow(track, context.status, step);
  if (row < 0) return { why: 'no position', row, altitude: NaN };
  const altitude = altitudeNear(track, row);
  const isDown = groundRunsOf(track).some(({ start, end }) => start <= row && row <= end);
  if (isDown) return { why: 'on the ground', row, altitude };
  const line = lineAt(track, context, row, altitude, step);
  return { why: 'no ground row', row, altitude, ...(line && { line }) };
}

function find(track: Track, context: Context): FlightEnds {
  const movements = movementsOf(track, context);
  const [first, last] = [movements.at(0), movements.at(-1)];
  return {
    movements,
    takeoff: first?.kind === 'take-off' ? first : notObserved(track, context, 1),
    landing: last?.kind === 'landing' ? last : notObserved(track, context, -1),
  };
}

const found = memoByKey((_status: PositionStatus, track: Track, context: Context) => find(track, context));

/** Computed once for each flight. */
export const flightEndsOf = (track: Track, context: Context): FlightEnds =>
  found(context.status, track, context);
