import type { Analysis } from '../../../src/analysis/analyze.js';
import { firstAtOrAfter } from '../../../src/track/runs.js';
import { placesOf } from '../../shared/aircraft-places.js';
import { shownAs, type DisplayUnits } from '../../../src/base/display-units.js';
import type { Span } from './zoom.js';
import { axisOf } from '../../../src/route/row-axis.js';

/** The horizontal axis: the time (of a path the distance flown), or the distance along the planned route. */
export type ChartAxis = 'time' | 'route';

/** Distance along the route in the screen's unit, one a row; NaN where the row has no place along it. */
export function alongOf(analysis: Analysis, units: DisplayUnits): Float32Array {
  const { factor } = shownAs('distance', units);
  return placesOf(analysis)?.map((nm) => nm * factor) ?? new Float32Array(analysis.track.length).fill(NaN);
}

/** Distance of one row along the route in the screen's unit; NaN where it has no place along it. */
export const placeAlong = (analysis: Analysis, row: number, units: DisplayUnits): number =>
  row < 0 ? NaN : (placesOf(analysis)?.[row] ?? NaN) * shownAs('distance', units).factor;

/** Least and greatest distance along the route between two times, in the screen's unit. */
export function alongSpan(analysis: Analysis, span: Span, units: DisplayUnits): Span {
  const axis = axisOf(analysis.track);
  const along = placesOf(analysis);
  let [min, max] = [Infinity, -Infinity];
  const end = firstAtOrAfter(axis, span[1] + 1e-6);
  for (let i = firstAtOrAfter(axis, span[0]); along && i < end; i++) {
    if (along[i] < min) min = along[i];
    if (along[i] > max) max = along[i];
  }
  const { factor } = shownAs('distance', units);
  return max > min ? [min * factor, max * factor] : [0, 1];
}

/**
 * The row whose place along the route is nearest to a distance; −1 where none has a place. A flight that doubles back
 * has several: the one nearest in time to `near` is taken.
 */
export function rowAlong(
  analysis: Analysis,
  distance: number,
  { span, units, near }: { span: Span; units: DisplayUnits; near: number | null },
): number {
  const axis = axisOf(analysis.track);
  const along = placesOf(analysis);
  if (!along) return -1;
  const nm = distance / shownAs('distance', units).factor;
  const end = firstAtOrAfter(axis, span[1] + 1e-6);
  /** NM that one second away from `near` counts as: rows of one pass differ by more, passes by much more. */
  const reluctance = near === null ? 0 : 1e-4;
  let [best, least] = [-1, Infinity];
  for (let i = firstAtOrAfter(axis, span[0]); i < end; i++) {
    const off = Math.abs(along[i] - nm) + reluctance * Math.abs(axis[i] - (near ?? 0));
    if (off < least) [best, least] = [i, off];
  }
  return best;
}
