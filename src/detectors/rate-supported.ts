import type { Cleaned } from '../track/clean.js';
import type { Track } from '../track/track.js';

/** s; a reported rate holds no longer than this. */
const RATE_HOLDS = 10;
/** Share of a step that the reported rate must explain. */
const EXPLAINED = 0.5;

/** Furthest that the reported rate goes in the direction of `step` from row `from` to row `to`, ft. */
function climbBy(track: Track, from: number, to: number, step: number): number {
  const { time, verticalRate } = track;
  let sum = 0;
  let best = 0;
  for (let i = from; i < to; i++) {
    const rate = verticalRate[i];
    if (rate === rate) sum += (rate / 60) * Math.min(time[i + 1] - time[i], RATE_HOLDS);
    if (sum * Math.sign(step) > best) best = sum * Math.sign(step);
  }
  return best;
}

function goodBefore(cleaned: Cleaned, row: number): number {
  let i = row - 1;
  while (i >= 0 && cleaned.values[i] !== cleaned.values[i]) i--;
  return i;
}

/**
 * Altitude without outliers, but with those stretches that only look wrong because the feed held an old altitude while the
 * aircraft climbed or dived: the vertical rate that it reported meanwhile (measured apart from the altitude's updates)
 * explains at least half of the step. A wrong altitude has no such rate.
 */
export function believedAltitude(track: Track, cleaned: Cleaned): Float32Array {
  if (cleaned.count === 0 || !track.has('verticalRate')) return cleaned.values;
  const values = Float32Array.from(cleaned.values);
  const { outlier } = cleaned;
  for (let i = 0; i < values.length; i++) {
    if (!outlier[i]) continue;
    let end = i;
    while (
      end + 1 < values.length &&
      (outlier[end + 1] || track.altitude[end + 1] !== track.altitude[end + 1])
    )
      end++;
    const before = goodBefore(cleaned, i);
    const step = before < 0 ? 0 : track.altitude[i] - track.altitude[before];
    if (before >= 0 && climbBy(track, before, end, step) >= EXPLAINED * Math.abs(step)) {
      for (let k = i; k <= end; k++) values[k] = track.altitude[k];
    }
    i = end;
  }
  return values;
}
