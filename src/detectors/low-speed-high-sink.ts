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
import { robustSlope } from '../derived/series/robust-slope.js';
import { airborneAltitude, type RateSeries } from '../derived/series/vertical-rate.js';

interface Speeds {
  /** kt, as it is in the file or follows from it. */
  readonly own: Float32Array;
  /**
   * kt: what each row's speed would be at sea level for the same lift (equivalent airspeed, V·√(ρ/ρ0) in standard air).
   * Lift and with it the lowest speed of flight go by this, at any height.
   */
  readonly equivalent: Float32Array;
  readonly basis: SpeedBasis;
}

function speedsBy(
  track: Track,
  series: RateSeries,
  basis: SpeedBasis,
  distrusted: (row: number) => boolean,
): Speeds {
  const own = new Float32Array(series.rows.length).fill(NaN);
  const equivalent = own.slice();
  for (let k = 0; k < own.length; k++) {
    const row = series.rows[k];
    if (isOverGround(basis) && distrusted(row)) continue;
    own[k] = speedOf(track, row, basis);
    const { temperature, pressureRatio } = standardAir(series.altitude[k]);
    equivalent[k] = own[k] * Math.sqrt((pressureRatio * 288.15) / temperature);
  }
  return { own, equivalent, basis };
}

interface Slow {
  readonly from: number;
  readonly to: number;
  /** ft/min, median of the slopes: the level flight before and after takes nothing from it. */
  readonly sink: number;
}

function meanOf(values: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k <= to; k++) sum += values[k];
  return sum / (to - from + 1);
}

/** s between rows above which nothing is known of speed and altitude between them; as for rapid-descent. */
const MAX_INTERVAL_S = 45;
/** Rows that show a rate. */
const MIN_ROWS = 3;

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
    if (from >= 0 && time[to] - time[from] >= seconds && to - from + 1 >= MIN_ROWS) {
      const rate = robustSlope(time, altitude, from, to) * -60;
      if (rate >= sink) found.push({ from, to, sink: rate });
    }
    from = -1;
  };
  for (let k = 0; k < speeds.length; k++) {
    const falls = k === 0 || altitude[k] <= altitude[k - 1];
    if (k > 0 && time[k] - time[k - 1] > MAX_INTERVAL_S) close(k - 1);
    if (speeds[k] < limit && falls) {
      if (from < 0) from = k;
    } else close(k - 1);
  }
  close(speeds.length - 1);
  return found;
}

/** Whether any two rows in a row show the rate: most flights never sink so fast, and their speeds need not be looked at. */
function sinks({ time, altitude }: RateSeries, sink: number): boolean {
  for (let k = 1; k < time.length; k++) {
    if (altitude[k - 1] - altitude[k] >= (sink / 60) * (time[k] - time[k - 1])) return true;
  }
  return false;
}

/** kt, medians of the flight. */
interface Usual {
  readonly own: number;
  readonly equivalent: number;
}

function hitOf(
  series: RateSeries,
  slow: Slow,
  { own, equivalent, basis }: Speeds,
  usual: Usual,
): HitOf<typeof declared> {
  const { from, to, sink } = slow;
  const speed = meanOf(own, from, to);
  return {
    start: series.rows[from],
    end: series.rows[to],
    value: sink,
    severity: 'caution',
    confidence: isOverGround(basis) ? 'low' : 'medium',
    evidence: {
      sink,
      speed,
      usualSpeed: usual.own,
      speedShare: (speed / usual.own) * 100,
      equivalentShare: (meanOf(equivalent, from, to) / usual.equivalent) * 100,
      speedBasis: basis,
      duration: series.time[to] - series.time[from],
      altitudeFrom: series.altitude[from],
      altitudeTo: series.altitude[to],
    },
    ...(isOverGround(basis) && {
      untested: [
        msg('airspeed: not in the file; ground speed was used instead, which differs from it by the wind'),
      ],
    }),
  };
}

/** First of the speeds that the flight has. */
function speedsOf(track: Track, series: RateSeries, context: Context): Speeds | undefined {
  const distrusted = distrustOf(context);
  for (const basis of basesOf(track)) {
    const speeds = speedsBy(track, series, basis, distrusted);
    if (median(speeds.own) > 0) return speeds;
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
    if (!sinks(series, sink)) return;
    const speeds = speedsOf(track, series, context);
    if (!speeds) return;
    const usual: Usual = {
      own: usualOf(track, series, speeds.own),
      equivalent: usualOf(track, series, speeds.equivalent),
    };
    const limit = (share / 100) * usual.equivalent;
    for (const slow of slowStretches(series, speeds.equivalent, limit, sink, seconds)) {
      yield hitOf(series, slow, speeds, usual);
    }
  },
});
