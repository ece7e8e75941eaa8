import { FOOT, GRAVITY, KNOT } from '../../base/units.js';

/**
 * Whether height and speed are traded for each other: in a phugoid g·h + V²/2 stays nearly the same while its two parts
 * swing against each other (Lanchester's assumption). All three are said as heights in ft.
 */

/** ft: the height that a speed in kt is worth, V²/2g. */
export const speedHeight = (speed: number): number => (speed * KNOT) ** 2 / (2 * GRAVITY) / FOOT;

export interface EnergyExchange {
  /** Correlation of height and speed height: −1 a perfect trade, 0 none. NaN if there is no speed. */
  readonly correlation: number;
  /** Variance of the sum over the variance of the height alone: below 1 where energy is traded. */
  readonly varianceShare: number;
  /** Points on which the two rest. */
  readonly points: number;
}

/** @param potential ft and @param kinetic ft, both without trend, at the same times; missing is NaN */
export function energyExchange(potential: Float64Array, kinetic: Float64Array): EnergyExchange {
  let n = 0;
  let p = 0;
  let k = 0;
  let pp = 0;
  let kk = 0;
  let pk = 0;
  for (let i = 0; i < potential.length; i++) {
    const a = potential[i];
    const b = kinetic[i];
    if (a !== a || b !== b) continue;
    n++;
    p += a;
    k += b;
    pp += a * a;
    kk += b * b;
    pk += a * b;
  }
  const varP = pp / n - (p / n) ** 2;
  const varK = kk / n - (k / n) ** 2;
  const covariance = pk / n - (p / n) * (k / n);
  if (n < 8 || varP <= 0) return { correlation: NaN, varianceShare: NaN, points: n };
  const correlation = varK > 0 ? covariance / Math.sqrt(varP * varK) : 0;
  return { correlation, varianceShare: (varP + varK + 2 * covariance) / varP, points: n };
}

/**
 * Logarithmic decrement: how much the natural logarithm of the amplitude falls in one period; positive dies away.
 * Straight line through the logarithms of the half cycles' sizes.
 * @param time seconds of each half cycle's middle, @param size its peak to peak
 */
export function logDecrement(time: readonly number[], size: readonly number[], period: number): number {
  const n = time.length;
  if (n < 4) return NaN;
  const logs = size.map(Math.log);
  const meanT = time.reduce((a, b) => a + b, 0) / n;
  const meanL = logs.reduce((a, b) => a + b, 0) / n;
  let tl = 0;
  let tt = 0;
  for (let i = 0; i < n; i++) {
    tl += (time[i] - meanT) * (logs[i] - meanL);
    tt += (time[i] - meanT) ** 2;
  }
  return tt > 0 ? (-tl / tt) * period : NaN;
}

/** Damping ratio of a logarithmic decrement. */
export const dampingRatio = (decrement: number): number => decrement / Math.hypot(2 * Math.PI, decrement);
