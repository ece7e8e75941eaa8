import { drawOf, type Sample } from './draw.js';
import type { Target } from './target.js';

export interface Failure {
  readonly target: string;
  /** Which of the inputs. */
  readonly input: number;
  readonly sample: Sample;
  readonly message: string;
}

export interface Run {
  readonly inputs: number;
  readonly taken: number;
  readonly failures: readonly Failure[];
  /** ms, of the input that took longest. */
  readonly longest: number;
}

/** ms that one input (some 40 KB at most) may take; a hang shows here, a busy machine does not. */
const LONGEST = 5000;

/** Inputs `0` to before `inputs` of a target; the same for the same seed. */
export async function runTarget(target: Target, inputs: number, seed: number): Promise<Run> {
  let taken = 0;
  let longest = 0;
  const failures: Failure[] = [];
  for (let input = 0; input < inputs; input++) {
    const draw = drawOf(seed * 1_000_003 + input);
    const sample = target.make(draw);
    const start = performance.now();
    const message = await Promise.resolve()
      .then(async () => void (taken += Number(await target.check(sample, draw))))
      .then(
        () => '',
        (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
    const ms = performance.now() - start;
    longest = Math.max(longest, ms);
    if (message || ms > LONGEST)
      failures.push({ target: target.name, input, sample, message: message || `${ms.toFixed(0)} ms` });
  }
  return { inputs, taken, failures, longest };
}
