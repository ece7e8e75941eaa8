import { toward } from '../../track/way.js';
import { altitudeExcursion } from '../../track/clean/excursions.js';
import type { Track } from '../../track/track.js';
import type { Confidence } from '../../finding/finding.js';
import { robustSlope } from './robust-slope.js';
import type { RateSeries, Steep } from './vertical-rate.js';

/** ft/min, the most extreme reported rate in the rows; NaN if none. */
function reported(track: Track, start: number, end: number, sign: number): number {
  let extreme = NaN;
  for (let i = start; i <= end; i++) {
    const rate = track.verticalRate[i];
    if (rate === rate && !(toward(rate - extreme, sign) <= 0)) extreme = rate;
  }
  return extreme;
}

/** Share of the change that one step between rows may be, where no reported rate confirms it: a step is a wrong altitude. */
const MAX_STEP_SHARE = 0.6;

function largestStep({ altitude }: RateSeries, { from, to }: Steep): number {
  let step = 0;
  for (let k = from + 1; k <= to; k++) step = Math.max(step, Math.abs(altitude[k] - altitude[k - 1]));
  return step / Math.abs(altitude[to] - altitude[from]);
}

/** ft; three steps of a transponder's altitude: a smaller move the other way does not count. */
const MIN_REVERSAL_FT = 300;

interface Reversal {
  /** Indices into the series. */
  readonly from: number;
  readonly to: number;
  /** ft. */
  readonly size: number;
}

/** The greatest move the other way within a stretch: what its two altitudes alone would hide. */
function reversalIn({ altitude }: RateSeries, { from, to }: Steep, sign: number): Reversal | undefined {
  let [extreme, best] = [from, { from, to: from, size: 0 }];
  for (let k = from; k <= to; k++) {
    if (toward(altitude[k] - altitude[extreme], sign) >= 0) extreme = k;
    const size = toward(altitude[extreme] - altitude[k], sign);
    if (size > best.size) best = { from: extreme, to: k, size };
  }
  return best.size >= MIN_REVERSAL_FT ? best : undefined;
}

/** Its figures: ft, and ft/min as reported, or from the altitudes if nothing is reported. */
function reversalOf(track: Track, series: RateSeries, steep: Steep, sign: number) {
  const found = reversalIn(series, steep, sign);
  if (!found) return {};
  const rate = reported(track, series.rows[found.from], series.rows[found.to], -sign);
  const mean = (found.size / (series.time[found.to] - series.time[found.from])) * 60;
  return { reversal: found.size, reversalRate: toward(rate, sign) < 0 ? Math.abs(rate) : mean };
}

/** Whether a step between rows is more than the terminal speed of a dive explains: that is not flight. */
function isImpossible({ time, altitude }: RateSeries, { from, to }: Steep): boolean {
  const { rate, slack } = altitudeExcursion;
  for (let k = from + 1; k <= to; k++) {
    const most = slack + rate * Math.max(1, time[k] - time[k - 1]);
    if (Math.abs(altitude[k] - altitude[k - 1]) > most) return true;
  }
  return false;
}

/**
 * Rows, evidence and confidence of a fast descent or climb; undefined if the reported rate, measured apart from the
 * altitude, contradicts it, or if without such a rate a single step makes it.
 */
export function steepFacts(track: Track, series: RateSeries, steep: Steep, sign: 1 | -1) {
  const start = series.rows[steep.from];
  const end = series.rows[steep.to];
  const rate = reported(track, start, end, sign);
  if (isImpossible(series, steep)) return undefined;
  const confirmed = toward(rate, sign) >= Math.abs(steep.fastest) / 2;
  if (rate === rate ? !confirmed : largestStep(series, steep) > MAX_STEP_SHARE) return undefined;
  const confidence: Confidence = confirmed ? 'high' : 'medium';
  return {
    start,
    end,
    value: steep.fastest,
    confidence,
    evidence: {
      fastest: steep.fastest,
      typical: robustSlope(series.time, series.altitude, steep.from, steep.to) * 60,
      mean: steep.mean,
      duration: series.time[steep.to] - series.time[steep.from],
      altitudeFrom: series.altitude[steep.from],
      altitudeTo: series.altitude[steep.to],
      ...reversalOf(track, series, steep, sign),
      reportedRate: rate,
      rowsUsed: steep.to - steep.from + 1,
    },
  };
}
