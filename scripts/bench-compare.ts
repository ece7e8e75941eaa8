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
  /** The same of the processor time of all threads, which a busy machine moves less. */
  readonly cpuRatio: number;
  readonly samples: number;
  /** The two halves of the run disagree, or the clock with the processor: the machine was busy. */
  readonly noisy: boolean;
}

/** Of each side; an even number makes A B B A come out even. */
const SAMPLES = 8;
/** Share by which two ratios of the same thing may differ. */
const STEADY = 0.2;

interface Sample {
  readonly ms: number;
  readonly cpu: number;
  readonly sum: number;
}

async function time(work: Work, sum: number | undefined): Promise<Sample> {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  if (sum !== undefined && Math.abs(result - sum) > Math.abs(sum) * 1e-12) {
    throw new Error(`Checksum: expected ${sum}, got ${result}.`);
  }
  return { ms, cpu: (user + system) / 1000, sum: result };
}

const least = (values: readonly number[]): number => Math.min(...values);
const median = (values: readonly number[]): number => [...values].sort((x, y) => x - y)[values.length >> 1];

/** A and B in turn; each is run twice beforehand to warm up. */
export async function compare(a: Work, b: Work, samples = SAMPLES): Promise<Comparison> {
  const { sum: sumA } = await time(a, undefined);
  const { sum: sumB } = await time(b, undefined);
  await time(a, sumA);
  await time(b, sumB);
  const samplesA: Sample[] = [];
  const samplesB: Sample[] = [];
  for (let i = 0; i < samples; i++) {
    const both: [Work, number, Sample[]][] = [
      [a, sumA, samplesA],
      [b, sumB, samplesB],
    ];
    for (const [work, sum, taken] of i % 2 ? both.reverse() : both) taken.push(await time(work, sum));
  }
  const timesA = samplesA.map(({ ms }) => ms);
  const timesB = samplesB.map(({ ms }) => ms);
  const ratio = (from: number, to: number) => least(timesA.slice(from, to)) / least(timesB.slice(from, to));
  const half = samples >> 1;
  const cpuRatio = least(samplesA.map(({ cpu }) => cpu)) / least(samplesB.map(({ cpu }) => cpu));
  const apart = (x: number, y: number) => Math.abs(Math.log(x / y)) > STEADY;
  return {
    a: least(timesA),
    b: least(timesB),
    medianA: median(timesA),
    medianB: median(timesB),
    ratio: ratio(0, samples),
    cpuRatio,
    samples,
    noisy: apart(ratio(0, half), ratio(half, samples)) || apart(ratio(0, samples), cpuRatio),
  };
}

/** Least ms, by the clock and of the processor, of several runs. */
export async function fastest(work: Work, samples: number): Promise<{ ms: number; cpu: number }> {
  const { sum } = await time(work, undefined);
  const taken: Sample[] = [];
  for (let i = 0; i < samples; i++) taken.push(await time(work, sum));
  return { ms: least(taken.map(({ ms }) => ms)), cpu: least(taken.map(({ cpu }) => cpu)) };
}
