import { baroGeometricStep as declared } from '../finding/declarations/baro-geometric-step.js';
import { cleanAltitude } from '../track/clean/index.js';
import { median } from '../track/median.js';
import type { Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';

/** Values on each side of a step, of which the median counts. */
const VALUES_PER_SIDE = 5;
/** s that the values on one side may span. */
const MAX_SIDE_SPAN_S = 120;
/** s between the two sides. */
const MAX_BETWEEN_SIDES_S = 60;

/** Rows with both altitudes, and their difference (geometric − pressure) in ft. */
interface Pairs {
  readonly rows: Uint32Array;
  readonly difference: Float64Array;
}

function pairsOf(track: Track): Pairs {
  const pressure = cleanAltitude(track).values;
  const { geoAltitude, onGround } = track;
  const rows = new Uint32Array(track.length);
  const difference = new Float64Array(track.length);
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const off = geoAltitude[i] - pressure[i];
    if (off !== off || onGround[i] === 1) continue;
    rows[n] = i;
    difference[n++] = off;
  }
  return { rows: rows.subarray(0, n), difference: difference.subarray(0, n) };
}

/** Whether any two pairs after one another differ enough: in most flights none do, and no pair need be kept. */
function stepsAnywhere(track: Track, smallest: number): boolean {
  const pressure = cleanAltitude(track).values;
  const { geoAltitude, onGround } = track;
  let before = NaN;
  for (let i = 0; i < pressure.length; i++) {
    const off = geoAltitude[i] - pressure[i];
    if (off !== off || onGround[i] === 1) continue;
    if (Math.abs(off - before) > smallest) return true;
    before = off;
  }
  return false;
}

interface Step {
  /** Pairs before and after the step. */
  readonly before: number;
  readonly after: number;
  readonly step: number;
  readonly geometric: number;
  readonly pressure: number;
}

const middle = (values: Float64Array, from: number): number =>
  median(values.subarray(from, from + VALUES_PER_SIDE));

/** The step between pairs k and k + 1, if the five pairs on each side agree on it. */
function stepAt(
  track: Track,
  { rows, difference }: Pairs,
  k: number,
  smallest: number,
  slope: number,
): Step | undefined {
  if (Math.abs(difference[k + 1] - difference[k]) <= smallest) return undefined;
  const first = k - VALUES_PER_SIDE + 1;
  const last = k + VALUES_PER_SIDE;
  if (first < 0 || last >= rows.length) return undefined;
  const { time, altitude, geoAltitude } = track;
  const a = rows[k];
  const b = rows[k + 1];
  if (
    time[b] - time[a] > MAX_BETWEEN_SIDES_S ||
    time[a] - time[rows[first]] > MAX_SIDE_SPAN_S ||
    time[rows[last]] - time[b] > MAX_SIDE_SPAN_S
  )
    return undefined;
  const step = middle(difference, k + 1) - middle(difference, first);
  const climbed = Math.abs(altitude[rows[last]] - altitude[rows[first]]);
  if (Math.abs(step) <= smallest + slope * climbed) return undefined;
  const geometric = geoAltitude[b] - geoAltitude[a];
  return { before: a, after: b, step, geometric, pressure: altitude[b] - altitude[a] };
}

export const baroGeometricStep = defineDetector({
  ...declared,
  *detect(track, _context, { smallest, slope }) {
    if (!stepsAnywhere(track, smallest)) return;
    const pairs = pairsOf(track);
    for (let k = 0; k + 1 < pairs.rows.length; k++) {
      const found = stepAt(track, pairs, k, smallest, slope);
      if (!found) continue;
      const { before, after, step, geometric, pressure } = found;
      const half = Math.abs(step) / 2;
      const both = Math.abs(geometric) > half && Math.abs(pressure) > half;
      yield {
        start: before,
        end: after,
        value: step,
        severity: 'advisory',
        confidence: Math.abs(step) >= 2 * smallest ? 'high' : 'medium',
        evidence: {
          moved: both ? 'both' : Math.abs(geometric) > half ? 'geometric' : 'pressure',
          geometricChange: geometric,
          pressureChange: pressure,
          differenceBefore: pairs.difference[k],
          differenceAfter: pairs.difference[k + 1],
        },
        rows: [before, after],
      };
      k += VALUES_PER_SIDE - 1;
    }
  },
});
