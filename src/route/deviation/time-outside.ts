import { bands } from './bands.js';

/** Minutes by band id. */
export type MinutesByBand = Readonly<Record<string, number>>;

export interface TimeInBands {
  readonly outside: MinutesByBand;
  readonly inside: MinutesByBand;
  /**
   * ± on both: when the edge of a band was crossed between two positions is not known, so each crossing adds the interval
   * between them.
   */
  readonly uncertain: MinutesByBand;
}

/**
 * @param crossTrack NM, NaN = undefined
 * @param dwell s for which each row's deviation holds; rows with 0 are left out
 */
export function timeInBands(time: Float64Array, crossTrack: Float32Array, dwell: Float64Array): TimeInBands {
  const outside = bands.map(() => 0);
  const inside = bands.map(() => 0);
  const uncertain = bands.map(() => 0);
  const wasOut = bands.map(() => false);
  let last = -1;
  for (let i = 0; i < crossTrack.length; i++) {
    if (!(dwell[i] > 0)) continue;
    const off = Math.abs(crossTrack[i]);
    for (let b = 0; b < bands.length; b++) {
      const out = off > bands[b].halfWidth;
      (out ? outside : inside)[b] += dwell[i];
      // Over an undefined period a crossing is part of that period, not of this time.
      if (last >= 0 && out !== wasOut[b])
        uncertain[b] += Math.min(time[i] - time[last], dwell[last] + dwell[i]);
      wasOut[b] = out;
    }
    last = i;
  }
  const minutes = (seconds: number[]): MinutesByBand =>
    Object.fromEntries(bands.map(({ id }, b) => [id, seconds[b] / 60]));
  return { outside: minutes(outside), inside: minutes(inside), uncertain: minutes(uncertain) };
}
