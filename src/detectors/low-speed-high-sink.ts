import { lowSpeedHighSink as declared } from '../finding/declarations/low-speed-high-sink.js';
import { isComputedSource } from '../finding/basis.js';
import { median } from '../track/median.js';
import type { Track } from '../track/track.js';
import { msg } from '../base/words.js';
import { isOverGround, speedOf, standardAir, type SpeedBasis } from '../derived/speed/airspeed.js';
import { defineDetector, type Context } from '../finding/detector.js';
import type { HitOf } from '../finding/finding.js';
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
    if (isOverGround(basis) && distrusted(row)) continue;
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
    // Level flight before and after the sink is not part of it.
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

function hitOf(series: RateSeries, slow: Slow, usual: number, basis: SpeedBasis): HitOf<typeof declared> {
  return {
    start: series.rows[slow.from],
    end: series.rows[slow.to],
    value: slow.sink,
    severity: 'caution',
    confidence: isOverGround(basis) ? 'low' : 'medium',
    evidence: {
      sink: slow.sink,
      speed: slow.speed,
      usualSpeed: usual,
      speedShare: (slow.speed / usual) * 100,
      speedBasis: basis,
      duration: series.time[slow.to] - series.time[slow.from],
      altitudeFrom: series.altitude[slow.from],
      altitudeTo: series.altitude[slow.to],
    },
    ...(isOverGround(basis) && {
      untested: [
        msg('airspeed: not in the file; ground speed was used instead, which differs from it by the wind'),
      ],
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

/** kt, median of the flight: of its measured rows, if there are any with a speed. */
function usualOf({ source }: Track, { rows }: RateSeries, speeds: Float32Array): number {
  const measured = median(speeds.filter((_, k) => !isComputedSource(source[rows[k]])));
  return measured > 0 ? measured : median(speeds);
}

export const lowSpeedHighSink = defineDetector({
  ...declared,
  *detect(track, context, { share, sink, seconds }) {
    const series = airborneAltitude(track);
    // Most flights never sink so fast: their speeds need not be looked at.
    if (steepStretches(series, -1, sink, seconds).length === 0) return;
    const found = speedsOf(track, series, context);
    if (!found) return;
    const usual = usualOf(track, series, found.speeds);
    for (const slow of slowStretches(series, found.speeds, (share / 100) * usual, sink, seconds)) {
      yield hitOf(series, slow, usual, found.basis);
    }
  },
});
