import { finalDescent as declared } from '../finding/declarations/final-descent.js';
import type { Track } from '../track/track.js';
import { DEGREE, FOOT, FOOT_PER_MINUTE, KNOT } from '../base/units.js';
import { arrivalOf, type Arrival } from '../derived/ground/arrival.js';
import { groundSpeedOf } from '../track/ground-speed.js';
import { isComputedSource } from '../finding/basis.js';
import { defineDetector, type Context } from '../finding/detector.js';
import type { HitOf, Severity } from '../finding/finding.js';
import { robustSlope } from '../derived/series/robust-slope.js';
import { airborneAltitude, type RateSeries } from '../derived/series/vertical-rate.js';

interface Final {
  /** Indices into the series, both included. */
  readonly from: number;
  readonly to: number;
  /** ft/min down, mean. */
  readonly sink: number;
  /** kt, mean ground speed; NaN unknown. */
  readonly speed: number;
  /** Degrees below the horizon, over the ground; NaN unknown. */
  readonly angle: number;
  /** ft/min, spread (standard deviation) of the sink over thirds of the time: an unstable descent. */
  readonly spread: number;
}

function sinkBetween({ time, altitude }: RateSeries, a: number, b: number): number {
  return ((altitude[a] - altitude[b]) / (time[b] - time[a])) * 60;
}

function meanGroundSpeed(track: Track, series: RateSeries, from: number, to: number): number {
  const { values } = groundSpeedOf(track);
  let sum = 0;
  let n = 0;
  for (let k = from; k <= to; k++) {
    const speed = values[series.rows[k]];
    if (speed !== speed) continue;
    sum += speed;
    n++;
  }
  return n > 0 ? sum / n : NaN;
}

/** The last `seconds` with data; undefined where fewer than four rows show them. */
function finalOf(track: Track, series: RateSeries, seconds: number): Final | undefined {
  const { time } = series;
  const to = time.length - 1;
  let from = to;
  while (from > 0 && time[to] - time[from - 1] <= seconds) from--;
  if (to - from < 3 || time[to] - time[from] < seconds / 2) return undefined;
  // One wrong altitude at either end makes no sink.
  const sink = -robustSlope(time, series.altitude, from, to) * 60;
  const speed = meanGroundSpeed(track, series, from, to);
  const [a, b] = [from + Math.round((to - from) / 3), from + Math.round((2 * (to - from)) / 3)];
  const parts = [sinkBetween(series, from, a), sinkBetween(series, a, b), sinkBetween(series, b, to)];
  const mean = (parts[0] + parts[1] + parts[2]) / 3;
  const spread = Math.sqrt(parts.reduce((sum, part) => sum + (part - mean) ** 2, 0) / 3);
  const angle = Math.atan2(sink * FOOT_PER_MINUTE, speed * KNOT) / DEGREE;
  return { from, to, sink, speed, angle, spread };
}

/** ft; above it the end of a track says nothing about its last minutes: coverage ends, or the file. */
const MAX_END_HEIGHT_FT = 3000;

function severityOf(sink: number, limit: number): Severity {
  if (sink >= 4 * limit) return 'warning';
  return sink >= 2 * limit ? 'caution' : 'advisory';
}

function hitOf(
  track: Track,
  series: RateSeries,
  final: Final,
  arrival: Arrival | undefined,
  limit: number,
): HitOf<typeof declared> {
  const { from, to, sink } = final;
  return {
    start: series.rows[from],
    end: series.rows[to],
    value: sink,
    severity: severityOf(sink, limit),
    confidence: arrival?.ground ? 'high' : 'medium',
    evidence: {
      sink,
      angle: final.angle,
      spread: final.spread,
      groundSpeed: final.speed,
      speedFrom:
        final.speed !== final.speed ? undefined : groundSpeedOf(track).derived ? 'positions' : 'reported',
      duration: series.time[to] - series.time[from],
      altitudeFrom: series.altitude[from],
      altitudeTo: series.altitude[to],
      height: arrival?.height,
      airport: arrival?.ground?.airport?.icao,
      airportDistance: arrival?.ground ? arrival.distance : undefined,
    },
  };
}

/** Whether the track ends low: by the airport near its end, else by its last altitude alone. */
const endsLow = (series: RateSeries, arrival: Arrival | undefined): boolean => {
  const height = arrival?.height ?? NaN;
  return (height === height ? height : series.altitude[series.altitude.length - 1]) <= MAX_END_HEIGHT_FT;
};

/** m of height that a descent has left at most when it counts: a touch on the runway ends the sink before. */
const LAST_DROP = 300 * FOOT;

export const finalDescent = defineDetector({
  ...declared,
  *detect(track: Track, context: Context, { seconds, sink, angle }): Iterable<HitOf<typeof declared>> {
    const series = airborneAltitude(track);
    const final = finalOf(track, series, seconds);
    // An interpolation down to a last position shows no descent.
    if (!final || isComputedSource(track.source[series.rows[final.to]])) return;
    const arrival = arrivalOf(track, context);
    const drop = (series.altitude[final.from] - series.altitude[final.to]) * FOOT;
    const steep = final.sink >= sink || (final.angle >= angle && final.sink >= sink / 2);
    if (steep && drop >= LAST_DROP && endsLow(series, arrival))
      yield hitOf(track, series, final, arrival, sink);
  },
});
