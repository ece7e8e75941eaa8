import { firstAtOrAfter } from '../../track/runs.js';
import { highestPeak, lombScargle, type Periodogram } from './lomb-scargle.js';
import { fitSine, type SineFit } from './damped-sine.js';
import type { OscillationPoints } from './points.js';

/**
 * Cycles in one stretch of the periodogram. An oscillation keeps its period for long but not its phase: over many cycles
 * one periodogram of all splits the peak, so those of overlapping stretches are averaged (Welch's method, with
 * Lomb–Scargle for uneven rows).
 */
const STRETCH_CYCLES = 8;

/** Fewest points that determine a sine and a constant (three unknowns). */
const MIN_POINTS = 8;

/** A periodogram, and the sine that fits best near its highest peak. */
export interface Spectrum extends Periodogram, SineFit {
  readonly peakPower: number;
}

/** Unix seconds. */
type RowSpan = readonly [number, number];

interface EvenStretch {
  readonly time: Float64Array;
  readonly height: Float64Array;
  readonly altitude: Float64Array;
}

/** Overlapping stretches of each run; rows in the pauses between runs are not part of an oscillation. */
function stretchesOf(
  { time, height, altitude }: OscillationPoints,
  runs: readonly RowSpan[],
  seconds: number,
): EvenStretch[] {
  const stretches: EvenStretch[] = [];
  for (const [begin, end] of runs) {
    const steps = Math.max(1, Math.ceil((2 * (end - begin)) / seconds) - 1);
    const length = Math.min(seconds, end - begin);
    for (let s = 0; s < steps; s++) {
      const at = steps === 1 ? begin : begin + (s * (end - begin - length)) / (steps - 1);
      const from = firstAtOrAfter(time, at);
      const to = firstAtOrAfter(time, at + length);
      if (to - from >= MIN_POINTS)
        stretches.push({
          time: time.subarray(from, to),
          height: height.subarray(from, to),
          altitude: altitude.subarray(from, to),
        });
    }
  }
  return stretches;
}

const variance = (values: Float64Array): number => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
};

/**
 * Power over frequency of points without trend.
 * @param runs Unix seconds from and to, the runs without a pause
 * @param cycle s, about one cycle; @param shortest and @param longest s, periods looked at
 */
export function spectrumOf(
  points: OscillationPoints,
  runs: readonly RowSpan[],
  cycle: number,
  shortest: number,
  longest: number,
): Spectrum {
  const from = 1 / longest;
  const to = Math.max(2 * from, Math.min(1 / shortest, 1 / (2 * points.width)));
  const stretches = stretchesOf(points, runs, STRETCH_CYCLES * cycle);
  // Ten frequencies for each that a stretch can resolve.
  const count = Math.max(32, Math.min(4000, Math.ceil((to - from) * STRETCH_CYCLES * cycle * 10)));
  const step = (to - from) / (count - 1);
  const frequency = Float64Array.from({ length: count }, (_, k) => from + k * step);
  const power = new Float64Array(count);
  let weights = 0;
  for (const { time, height } of stretches) {
    const one = lombScargle(time, height, from, step, count);
    const weight = variance(height) * time.length;
    weights += weight;
    for (let k = 0; k < count; k++) power[k] += weight * one.power[k];
  }
  if (weights > 0) for (let k = 0; k < count; k++) power[k] /= weights;
  const peak = highestPeak({ frequency, power });
  const fit = fitSine(stretches, peak.period);
  return { frequency, power, ...fit, peakPower: peak.power };
}
