import { memoByKey } from '../../base/memo.js';
import { DEGREE } from '../../base/units.js';
import { cleanAltitude } from '../../track/clean/index.js';
import { groundRows } from '../../track/clean/on-ground.js';
import { bearingDeg, distanceNm, turn } from '../../track/geo.js';
import { groundSpeedOf } from '../../track/ground-speed.js';
import type { PositionStatus } from '../../track/status.js';
import type { Track } from '../../track/track.js';
import type { alignment } from '../../finding/approach-options.js';
import type { ValuesOf } from '../../finding/declaration.js';
import type { Context } from '../../finding/detector.js';
import { contactOf, type Contact } from './contact.js';
import { finalTo, type Final } from './final.js';
import { fieldsOf, type Ground } from './ground.js';
import { turningPoints } from '../series/turning-points.js';

/** A descent toward a field that ends in a climb: a low pass, a touch, an approach broken off. */
export interface Approach {
  /** Rows: from where it is still far above the lowest point, over the nearest to the field while low, to far above again. */
  readonly start: number;
  readonly low: number;
  readonly end: number;
  /** Rows while low, both included. */
  readonly lowFrom: number;
  readonly lowTo: number;
  readonly field: Ground;
  /** NM from the field's reference point at row `low`. */
  readonly distance: number;
  /** NM by which the straight line of the course at row `low` passes the reference point. */
  readonly offset: number;
  /** Degrees between that course and the nearest runway's heading; NaN where no runway is known. */
  readonly runwayAngle: number;
  readonly runway: string;
  /** ft above the field, lowest; never below the ground by more than the uncertainty of the field. */
  readonly height: number;
  /** ft down before and up after. */
  readonly descent: number;
  readonly climb: number;
  /** kt, slowest while low; NaN unknown. */
  readonly slowest: number;
  /** Whether that speed is computed from the positions. */
  readonly derivedSpeed: boolean;
  /** s, time within 100 ft of the lowest. */
  readonly atLowest: number;
  /** Whether it came down to the ground; unknown if neither a flag nor a height shows it. */
  readonly contact: Contact;
  /** Degrees of course at row `low`. */
  readonly course: number;
  /** The final approach that ended at the lowest row; undefined if it flew none. */
  readonly final?: Final;
}

/** ft; smaller descents and climbs do not count (adsbtrack: a climb of 500 ft between two approaches). */
export const CLIMB = 500;
/** s; averages single wrong altitudes out, and is short compared to a minute of climb. */
const BIN_S = 15;
/** s; a low point in a longer hole is not seen. */
const MAX_INTERVAL_S = 300;
/** ft above the lowest that is still low. */
const LOW_BAND_FT = 300;
/** ft above the lowest, or as much as it was: from there it is an approach, to there a climb. */
const APPROACH_BAND_FT = 1500;
/** NM; an approach broken off 1,000 ft above the field is 3 NM from the threshold on a slope of 3°, half a runway more from the reference point. */
export const MAX_FIELD_DISTANCE_NM = 4;
/** NM; the same of a final approach that is broken off 2,500 ft above the field. */
const MAX_FINAL_DISTANCE_NM = 9;

interface Bins {
  readonly time: Float64Array;
  readonly altitude: Float64Array;
  /** First row of each bin. */
  readonly row: Uint32Array;
}

/** Means of the altitude over spans of 15 s from the first row; spans without one are left out. */
function binsOf(track: Track): Bins {
  const { values } = cleanAltitude(track);
  const { time, length } = track;
  const most = Math.min(length, Math.floor((time[length - 1] - time[0]) / BIN_S) + 1);
  const bins = { time: new Float64Array(most), altitude: new Float64Array(most), row: new Uint32Array(most) };
  let n = 0;
  for (let i = 0; i < length;) {
    const first = i;
    const slot = Math.floor((time[i] - time[0]) / BIN_S);
    let [seconds, feet, known] = [0, 0, 0];
    for (; i < length && Math.floor((time[i] - time[0]) / BIN_S) === slot; i++) {
      seconds += time[i];
      if (values[i] !== values[i]) continue;
      feet += values[i];
      known++;
    }
    if (known === 0) continue;
    bins.time[n] = seconds / (i - first);
    bins.altitude[n] = feet / known;
    bins.row[n++] = first;
  }
  const { time: middle, altitude, row } = bins;
  return { time: middle.subarray(0, n), altitude: altitude.subarray(0, n), row: row.subarray(0, n) };
}

interface Nearest {
  readonly row: number;
  readonly distance: number;
}

function nearestTo(track: Track, field: Ground, from: number, to: number): Nearest {
  let row = -1;
  let distance = Infinity;
  for (let i = from; i <= to; i++) {
    const nm = distanceNm(track.lat[i], track.lon[i], field.lat, field.lon);
    if (nm < distance) [row, distance] = [i, nm];
  }
  return { row, distance };
}

/** Course over the ground at a row, from positions half a minute to either side; NaN if none. */
function courseAt(track: Track, row: number): number {
  let [a, b] = [row, row];
  while (a > 0 && track.time[row] - track.time[a] < 15) a--;
  while (b < track.length - 1 && track.time[b] - track.time[row] < 15) b++;
  while (a < row && track.lat[a] !== track.lat[a]) a++;
  while (b > row && track.lat[b] !== track.lat[b]) b--;
  if (distanceNm(track.lat[a], track.lon[a], track.lat[b], track.lon[b]) < 0.1) return track.course[row];
  return bearingDeg(track.lat[a], track.lon[a], track.lat[b], track.lon[b]);
}

function runwayFor(field: Ground, course: number): { runway: string; runwayAngle: number } {
  let best = { runway: '', runwayAngle: NaN };
  for (const { ident, heading } of field.airport?.runways ?? []) {
    const angle = Math.abs(turn(heading, course));
    if (!(angle >= best.runwayAngle)) best = { runway: ident, runwayAngle: angle };
  }
  return best;
}

function lowestOf(values: Float32Array, from: number, to: number): number {
  let lowest = Infinity;
  for (let i = from; i <= to; i++) if (values[i] < lowest) lowest = values[i];
  return lowest;
}

interface FieldFor {
  readonly field: Ground;
  readonly nearest: Nearest;
  readonly final: Final | undefined;
}

/** The nearest field; further away one that a final approach leads to. */
function fieldFor(
  track: Track,
  fields: readonly Ground[],
  start: number,
  lowFrom: number,
  lowTo: number,
): FieldFor | undefined {
  let best: FieldFor | undefined;
  for (const field of fields) {
    const nearest = nearestTo(track, field, lowFrom, lowTo);
    if (nearest.distance > MAX_FINAL_DISTANCE_NM || nearest.distance >= (best?.nearest.distance ?? Infinity))
      continue;
    const final = finalTo(track, field, start, lowFrom, lowTo);
    if (final || nearest.distance <= MAX_FIELD_DISTANCE_NM) best = { field, nearest, final };
  }
  return best;
}

/** What a low stretch is to the field that it comes nearest to; undefined where it comes near none. */
function approachAt(
  track: Track,
  context: Context,
  bins: Bins,
  at: [number, number, number],
): Approach | undefined {
  const [before, low, after] = at;
  const level = bins.altitude[low] + LOW_BAND_FT;
  let [a, b] = [low, low];
  while (a > before && bins.altitude[a - 1] <= level) a--;
  while (b < after && bins.altitude[b + 1] <= level) b++;
  const lowFrom = bins.row[a];
  const lowTo = b + 1 < bins.row.length ? bins.row[b + 1] - 1 : track.length - 1;
  const best = fieldFor(
    track,
    fieldsOf(track, context, bins.row[low], lowFrom, lowTo),
    bins.row[before],
    lowFrom,
    lowTo,
  );
  if (!best) return undefined;
  const { field, nearest, final } = best;
  const { row, distance } = nearest;
  const course = courseAt(track, row);
  const toField = bearingDeg(track.lat[row], track.lon[row], field.lat, field.lon);
  const { values } = cleanAltitude(track);
  const lowest = lowestOf(values, lowFrom, lowTo);
  const height = lowest - field.elevation;
  // Lower than the ground, an altitude is wrong, or the ground is another.
  if (!(height >= -field.uncertainty)) return undefined;
  const speed = groundSpeedOf(track);
  const ground = groundRows(track);
  let [slowest, atLowest] = [Infinity, 0];
  for (let i = lowFrom; i <= lowTo; i++) {
    if (speed.values[i] < slowest) slowest = speed.values[i];
    if ((values[i] <= lowest + 100 || ground[i] !== 0) && i < lowTo)
      atLowest += track.time[i + 1] - track.time[i];
  }
  let [from, to] = [a, b];
  while (from > before && bins.altitude[from] < bins.altitude[low] + APPROACH_BAND_FT) from--;
  while (to < after && bins.altitude[to] < bins.altitude[low] + APPROACH_BAND_FT) to++;
  return {
    start: bins.row[from],
    low: row,
    end: bins.row[to],
    lowFrom,
    lowTo,
    field,
    distance,
    offset: Math.abs(Math.sin(turn(course, toField) * DEGREE)) * distance,
    ...runwayFor(field, course),
    height: Math.max(0, height),
    descent: bins.altitude[before] - bins.altitude[low],
    climb: bins.altitude[after] - bins.altitude[low],
    slowest: Number.isFinite(slowest) ? slowest : NaN,
    derivedSpeed: speed.derived,
    atLowest,
    contact: contactOf(track, field, height, lowFrom, lowTo),
    course,
    ...(final && { final }),
  };
}

/** The last bin on the way up from a low point to where the data begins or ends: no turning point is there. */
function highestBeside({ time, altitude }: Bins, low: number, step: 1 | -1): number {
  let best = low;
  for (let b = low + step; b >= 0 && b < time.length; b += step) {
    if (Math.abs(time[b] - time[b - step]) > MAX_INTERVAL_S) break;
    if (altitude[b] > altitude[best]) best = b;
  }
  return best;
}

function find(track: Track, context: Context): Approach[] {
  if (track.length === 0) return [];
  const bins = binsOf(track);
  const { at, isMaximum, piece } = turningPoints(bins.time, bins.altitude, CLIMB, MAX_INTERVAL_S);
  const found: Approach[] = [];
  for (let k = 0; k < at.length; k++) {
    if (isMaximum[k]) continue;
    const same = (j: number) => j >= 0 && j < at.length && piece[j] === piece[k];
    const before = same(k - 1) ? at[k - 1] : highestBeside(bins, at[k], -1);
    const after = same(k + 1) ? at[k + 1] : highestBeside(bins, at[k], 1);
    const approach = approachAt(track, context, bins, [before, at[k], after]);
    if (approach && approach.descent >= CLIMB && approach.climb >= CLIMB) found.push(approach);
  }
  return found;
}

const approaches = memoByKey((_status: PositionStatus, track: Track, context: Context) =>
  find(track, context),
);

/** In time order; computed once for each flight. */
export const approachesOf = (track: Track, context: Context): readonly Approach[] =>
  approaches(context.status, track, context);

/** Whether the aircraft was low and on a line to the field. */
export function isAligned(a: Approach, o: ValuesOf<typeof alignment> & { readonly height: number }): boolean {
  if (a.height > o.height || a.offset > o.offset) return false;
  return !(a.runwayAngle > o.runwayAngle);
}

/** Where the slowest speed comes from; undefined without one. */
export const speedFrom = ({ slowest, derivedSpeed }: Approach): 'reported' | 'positions' | undefined =>
  slowest !== slowest ? undefined : derivedSpeed ? 'positions' : 'reported';
