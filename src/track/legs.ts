import type { Track } from './track.js';

/**
 * What lies between consecutive position updates. A row that only repeats the last position (a stale feed) is no update:
 * differencing it gives a false stop and then a false jump.
 */
export interface Legs {
  /** Rows that bring a new position, in time order. Length n. */
  readonly fixes: Uint32Array;
  /** NM from the fix before (great circle); NaN for the first. Length n. */
  readonly distance: Float64Array;
  /** Seconds since the fix before, by position time where the file has it; NaN for the first. Length n. */
  readonly seconds: Float64Array;
  /** Degrees true from the fix before to this one, NaN for the first. Length n. */
  readonly bearing: Float32Array;
}

export declare function legsOf(track: Track): Legs;
