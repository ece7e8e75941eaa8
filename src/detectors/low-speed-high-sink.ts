import { median } from '../track/median.js';
import type { Track } from '../track/track.js';
import { formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { speedOf, standardAir, type SpeedBasis } from '../derived/speed/airspeed.js';
import { defineDetector, type Context, type Hit } from '../finding/detector.js';
import { evidenceWord } from '../finding/evidence-words.js';
import { evidenceOf } from '../finding/evidence.js';
import { distrustOf } from '../derived/oscillation/find.js';
import { basesOf } from '../derived/oscillation/series.js';
import { airborneAltitude, steepStretches, type RateSeries } from '../derived/series/vertical-rate.js';

/**
 * kt: what each row's speed would be at sea level for the same lift (equivalent airspeed, V·√(ρ/ρ0) in standard air).
 * Lift and with it the lowest speed of flight go by this, at any height.
 */
function equivalent(
  track: Track,
  series: RateSeries,
  basis: SpeedBasis,
  distrusted: (row: number) => boolean,
): Float32Array {
  const speeds = new Float32Array(series.rows.length).fill(NaN);
  for (let k = 0; k < speeds.length; k++) {
    const row = series.rows[k];
    if (basis === 'ground speed' && distrusted(row)) continue;
    const speed = speedOf(track, row, basis);
    if (speed !== speed) continue;
    const { temperature, pressureRatio } = standardAir(series.altitude[k]);
    speeds[k] = speed * Math.sqrt((pressureRatio * 288.15) / temperature);
  }
  return speeds;
}

interface Slow {
  readonly from: number;
  readonly to: number;
  readonly sink: number;
  readonly speed: number;
}

function meanOf(values: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k <= to; k++) sum += values[k];
  return sum / (to - from + 1);
}

/** Stretches of at least `seconds` in which every speed is below `limit` and the altitude falls by `sink` ft/min or more. */
function slowStretches(
  series: RateSeries,
  speeds: Float32Array,
  limit: number,
  sink: number,
  seconds: number,
): Slow[] {
  const { time, altitude } = series;
  const found: Slow[] = [];
  let from = -1;
  const close = (last: number) => {
    let to = last;
    // Level flight before and after the sink is no part of it.
    while (from >= 0 && from < to && altitude[from + 1] === altitude[from]) from++;
    while (from >= 0 && to > from && altitude[to - 1] === altitude[to]) to--;
    if (from >= 0 && time[to] - time[from] >= seconds && to - from >= 2) {
      const rate = ((altitude[from] - altitude[to]) / (time[to] - time[from])) * 60;
      if (rate >= sink) found.push({ from, to, sink: rate, speed: meanOf(speeds, from, to) });
    }
    from = -1;
  };
  for (let k = 0; k < speeds.length; k++) {
    const falls = k === 0 || altitude[k] <= altitude[k - 1];
    if (speeds[k] < limit && falls && !(k > 0 && time[k] - time[k - 1] > seconds)) {
      if (from < 0) from = k;
    } else close(k - 1);
  }
  close(speeds.length - 1);
  return found;
}

function hitOf(series: RateSeries, slow: Slow, usual: number, basis: SpeedBasis): Hit {
  return {
    start: series.rows[slow.from],
    end: series.rows[slow.to],
    value: slow.sink,
    severity: 'caution',
    confidence: basis === 'ground speed' ? 'low' : 'medium',
    evidence: evidenceOf({
      sink: slow.sink,
      speed: slow.speed,
      usualSpeed: usual,
      speedShare: (slow.speed / usual) * 100,
      speedBasis: basis,
      duration: series.time[slow.to] - series.time[slow.from],
      altitudeFrom: series.altitude[slow.from],
      altitudeTo: series.altitude[slow.to],
    }),
    ...(basis === 'ground speed' && {
      untested: [msg('airspeed: the file has none, ground speed was taken and differs from it by the wind')],
    }),
  };
}

/** First of the speeds that the flight has, with its values. */
function speedsOf(
  track: Track,
  series: RateSeries,
  context: Context,
): { speeds: Float32Array; basis: SpeedBasis } | undefined {
  const distrusted = distrustOf(context);
  for (const basis of basesOf(track)) {
    const speeds = equivalent(track, series, basis, distrusted);
    if (median(speeds) > 0) return { speeds, basis };
  }
  return undefined;
}

export const lowSpeedHighSink = defineDetector({
  id: 'low-speed-high-sink',
  title: () => msg('Low speed with high sink'),
  about: () => msg('The aircraft is much slower than it usually flies, and sinks fast at the same time.'),
  category: 'flight',
  unit: 'ft/min',
  needs: ['time', 'altitude'],
  options: {
    share: {
      label: () => msg('Speed, of the flight’s own median'),
      unit: '%',
      default: 50,
      min: 10,
      max: 90,
      source: () =>
        msg(
          'climb and cruise are flown at twice the lowest speed of flight or more (CS-25: climb above 1.2, approach above 1.23 of it); equivalent airspeed',
        ),
    },
    sink: {
      label: () => msg('Rate of sink'),
      unit: 'ft/min',
      default: 3000,
      min: 500,
      max: 20_000,
      step: 100,
      source: () =>
        msg('alarm of AirSupport’s flight tracking; a glide at low speed sinks 1,500 ft/min or less'),
    },
    seconds: {
      label: () => msg('Shortest time'),
      unit: 's',
      default: 10,
      min: 2,
      max: 120,
      source: () => msg('engineering: a few rows'),
    },
  },
  evidenceUnits: {
    sink: 'ft/min',
    speed: 'kt',
    usualSpeed: 'kt',
    speedShare: '%',
    duration: 's',
    altitudeFrom: 'ft',
    altitudeTo: 'ft',
  },
  alternatives: () => [
    msg('ground speed against a strong headwind, where the file has no airspeed'),
    msg('a spiral, a parabola, a helicopter or a drop flight'),
    msg('speeds that were wrong'),
  ],
  limits: () => [
    msg('How the air meets the wing is not in such data: this says how slow and how fast down, and no more.'),
    msg('The lowest speed of the type is not known: the flight’s own median stands for it.'),
    msg('Rows of up to 10 s.'),
  ],
  say({ value, evidence }) {
    const share = formatQuantity(Number(evidence.speedShare), '%');
    const basis = evidenceWord(evidence.speedBasis);
    return msg(
      str`Sank ${formatQuantity(value, 'ft/min')} at ${share} of the flight’s usual speed (equivalent airspeed from ${basis}).`,
    );
  },
  *detect(track, context, { share, sink, seconds }) {
    const series = airborneAltitude(track);
    // Most flights never sink so fast: their speeds need not be looked at.
    if (steepStretches(series, -1, sink, seconds).length === 0) return;
    const found = speedsOf(track, series, context);
    if (!found) return;
    const usual = median(found.speeds);
    for (const slow of slowStretches(series, found.speeds, (share / 100) * usual, sink, seconds)) {
      yield hitOf(series, slow, usual, found.basis);
    }
  },
});
