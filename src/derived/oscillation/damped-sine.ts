/**
 * One period for several stretches of points: in each a parabola (the trend) and a sine that dies away or grows are fitted
 * by least squares; period and damping, the same for all, are those that leave least. Other than after detrending, the ends
 * of a stretch do not pull at it.
 */
export interface SineFit {
  /** s. */
  readonly period: number;
  /** Natural logarithm of the sizes of two cycles that follow one another; positive dies away. */
  readonly decrement: number;
  /** Share of the variance about the trend that the sine explains, by the numbers of points and unknowns; below 0 if it does not. */
  readonly explained: number;
}

export interface Stretch {
  /** Seconds. */
  readonly time: ArrayLike<number>;
  /** ft, with their trend. */
  readonly altitude: ArrayLike<number>;
}

const TREND_TERMS = 3;
/** …and a sine and a cosine in each stretch. */
const TERMS = 5;

/** How far from the first period it is looked for: a quarter, as corners of the altitude come at any time. */
const REACH = 0.25;
const TRIALS = 40;
/** Damping ratios to a tenth, more than phugoids have. */
const MOST_DECREMENT = 0.6;
const DECREMENTS = 12;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Takes out of a column what columns of length 1, at right angles to one another, explain of it. */
function remove(from: Float64Array, basis: readonly Float64Array[]): Float64Array {
  for (const one of basis) {
    const share = dot(from, one);
    for (let i = 0; i < from.length; i++) from[i] -= share * one[i];
  }
  return from;
}

/** The basis with one column more (Gram–Schmidt); as it is where the column says nothing new. */
function joined(basis: readonly Float64Array[], column: Float64Array): readonly Float64Array[] {
  const before = dot(column, column);
  // Twice, for its digits.
  const own = remove(remove(column.slice(), basis), basis);
  const after = dot(own, own);
  if (!(after > 1e-18 * before)) return basis;
  return [...basis, own.map((v) => v / Math.sqrt(after))];
}

interface Prepared {
  /** Seconds from the middle. */
  readonly seconds: Float64Array;
  readonly trend: readonly Float64Array[];
  /** ft, without its trend. */
  readonly y: Float64Array;
}

function prepared({ time, altitude }: Stretch): Prepared {
  const n = time.length;
  const half = (time[n - 1] - time[0]) / 2;
  const seconds = Float64Array.from(time, (t) => t - time[0] - half);
  const scaled = seconds.map((t) => t / half);
  const columns = [scaled.map(() => 1), scaled, scaled.map((t) => t * t)];
  const trend = columns.reduce(joined, [] as readonly Float64Array[]);
  return { seconds, trend, y: remove(Float64Array.from(altitude), trend) };
}

/** Sum of squares that the sine leaves. */
function leftBySine({ seconds, trend, y }: Prepared, period: number, decrement: number): number {
  const wave = (of: (angle: number) => number) =>
    seconds.map((t) => Math.exp((-decrement * t) / period) * of((2 * Math.PI * t) / period));
  const basis = joined(joined(trend, wave(Math.cos)), wave(Math.sin));
  const rest = remove(y.slice(), basis.slice(trend.length));
  return dot(rest, rest);
}

/** Where a function of evenly spaced values is least, between them by a parabola. */
function leastOf(from: number, to: number, steps: number, of: (value: number) => number): number {
  const at = (k: number): number => from + ((to - from) * k) / steps;
  const values = Float64Array.from({ length: steps + 1 }, (_, k) => of(at(k)));
  const least = values.indexOf(values.reduce((a, b) => Math.min(a, b), Infinity));
  const [before, now, next] = [values[least - 1], values[least], values[least + 1]];
  const bend = before - 2 * now + next;
  return bend > 0 ? at(least + (0.5 * (before - next)) / bend) : at(Math.max(0, least));
}

/**
 * @param stretches without gaps longer than their cycles, each of some whole cycles
 * @param about s, a first period
 */
export function fitSine(stretches: readonly Stretch[], about: number): SineFit {
  const usable = stretches.filter(({ time }) => time.length > TERMS).map(prepared);
  const points = usable.reduce((sum, { y }) => sum + y.length, 0);
  const [terms, trends] = [TERMS * usable.length + 2, TREND_TERMS * usable.length];
  if (points <= terms) return { period: about, decrement: NaN, explained: NaN };
  const after = (period: number, decrement: number): number =>
    usable.reduce((sum, one) => sum + leftBySine(one, period, decrement), 0);
  const periodAt = (decrement: number): number =>
    leastOf(about * (1 - REACH), about * (1 + REACH), TRIALS, (period) => after(period, decrement));
  const steady = periodAt(0);
  const decrement = leastOf(-MOST_DECREMENT, MOST_DECREMENT, DECREMENTS, (own) => after(steady, own));
  const period = periodAt(decrement);
  const trend = usable.reduce((sum, one) => sum + dot(one.y, one.y), 0);
  const explained = 1 - after(period, decrement) / (points - terms) / (trend / (points - trends));
  return { period, decrement, explained };
}
