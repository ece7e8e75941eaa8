import { clockRate as declared } from '../finding/declarations/clock-rate.js';
import { defineDetector } from '../finding/detector.js';
import { velocitySteps } from '../derived/speed/velocity-steps.js';
import { select } from '../track/median.js';

/** Ratios beyond these are another unit, or not a speed: clocks do not run at half or double rate. */
const RATIOS = [0.5, 2] as const;
/** Share of the steps that keep a constant ratio. */
const MIN_CONSTANT_SHARE = 0.9;

export const clockRate = defineDetector({
  ...declared,
  *detect(track, { legs }, { difference, steps: fewest }) {
    const { length, from, to, derived, reported } = velocitySteps(track, legs);
    const steps = Uint32Array.from({ length }, (_, k) => k).filter((k) => reported[k] > 0);
    if (steps.length < fewest) return;
    const ratios = Float64Array.from(steps, (k) => derived[k] / reported[k]);
    const quantile = (share: number): number => select(ratios, Math.round(share * (ratios.length - 1)));
    const ratio = quantile(0.5);
    const off = Math.abs(ratio - 1);
    if (ratio <= RATIOS[0] || ratio >= RATIOS[1] || !(Math.abs(1 / ratio - 1) >= difference / 100)) return;
    const kept = ratios.filter((one) => Math.abs(one - ratio) <= off / 2).length / ratios.length;
    if (kept < MIN_CONSTANT_SHARE) return;
    yield {
      start: from[steps[0]],
      end: to[steps[steps.length - 1]],
      value: 100 * (1 / ratio - 1),
      severity: 'caution',
      confidence: steps.length >= 3 * fewest ? 'high' : 'medium',
      evidence: { ratio, low: quantile(0.1), high: quantile(0.9), steps: steps.length },
    };
  },
});
