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
  /** Change of the speed height for each foot of height: −1 where the speed is the airspeed and all is traded. */
  readonly slope: number;
  /** Points on which the three rest. */
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
  if (n < 8 || varP <= 0) return { correlation: NaN, varianceShare: NaN, slope: NaN, points: n };
  const correlation = varK > 0 ? covariance / Math.sqrt(varP * varK) : 0;
  const slope = covariance / varP;
  return { correlation, varianceShare: (varP + varK + 2 * covariance) / varP, slope, points: n };
}

/**
 * kt, the airspeed at which height and speed are traded as they are: V·dV = −g·dh, where dV is the same over the ground as
 * through the air, so a steady wind has no part in it. NaN where the speed does not answer the height.
 * @param groundSpeed kt, mean
 */
export const exchangeSpeed = (groundSpeed: number, { slope }: EnergyExchange): number =>
  slope < 0 ? groundSpeed / -slope : NaN;

/** Damping ratio of a logarithmic decrement. */
export const dampingRatio = (decrement: number): number => decrement / Math.hypot(2 * Math.PI, decrement);
