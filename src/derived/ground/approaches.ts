import { memoByKey } from '../../base/memo.js';
import type { ValuesOf } from '../../finding/declaration.js';
import type { Context } from '../../finding/detector.js';
import type { alignment } from '../../finding/approach-options.js';
import { cleanAltitude } from '../../track/clean/index.js';
import { byFlag, groundRows } from '../../track/clean/on-ground.js';
import { groundSpeedOf } from '../../track/ground-speed.js';
import type { PositionStatus } from '../../track/status.js';
import type { Track } from '../../track/track.js';
import { turningPoints } from '../series/turning-points.js';
import { isOnLine, type Alignment } from './alignment.js';
import { binsOf, highestBeside, MAX_INTERVAL_S, type Bins } from './altitude-bins.js';
import { fieldFor } from './approach-field.js';
import { contactOf, isOverField, type Contact } from './contact.js';
import type { Final } from './final.js';
import { fieldsOf, type Ground } from './ground.js';
import { mayHideTouch } from './hidden-touch.js';

/** A descent toward a field that ends in a climb: a low pass, a touch, an approach broken off. */
export interface Approach extends Omit<Alignment, 'row' | 'runway'> {
  /** Rows: from where it is still far above the lowest point, over the one most in line with the runway while low, to far above again. */
  readonly start: number;
  readonly low: number;
  readonly end: number;
  /** Rows while low, both included. */
  readonly lowFrom: number;
  readonly lowTo: number;
  readonly field: Ground;
  /** Designator of the end on whose line it is; empty if it is on none that is known. */
  readonly runway: string;
  /** Whether it passes right over the field, on whatever course. */
  readonly overField: boolean;
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
  /** Whether the time between two rows may hide that it did. */
  readonly mayHide: boolean;
  /** The final approach that ended at the lowest row; undefined if it flew none. */
  readonly final?: Final;
}

/** ft; smaller descents and climbs do not count (adsbtrack: a climb of 500 ft between two approaches). */
export const CLIMB = 500;
/** ft above the lowest that is still low. */
const LOW_BAND_FT = 300;
/** ft above the lowest, or as much as it was: from there it is an approach, to there a climb. */
const APPROACH_BAND_FT = 1500;

/** Bins next to `low`, between `before` and `after`, that are at most so many ft above it. */
function bandAround(
  { altitude }: Bins,
  [before, low, after]: readonly [number, number, number],
  feet: number,
): [number, number] {
  let [a, b] = [low, low];
  while (a > before && altitude[a - 1] <= altitude[low] + feet) a--;
  while (b < after && altitude[b + 1] <= altitude[low] + feet) b++;
  return [a, b];
}

function lowestOf(values: Float32Array, from: number, to: number): number {
  let lowest = Infinity;
  for (let i = from; i <= to; i++) if (values[i] < lowest) lowest = values[i];
  return lowest;
}

/** Slowest speed of the rows, and how long they are within 100 ft of the lowest or on the ground. */
function paceOf(
  track: Track,
  lowest: number,
  from: number,
  to: number,
): { slowest: number; atLowest: number } {
  const { values } = cleanAltitude(track);
  const speed = groundSpeedOf(track).values;
  const ground = groundRows(track);
  let [slowest, atLowest] = [Infinity, 0];
  for (let i = from; i <= to; i++) {
    if (speed[i] < slowest) slowest = speed[i];
    if ((values[i] <= lowest + 100 || ground[i] !== 0) && i < to)
      atLowest += track.time[i + 1] - track.time[i];
  }
  return { slowest: Number.isFinite(slowest) ? slowest : NaN, atLowest };
}

/** What a low stretch is to the field that it leads to; undefined where it comes near none. */
function approachAt(
  track: Track,
  context: Context,
  bins: Bins,
  at: readonly [number, number, number],
): Approach | undefined {
  const [before, low, after] = at;
  const [a, b] = bandAround(bins, at, LOW_BAND_FT);
  const lowFrom = bins.row[a];
  const lowTo = b + 1 < bins.row.length ? bins.row[b + 1] - 1 : track.length - 1;
  const fields = fieldsOf(track, context, bins.row[low], lowFrom, lowTo);
  const best = fieldFor(track, fields, bins.row[before], lowFrom, lowTo);
  if (!best) return undefined;
  const { field, final } = best;
  const { row, runway, ...alignment } = best.alignment;
  const lowest = lowestOf(cleanAltitude(track).values, lowFrom, lowTo);
  const height = lowest - field.elevation;
  // Lower than the ground, an altitude is wrong, or the ground is another.
  if (!(height >= -field.uncertainty)) return undefined;
  const [from, to] = bandAround(bins, at, APPROACH_BAND_FT);
  return {
    ...alignment,
    start: bins.row[Math.max(before, from - 1)],
    low: row,
    end: bins.row[Math.min(after, to + 1)],
    lowFrom,
    lowTo,
    field,
    runway: runway && isOnLine(best.alignment) ? runway.ident : '',
    overField: isOverField(track, field, lowFrom, lowTo),
    height: Math.max(0, height),
    descent: bins.altitude[before] - bins.altitude[low],
    climb: bins.altitude[after] - bins.altitude[low],
    ...paceOf(track, lowest, lowFrom, lowTo),
    derivedSpeed: groundSpeedOf(track).derived,
    contact: contactOf(track, field, height, lowFrom, lowTo),
    mayHide: mayHideTouch(track, field, lowFrom, lowTo),
    ...(final && { final }),
  };
}

function find(track: Track, context: Context): Approach[] {
  if (track.length === 0) return [];
  const bins = binsOf(track);
  const { at, isMaximum, piece } = turningPoints(bins.time, bins.altitude, CLIMB, MAX_INTERVAL_S);
  const ground = groundRows(track);
  /** An altitude that goes up while the aircraft says that it is on the ground is wrong. */
  const flies = (bin: number): boolean => ground[bins.row[bin]] !== byFlag;
  const found: Approach[] = [];
  for (let k = 0; k < at.length; k++) {
    if (isMaximum[k]) continue;
    const same = (j: number) => j >= 0 && j < at.length && piece[j] === piece[k];
    const before = same(k - 1) ? at[k - 1] : highestBeside(bins, at[k], -1);
    const after = same(k + 1) ? at[k + 1] : highestBeside(bins, at[k], 1);
    if (!flies(before) || !flies(after)) continue;
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

/** Whether the aircraft was low and on the line of a runway, or of the field where no runway is known. */
export function isAligned(
  a: Approach,
  o: Partial<ValuesOf<typeof alignment>> & { readonly offset: number; readonly height: number },
): boolean {
  if (a.height > o.height || a.offset > o.offset) return false;
  return !(a.runwayAngle > (o.runwayAngle ?? Infinity));
}

/** A low pass over the field on the line of no runway, of which neither contact nor its absence shows: it is told as that. */
export const isLowPass = (a: Approach): boolean => a.contact === 'unknown' && a.overField;
