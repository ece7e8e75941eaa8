import type { Track } from '../track/track.js';
import { formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { defineDetector, type Hit, type Severity } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';
import {
  airborneAltitude,
  steepStretches,
  type RateSeries,
  type Steep,
} from '../derived/series/vertical-rate.js';

/** ft/min; emergency descents of airliners are flown at 6,000 to 8,000 and no faster descent is trained. */
const CAUTION = 6000;
const WARNING = 10_000;

function severityOf(rate: number): Severity {
  if (Math.abs(rate) >= WARNING) return 'warning';
  return Math.abs(rate) >= CAUTION ? 'caution' : 'advisory';
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
export function steepHit(track: Track, series: RateSeries, steep: Steep, sign: 1 | -1): Hit | undefined {
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
    evidence: evidenceOf({
      fastest: steep.fastest,
      mean: steep.mean,
      duration: series.time[steep.to] - series.time[steep.from],
      altitudeFrom: series.altitude[steep.from],
      altitudeTo: series.altitude[steep.to],
      reportedRate: rate,
      rowsUsed: steep.to - steep.from + 1,
    }),
  };
}

export const steepUnits = {
  fastest: 'ft/min',
  mean: 'ft/min',
  duration: 's',
  altitudeFrom: 'ft',
  altitudeTo: 'ft',
  reportedRate: 'ft/min',
  rowsUsed: 'count',
} as const;

export function saySteep({ value, evidence }: Hit): string {
  const from = formatQuantity(Number(evidence.altitudeFrom), 'ft');
  const to = formatQuantity(Number(evidence.altitudeTo), 'ft');
  const duration = formatDuration(Number(evidence.duration));
  const rate = formatQuantity(Math.abs(value), 'ft/min');
  return value < 0
    ? msg(str`Down from ${from} to ${to} in ${duration}, up to ${rate} over the window.`)
    : msg(str`Up from ${from} to ${to} in ${duration}, up to ${rate} over the window.`);
}

export const rapidDescent = defineDetector({
  id: 'rapid-descent',
  title: () => msg('Rapid descent'),
  about: () => msg('The altitude falls faster than airliners descend, on average over a window.'),
  category: 'flight',
  unit: 'ft/min',
  needs: ['time', 'altitude'],
  tells: ['final-descent', 'low-speed-high-sink'],
  options: {
    rate: {
      label: () => msg('Mean rate of descent'),
      unit: 'ft/min',
      default: 4500,
      min: 1000,
      max: 30_000,
      step: 100,
      source: () =>
        msg(
          'half as much again as the alarm of AirSupport’s flight tracking (3,000 ft/min over 2 min); OpenAP WRAP: fastest usual descent of an airliner 13.3 m/s (2,620 ft/min)',
        ),
    },
    window: {
      label: () => msg('Window'),
      unit: 's',
      default: 60,
      min: 10,
      max: 600,
      source: () => msg('adsbtrack: 60 s'),
    },
  },
  evidenceUnits: steepUnits,
  alternatives: () => [
    msg('a steep descent flown on purpose: parabolas, display, parachute drops, military flight'),
    msg('an altitude that was wrong for longer than the cleaning removes'),
  ],
  limits: () => [
    msg(
      'Mean over the window: rows of up to 45 s; a descent that lasts less than the window is seen only if it is faster for it.',
    ),
    msg(
      'Where the file has vertical rates, they have to confirm it; where it has none, one step between two rows is not enough.',
    ),
    msg('Altitude is barometric: a fast change of pressure altitude is taken for a change of height.'),
  ],
  say: saySteep,
  *detect(track, _context, { rate, window }) {
    const series = airborneAltitude(track);
    for (const steep of steepStretches(series, -1, rate, window)) {
      const hit = steepHit(track, series, steep, -1);
      if (hit) yield hit;
    }
  },
});
