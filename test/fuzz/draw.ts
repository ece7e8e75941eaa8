import { random } from '../detectors/synthetic.js';

/** Choices that a seed decides, so that an input can be made again. */
export interface Draw {
  /** 0 to below 1. */
  number(): number;
  /** A whole number from 0 to below a limit. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
}

export function drawOf(seed: number): Draw {
  const number = random(seed);
  const below = (limit: number): number => Math.floor(number() * limit);
  return {
    number,
    below,
    pick: (list) => list[below(list.length)],
    chance: (probability) => number() < probability,
  };
}

/** A file, or any other text from outside. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const sampleOf = (name: string, text: string): Sample => ({
  name,
  bytes: new TextEncoder().encode(text),
});
export const textOf = ({ bytes }: Sample): string => new TextDecoder().decode(bytes);
