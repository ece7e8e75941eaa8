import type { Track } from '../track/track.js';
import { FOOT, FOOT_PER_MINUTE, KNOT, formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { arrivalOf, type Arrival } from '../derived/ground/arrival.js';
import { defineDetector, type Context, type Hit, type Severity } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';
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
  let sum = 0;
  let n = 0;
  for (let k = from; k <= to; k++) {
    const speed = track.groundSpeed[series.rows[k]];
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
  const sink = sinkBetween(series, from, to);
  const speed = meanGroundSpeed(track, series, from, to);
  const [a, b] = [from + Math.round((to - from) / 3), from + Math.round((2 * (to - from)) / 3)];
  const parts = [sinkBetween(series, from, a), sinkBetween(series, a, b), sinkBetween(series, b, to)];
  const mean = (parts[0] + parts[1] + parts[2]) / 3;
  const spread = Math.sqrt(parts.reduce((sum, part) => sum + (part - mean) ** 2, 0) / 3);
  const angle = (Math.atan2(sink * FOOT_PER_MINUTE, speed * KNOT) * 180) / Math.PI;
  return { from, to, sink, speed, angle, spread };
}

/** ft; above it the end of a track says nothing about its last minutes: coverage ends, or the file. */
const LOW = 3000;

function severityOf(sink: number, limit: number): Severity {
  if (sink >= 4 * limit) return 'warning';
  return sink >= 2 * limit ? 'caution' : 'advisory';
}

function hitOf(series: RateSeries, final: Final, arrival: Arrival | undefined, limit: number): Hit {
  const { from, to, sink } = final;
  return {
    start: series.rows[from],
    end: series.rows[to],
    value: sink,
    severity: severityOf(sink, limit),
    confidence: arrival?.ground ? 'high' : 'medium',
    evidence: evidenceOf({
      sink,
      angle: final.angle,
      spread: final.spread,
      groundSpeed: final.speed,
      duration: series.time[to] - series.time[from],
      altitudeFrom: series.altitude[from],
      altitudeTo: series.altitude[to],
      height: arrival?.height,
      airport: arrival?.ground?.airport?.icao,
      airportDistance: arrival?.ground ? arrival.distance : undefined,
    }),
  };
}

/** Whether the track ends low: by the airport near its end, else by its last altitude alone. */
const endsLow = (series: RateSeries, arrival: Arrival | undefined): boolean => {
  const height = arrival?.height ?? NaN;
  return (height === height ? height : series.altitude[series.altitude.length - 1]) <= LOW;
};

/** m of height that a descent has left at most when it counts: a touch on the runway ends the sink before. */
const LAST_DROP = 300 * FOOT;

export const finalDescent = defineDetector({
  id: 'final-descent',
  title: () => msg('Steep last minute'),
  about: () =>
    msg('The track ends low, and its last minute sinks faster or steeper than a stabilized approach.'),
  category: 'flight',
  unit: 'ft/min',
  needs: ['time', 'altitude'],
  tells: ['low-speed-high-sink'],
  options: {
    seconds: {
      label: () => msg('Last time looked at'),
      unit: 's',
      default: 60,
      min: 15,
      max: 600,
      source: () => msg('the time from the gate of a stabilized approach, 1,000 ft, at 1,000 ft/min'),
    },
    sink: {
      label: () => msg('Rate of sink'),
      unit: 'ft/min',
      default: 1500,
      min: 500,
      max: 20_000,
      step: 100,
      source: () =>
        msg(
          'stabilized approach: at most 1,000 ft/min (Flight Safety Foundation ALAR); half as much again for approaches that need more and are briefed so',
        ),
    },
    angle: {
      label: () => msg('Angle of descent'),
      unit: '°',
      default: 6,
      min: 3,
      max: 45,
      step: 0.5,
      source: () =>
        msg('steep approaches begin at 4.5° (EASA CS-25, appendix Q); the steepest of airliners is 5.5°'),
    },
  },
  evidenceUnits: {
    sink: 'ft/min',
    angle: '°',
    spread: 'ft/min',
    groundSpeed: 'kt',
    duration: 's',
    altitudeFrom: 'ft',
    altitudeTo: 'ft',
    height: 'ft',
    airportDistance: 'NM',
  },
  alternatives: () => [
    msg('coverage ends during a steep but ordinary descent'),
    msg('a helicopter, a glider or a light aircraft, which come down steeper'),
  ],
  limits: () => [
    msg('Four rows in the last minute: rows of up to 20 s.'),
    msg('Tracks that end more than 3,000 ft above the ground are not looked at.'),
    msg('The last row is the end of the data, not of the flight.'),
  ],
  say({ value, evidence }) {
    const [duration, rate] = [formatDuration(Number(evidence.duration)), formatQuantity(value, 'ft/min')];
    const altitude = formatQuantity(Number(evidence.altitudeTo), 'ft');
    if (evidence.angle === undefined) {
      return msg(str`The last ${duration} with data sink at ${rate}, to ${altitude}.`);
    }
    const angle = formatQuantity(Number(evidence.angle), '°', 1);
    return msg(
      str`The last ${duration} with data sink at ${rate}, ${angle} below the horizon, to ${altitude}.`,
    );
  },
  *detect(track: Track, context: Context, { seconds, sink, angle }): Iterable<Hit> {
    const series = airborneAltitude(track);
    const final = finalOf(track, series, seconds);
    if (!final) return;
    const arrival = arrivalOf(track, context);
    const drop = (series.altitude[final.from] - series.altitude[final.to]) * FOOT;
    const steep = final.sink >= sink || (final.angle >= angle && final.sink >= sink / 2);
    if (steep && drop >= LAST_DROP && endsLow(series, arrival)) yield hitOf(series, final, arrival, sink);
  },
});
