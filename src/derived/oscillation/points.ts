import { medianInterval } from '../../track/median.js';
import type { Track } from '../../track/track.js';
import { isOverGround, speedOf, type SpeedBasis } from '../speed/airspeed.js';
import { detrend, thin } from './detrend.js';
import { speedHeight } from './energy.js';
import { basesOf, type AltitudeSeries } from './series.js';

/** Points to each cycle: enough for its shape, few enough that neighbors are nearly independent. */
const POINTS_PER_CYCLE = 8;
/** Cycles over which the trend is a straight line. */
export const TREND_CYCLES = 2.5;
/** Share of the points that must have a speed for its basis to be used. */
const MIN_SPEED_SHARE = 0.5;

/** Height and speed of some cycles, thinned and without trend. */
export interface OscillationPoints {
  /** Unix seconds. */
  readonly time: Float64Array;
  /** s, usual spacing of the points. */
  readonly width: number;
  /** ft, as recorded. */
  readonly altitude: Float64Array;
  /** ft, altitude without trend. */
  readonly height: Float64Array;
  /** ft, V²/2g without trend; NaN if there is no speed. */
  readonly speedHeight: Float64Array;
  /** kt, mean; NaN if there is no speed. */
  readonly meanSpeed: number;
  readonly basis?: SpeedBasis;
  /** Degrees, mean course, counted on over north; NaN where no row has one. */
  readonly course: Float64Array;
  /** Correlation of reported vertical rate and change of altitude between points; NaN where fewer than half have a rate. */
  readonly rateAgreement: number;
  /** Spread of the reported rate over that of the change of altitude; NaN likewise. */
  readonly rateSize: number;
}

/** Correlation of two columns, the number of pairs, and the spread (standard deviation) of the second over the first. */
function correlation(a: ArrayLike<number>, b: ArrayLike<number>): { r: number; n: number; size: number } {
  let n = 0;
  let [sa, sb, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== a[i] || b[i] !== b[i]) continue;
    n++;
    sa += a[i];
    sb += b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
    ab += a[i] * b[i];
  }
  const spread = (aa - (sa * sa) / n) * (bb - (sb * sb) / n);
  const size = Math.sqrt((bb - (sb * sb) / n) / (aa - (sa * sa) / n));
  return { r: spread > 0 ? (ab - (sa * sb) / n) / Math.sqrt(spread) : 0, n, size };
}

/** Central differences of altitude over time (ft/min) against the reported rate: correlation, and size of the one over the other. */
function agreement(
  time: Float64Array,
  altitude: Float64Array,
  rate: Float64Array,
): { readonly rateAgreement: number; readonly rateSize: number } {
  const change = new Float64Array(time.length).fill(NaN);
  for (let i = 1; i + 1 < time.length; i++) {
    change[i] = ((altitude[i + 1] - altitude[i - 1]) / (time[i + 1] - time[i - 1])) * 60;
  }
  const { r, n, size } = correlation(change, rate);
  const known = n >= time.length * MIN_SPEED_SHARE;
  return { rateAgreement: known ? r : NaN, rateSize: known ? size : NaN };
}

/** Courses in degrees that are counted on over north instead of jumping by 360. */
function unwrapped(courses: Float64Array): Float64Array {
  let turned = NaN;
  return courses.map((course) => {
    if (course !== course) return NaN;
    turned = turned === turned ? turned + ((((course - turned + 180) % 360) + 360) % 360) - 180 : course;
    return turned;
  });
}

function finiteShare(values: Float64Array): number {
  let n = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) n++;
  return n / values.length;
}

const finiteMean = (values: Float64Array): number => {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== values[i]) continue;
    sum += values[i];
    n++;
  }
  return n > 0 ? sum / n : NaN;
};

/**
 * @param from first and @param to last index into the series
 * @param period s, about one cycle
 */
export function pointsOf(
  track: Track,
  series: AltitudeSeries,
  from: number,
  to: number,
  period: number,
  distrusted: (row: number) => boolean,
): OscillationPoints {
  const rows = series.rows.subarray(from, to + 1);
  const bases = basesOf(track);
  const speeds = bases.map((basis) =>
    Float64Array.from(rows, (row) =>
      isOverGround(basis) && distrusted(row) ? NaN : speedOf(track, row, basis),
    ),
  );
  const rates = Float64Array.from(rows, (row) => track.verticalRate[row]);
  const width = period / POINTS_PER_CYCLE;
  const times = series.time.subarray(from, to + 1);
  const courses = unwrapped(Float64Array.from(rows, (row) => track.course[row]));
  const columns = [series.altitude.subarray(from, to + 1), rates, courses, ...speeds];
  const { time, values } = thin(times, columns, 0, rows.length - 1, width);
  const [altitude, rate, course, ...bySpeed] = values;
  const best = bySpeed.findIndex((speed) => finiteShare(speed) >= MIN_SPEED_SHARE);
  const speed = best < 0 ? new Float64Array(time.length).fill(NaN) : bySpeed[best];
  const window = TREND_CYCLES * period;
  return {
    time,
    width: Math.max(width, medianInterval(time) || 0),
    altitude,
    height: detrend(time, altitude, window),
    speedHeight: detrend(time, speed.map(speedHeight), window),
    meanSpeed: finiteMean(speed),
    course,
    ...(best >= 0 && { basis: bases[best] }),
    ...agreement(time, altitude, rate),
  };
}
