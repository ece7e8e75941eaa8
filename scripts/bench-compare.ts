/** Two ways of one thing, timed so that a busy machine does not decide: A B B A, ratio of minima, a checksum. */

/** Does the work and returns a number that depends on all of it, so that none can be left out. */
export type Work = () => Promise<number> | number;

export interface Comparison {
  /** Least ms. */
  readonly a: number;
  readonly b: number;
  readonly medianA: number;
  readonly medianB: number;
  /** Minimum of A over minimum of B. */
  readonly ratio: number;
  readonly samples: number;
  /** The two halves of the run disagree: the machine was busy. */
  readonly noisy: boolean;
}

/** Of each side; an even number makes A B B A come out even. */
const SAMPLES = 8;
/** Share by which the ratios of the first and the second half may differ. */
const STEADY = 0.2;

async function time(work: Work, sum: number | undefined): Promise<[ms: number, sum: number]> {
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  if (sum !== undefined && Math.abs(result - sum) > Math.abs(sum) * 1e-12) {
    throw new Error(`Checksum: expected ${sum}, got ${result}.`);
  }
  return [ms, result];
}

const least = (values: readonly number[]): number => Math.min(...values);
const median = (values: readonly number[]): number => [...values].sort((x, y) => x - y)[values.length >> 1];

/** A beside B; each is run twice beforehand to warm up. */
export async function compare(a: Work, b: Work, samples = SAMPLES): Promise<Comparison> {
  const [, sumA] = await time(a, undefined);
  const [, sumB] = await time(b, undefined);
  await time(a, sumA);
  await time(b, sumB);
  const timesA: number[] = [];
  const timesB: number[] = [];
  for (let i = 0; i < samples; i++) {
    const both: [Work, number, number[]][] = [
      [a, sumA, timesA],
      [b, sumB, timesB],
    ];
    for (const [work, sum, times] of i % 2 ? both.reverse() : both) times.push((await time(work, sum))[0]);
  }
  const ratio = (from: number, to: number) => least(timesA.slice(from, to)) / least(timesB.slice(from, to));
  const half = samples >> 1;
  const drift = Math.abs(Math.log(ratio(0, half) / ratio(half, samples)));
  return {
    a: least(timesA),
    b: least(timesB),
    medianA: median(timesA),
    medianB: median(timesB),
    ratio: ratio(0, samples),
    samples,
    noisy: drift > STEADY,
  };
}

/** Least ms of several runs. */
export async function fastest(work: Work, samples: number): Promise<number> {
  const [, sum] = await time(work, undefined);
  const times: number[] = [];
  for (let i = 0; i < samples; i++) times.push((await time(work, sum))[0]);
  return least(times);
}
