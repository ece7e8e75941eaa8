/**
 * Generalized Lomb–Scargle periodogram: the share of the variance of unevenly spaced values that a sine of each frequency
 * and a constant explain together (Zechmeister & Kürster 2009, A&A 496, 577, equations 4 to 15).
 */
export interface Periodogram {
  /** Hz, ascending, evenly spaced. */
  readonly frequency: Float64Array;
  /** 0 to 1 ("standard" normalization). */
  readonly power: Float64Array;
}

/** Cosine and sine sums of one frequency; all weights are equal. */
function powerAt(
  cos: Float64Array,
  sin: Float64Array,
  stepCos: Float64Array,
  stepSin: Float64Array,
  y: Float64Array,
  yy: number,
): number {
  const n = y.length;
  let c = 0;
  let s = 0;
  let yc = 0;
  let ys = 0;
  let cc = 0;
  let cs = 0;
  for (let i = 0; i < n; i++) {
    const a = cos[i];
    const b = sin[i];
    c += a;
    s += b;
    yc += y[i] * a;
    ys += y[i] * b;
    cc += a * a;
    cs += a * b;
    // Turn on to the next frequency: angle sums cost a tenth of sines.
    cos[i] = a * stepCos[i] - b * stepSin[i];
    sin[i] = b * stepCos[i] + a * stepSin[i];
  }
  c /= n;
  s /= n;
  const CC = cc / n - c * c;
  const SS = 1 - cc / n - s * s;
  const CS = cs / n - c * s;
  const YC = yc / n;
  const YS = ys / n;
  const determinant = CC * SS - CS * CS;
  if (determinant <= 1e-12 || yy <= 0) return 0;
  return (SS * YC * YC + CC * YS * YS - 2 * CS * YC * YS) / (yy * determinant);
}

/** Values less their mean, and their mean square. */
function centered(value: ArrayLike<number>): { y: Float64Array; yy: number } {
  const y = Float64Array.from(value);
  const mean = y.reduce((sum, v) => sum + v, 0) / y.length;
  let yy = 0;
  for (let i = 0; i < y.length; i++) {
    y[i] -= mean;
    yy += y[i] * y[i];
  }
  return { y, yy: yy / y.length };
}

/**
 * Power at `count` frequencies from `from` in steps of `step` (Hz).
 * @param time seconds, uneven as they are; @param value without NaN
 */
export function lombScargle(
  time: ArrayLike<number>,
  value: ArrayLike<number>,
  from: number,
  step: number,
  count: number,
): Periodogram {
  const n = time.length;
  const { y, yy } = centered(value);
  const turned = (hertz: number, wave: (angle: number) => number) =>
    Float64Array.from({ length: n }, (_, i) => wave(2 * Math.PI * hertz * (time[i] - time[0])));
  const cos = turned(from, Math.cos);
  const sin = turned(from, Math.sin);
  const stepCos = turned(step, Math.cos);
  const stepSin = turned(step, Math.sin);
  const frequency = Float64Array.from({ length: count }, (_, k) => from + k * step);
  const power = new Float64Array(count);
  for (let k = 0; k < count; k++) power[k] = powerAt(cos, sin, stepCos, stepSin, y, yy);
  return { frequency, power };
}

export interface Peak {
  /** Seconds. */
  readonly period: number;
  readonly power: number;
}

/** The highest point, refined by a parabola through its neighbors. */
export function highestPeak({ frequency, power }: Periodogram): Peak {
  let k = 0;
  for (let i = 1; i < power.length; i++) if (power[i] > power[k]) k = i;
  if (k === 0 || k === power.length - 1) return { period: 1 / frequency[k], power: power[k] };
  const [before, at, after] = [power[k - 1], power[k], power[k + 1]];
  const bend = before - 2 * at + after;
  const shift = bend < 0 ? (0.5 * (before - after)) / bend : 0;
  return { period: 1 / (frequency[k] + shift * (frequency[1] - frequency[0])), power: at };
}
