import { rapidDescent as declared } from '../finding/declarations/rapid-descent.js';
import type { Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';
import type { HitOf, Severity } from '../finding/finding.js';
import {
  airborneAltitude,
  steepStretches,
  type RateSeries,
  type Steep,
} from '../derived/series/vertical-rate.js';

/** ft/min; emergency descents of airliners are flown at 6,000 to 8,000, and none is trained that is faster. */
const CAUTION = 6000;
const WARNING = 8000;

function severityOf(rate: number): Severity {
  // Altitudes converted from meters are some hundredths of a foot off.
  const whole = Math.round(Math.abs(rate));
  if (whole >= WARNING) return 'warning';
  return whole >= CAUTION ? 'caution' : 'advisory';
}

/** ft/min, the most extreme reported rate in the rows; NaN where there is none. */
function reported(track: Track, start: number, end: number, sign: number): number {
  let extreme = NaN;
  for (let i = start; i <= end; i++) {
    const rate = track.verticalRate[i];
    if (rate === rate && !(rate * sign <= extreme * sign)) extreme = rate;
  }
  return extreme;
}

/** Share of the change that one step between rows may be, where no reported rate confirms it: a step is a wrong altitude. */
const STEP = 0.6;

function largestStep({ altitude }: RateSeries, { from, to }: Steep): number {
  let step = 0;
  for (let k = from + 1; k <= to; k++) step = Math.max(step, Math.abs(altitude[k] - altitude[k - 1]));
  return step / Math.abs(altitude[to] - altitude[from]);
}

/**
 * A finding for descent or climb; none where the aircraft’s own reported rate, measured apart from its altitude, knows
 * nothing of it, or where without such a rate a single step makes it.
 */
export function steepHit(
  track: Track,
  series: RateSeries,
  steep: Steep,
  sign: 1 | -1,
): HitOf<typeof declared> | undefined {
  const start = series.rows[steep.from];
  const end = series.rows[steep.to];
  const rate = reported(track, start, end, sign);
  const confirmed = rate * sign >= Math.abs(steep.fastest) / 2;
  if (rate === rate ? !confirmed : largestStep(series, steep) > STEP) return undefined;
  return {
    start,
    end,
    value: steep.fastest,
    severity: severityOf(steep.fastest),
    confidence: confirmed ? 'high' : 'medium',
    evidence: {
      fastest: steep.fastest,
      mean: steep.mean,
      duration: series.time[steep.to] - series.time[steep.from],
      altitudeFrom: series.altitude[steep.from],
      altitudeTo: series.altitude[steep.to],
      reportedRate: rate,
      rowsUsed: steep.to - steep.from + 1,
    },
  };
}

export const rapidDescent = defineDetector({
  ...declared,
  *detect(track, _context, { rate, window }) {
    const series = airborneAltitude(track);
    for (const steep of steepStretches(series, -1, rate, window)) {
      const hit = steepHit(track, series, steep, -1);
      if (hit) yield hit;
    }
  },
});
