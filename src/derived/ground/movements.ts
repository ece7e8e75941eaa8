import { isComputedSource } from '../../finding/basis.js';
import type { Context } from '../../finding/detector.js';
import type { Confidence } from '../../finding/finding.js';
import type { Airport } from '../../route/airports/index.js';
import { distanceNm } from '../../track/geo.js';
import { groundSpeedOf } from '../../track/ground-speed.js';
import type { Track } from '../../track/track.js';
import { approachesOf } from './approaches.js';
import { fieldsOf, type Ground } from './ground.js';
import { groundRunsOf, isFlight, type GroundRun } from './ground-runs.js';
import { fromRunway, onLine } from './runway-line.js';
import { runwayUsed } from './runway-used.js';

/** A take-off or a landing to a full stop; touch-and-goes are findings. */
export interface Movement {
  readonly kind: 'take-off' | 'landing';
  /** Last row on the ground, or first; without a flag from taxi speed on, up to a minute after touchdown. */
  readonly row: number;
  /** Unix seconds, of that row. */
  readonly time: number;
  /** s to the next row in the air. */
  readonly within: number;
  readonly airport?: Airport;
  /** Designator; only if the track follows the line of that runway. */
  readonly runway?: string;
  /** null on estimated rows, which prove nothing. */
  readonly confidence: Confidence | null;
}

/** NM from a runway, or from the reference point if none is known, within which an aircraft on the ground is at that airport. */
const AT_RUNWAY_NM = 1.5;
const AT_REFERENCE_NM = 2;
/** s around the first or last row on the ground in which the runway shows. */
const ON_RUNWAY_S = 25;
const IN_THE_AIR_S = 120;
/** s between ground and air; longer, the moment is known badly. */
const SOON_S = 60;
const LATE_S = 900;
/** kt; no aircraft with wings flies so slowly over the ground for long. */
const STOPPED_KT = 10;
/** NM; further apart, ground is not the same. */
const SAME_STAND_NM = 2;
/** s; a shorter stay between descent and climb is a touch-and-go. */
const MIN_STAY_S = 120;

function distanceTo(track: Track, row: number, { runways, lat, lon }: Ground): number {
  const [ownLat, ownLon] = [track.lat[row], track.lon[row]];
  if (runways.length === 0) return distanceNm(ownLat, ownLon, lat, lon) - (AT_REFERENCE_NM - AT_RUNWAY_NM);
  return Math.min(...runways.map((runway) => fromRunway(runway, onLine(runway, ownLat, ownLon))));
}

/** The airport on whose ground a row is, if the height allows it. */
function airportAt(track: Track, context: Context, row: number, { altitude }: GroundRun): Ground | undefined {
  let [best, least] = [undefined as Ground | undefined, AT_RUNWAY_NM];
  for (const field of fieldsOf(track, context, row)) {
    const distance = distanceTo(track, row, field);
    if (!field.airport || distance > least) continue;
    // Feeds write exactly 0 on the ground of any elevation.
    const fits = altitude === 0 || !(Math.abs(altitude - field.elevation) > field.uncertainty);
    if (fits) [best, least] = [field, distance];
  }
  return best;
}

/** Away from every airport: whether the aircraft stopped, and the flight's own altitudes show that it was on the ground there. */
function isStand(track: Track, context: Context, row: number, { start, end, altitude }: GroundRun): boolean {
  const stops = groundSpeedOf(track)
    .values.subarray(start, end + 1)
    .some((speed) => speed <= STOPPED_KT);
  return (
    stops &&
    fieldsOf(track, context, row).some(
      ({ airport, elevation, uncertainty, lat, lon }) =>
        !airport &&
        Math.abs(altitude - elevation) <= uncertainty &&
        distanceNm(lat, lon, track.lat[row], track.lon[row]) <= SAME_STAND_NM,
    )
  );
}

function nearestPosition({ lat }: Track, from: number, to: number): number {
  const step = from <= to ? 1 : -1;
  for (let i = from; i !== to + step; i += step) if (lat[i] === lat[i]) return i;
  return -1;
}

/** Rows up to so many seconds before and after a row. */
function around({ time, length }: Track, row: number, before: number, after: number) {
  let [start, end] = [row, row];
  while (start > 0 && time[row] - time[start - 1] <= before) start--;
  while (end < length - 1 && time[end + 1] - time[row] <= after) end++;
  return { start, end };
}

function confidenceOf({ flagged }: GroundRun, within: number, runway: unknown): Confidence {
  if (within > LATE_S) return 'low';
  return flagged && within <= SOON_S && runway ? 'high' : 'medium';
}

function movementOf(
  track: Track,
  context: Context,
  run: GroundRun,
  kind: Movement['kind'],
): Movement | undefined {
  const isTakeoff = kind === 'take-off';
  const row = isTakeoff ? run.end : run.start;
  const at = isTakeoff
    ? nearestPosition(track, run.end, run.start)
    : nearestPosition(track, run.start, run.end);
  if (at < 0) return undefined;
  const field = airportAt(track, context, at, run);
  if (!field && !isStand(track, context, at, run)) return undefined;
  const rows = isTakeoff
    ? around(track, row, ON_RUNWAY_S, IN_THE_AIR_S)
    : around(track, row, IN_THE_AIR_S, ON_RUNWAY_S);
  const runway = field && runwayUsed(track, context.status, field.runways, rows)?.ident;
  const beside = isTakeoff ? row + 1 : row - 1;
  const within = Math.abs(track.time[beside] - track.time[row]);
  const computed = isComputedSource(track.source[row]) || isComputedSource(track.source[beside]);
  return {
    ...{ kind, row, time: track.time[row], within },
    ...(field?.airport && { airport: field.airport }),
    ...(runway && { runway }),
    confidence: computed ? null : field ? confidenceOf(run, within, runway) : 'low',
  };
}

/** Whether the stretch is a short stay between a descent and a climb: a touch-and-go, or one of which contact is not known. */
function isTouch(track: Track, context: Context, { start, end }: GroundRun): boolean {
  return approachesOf(track, context).some(
    ({ lowFrom, lowTo, atLowest }) => atLowest <= MIN_STAY_S && start <= lowTo && end >= lowFrom,
  );
}

/** Take-offs and landings to a full stop that rows on the ground show, in time order. */
export function movementsOf(track: Track, context: Context): Movement[] {
  const runs = groundRunsOf(track);
  return runs.flatMap((run, k) => {
    const before = (runs[k - 1]?.end ?? -1) + 1;
    const after = (runs[k + 1]?.start ?? track.length) - 1;
    const arrives = isFlight(track, run.altitude, before, run.start - 1);
    const leaves = isFlight(track, run.altitude, run.end + 1, after);
    if (arrives && leaves && isTouch(track, context, run)) return [];
    const landing = arrives && movementOf(track, context, run, 'landing');
    const takeoff = leaves && movementOf(track, context, run, 'take-off');
    return [landing, takeoff].filter((one): one is Movement => Boolean(one));
  });
}
