import type { Draw, Sample } from './draw.js';

/** A door through which something comes from outside. */
export interface Target {
  readonly name: string;
  /** Least share of the inputs that has to get past the door: otherwise little is tested behind it. */
  readonly least: number;
  make(draw: Draw): Sample;
  /** Whether the input was taken. @throws where something is wrong */
  check(sample: Sample, draw: Draw): boolean | Promise<boolean>;
}
