import { implausibleSpeed as declared } from '../finding/declarations/implausible-speed.js';
import { cleanAltitude } from '../track/clean/index.js';
import { groundSpeedOf } from '../track/ground-speed.js';
import { toward } from '../track/way.js';
import type { Track } from '../track/track.js';
import { msg } from '../base/words.js';
import { defineDetector } from '../finding/detector.js';
import type { Confidence, HitOf } from '../finding/finding.js';
import { flewAsJet, jetRows, JET_SPEED } from '../derived/speed/top-speed.js';

interface Limits {
  readonly slow: number;
  readonly altitude: number;
  readonly fast: number;
  readonly rows: number;
}

/** −1 too slow for the aircraft and height, 1 too fast for any, 0 neither or not known. */
type SpeedClass = -1 | 0 | 1;

/** kt; a wind that no aircraft meets below jet streams: airspeed less this is a ground speed that can be. */
const STRONG_WIND = 100;

function classOf(track: Track, altitude: number, i: number, jet: boolean, limits: Limits): SpeedClass {
  const { values, derived } = groundSpeedOf(track);
  const speed = values[i];
  // Positions that move faster than anything flies are jumps, which have their own detector.
  if (speed > limits.fast) return derived ? 0 : 1;
  // Exactly 0 is a feed's word for "unknown" more often than a speed.
  if (!jet || !(speed > 0 && speed < limits.slow) || !(altitude > limits.altitude)) return 0;
  if (track.onGround[i] === 1) return 0;
  return track.trueAirspeed[i] - speed < STRONG_WIND ? 0 : -1;
}

interface RowRun {
  readonly speedClass: SpeedClass;
  readonly start: number;
  end: number;
  rows: number;
  /** Row of the slowest or fastest speed. */
  at: number;
}

/** s; rows further apart are not one event. */
const MAX_PAUSE_S = 600;

/** Runs of rows of one class; rows that report no speed do not part them. */
function* runsOf(track: Track, altitudes: Float32Array, jet: boolean, limits: Limits): Iterable<RowRun> {
  const { time } = track;
  const groundSpeed = groundSpeedOf(track).values;
  const { slow, fast } = limits;
  let run: RowRun | undefined;
  for (let i = 0; i < groundSpeed.length; i++) {
    const speed = groundSpeed[i];
    if (speed !== speed || (!run && speed >= slow && speed <= fast)) continue;
    const speedClass = classOf(track, altitudes[i], i, jet, limits);
    if (run && (speedClass !== run.speedClass || time[i] - time[run.end] > MAX_PAUSE_S)) {
      yield run;
      run = undefined;
    }
    if (speedClass === 0) continue;
    run ??= { speedClass, start: i, end: i, rows: 0, at: i };
    run.end = i;
    run.rows++;
    if (toward(groundSpeed[i] - groundSpeed[run.at], speedClass) > 0) run.at = i;
  }
  if (run) yield run;
}

/** s to each side in which a sparse record has fewer rows than a decision needs. */
const NEIGHBORHOOD = 60;

/** Whether the record around the run has too few rows with a speed to ask for more of them. */
function isSparse(track: Track, run: RowRun, rows: number): boolean {
  const speed = groundSpeedOf(track).values;
  let count = run.rows;
  const near = (i: number): boolean =>
    Math.min(
      Math.abs(track.time[i] - track.time[run.start]),
      Math.abs(track.time[i] - track.time[run.end]),
    ) <= NEIGHBORHOOD;
  for (let i = run.start - 1; i >= 0 && near(i) && count < rows; i--) if (speed[i] >= 0) count++;
  for (let i = run.end + 1; i < track.length && near(i) && count < rows; i++) if (speed[i] >= 0) count++;
  return count < rows;
}

function confidenceOf(run: RowRun, sparse: boolean, altitude: number): Confidence {
  if (sparse) return 'low';
  // Above 20,000 ft a jet's slowest true airspeed is far above 200 kt, and no headwind explains the rest.
  return run.speedClass > 0 || altitude > 20_000 ? 'high' : 'medium';
}

function hitOf(
  track: Track,
  run: RowRun,
  altitudes: Float32Array,
  sparse: boolean,
  limits: Limits,
): HitOf<typeof declared> {
  const altitude = altitudes[run.at];
  const { values, derived } = groundSpeedOf(track);
  const slow = run.speedClass < 0;
  return {
    start: run.start,
    end: run.end,
    value: values[run.at],
    severity: 'caution',
    confidence: confidenceOf(run, sparse, altitude),
    evidence: {
      side: slow ? 'slow' : 'fast',
      altitude,
      rows: run.rows,
      speedFrom: derived ? 'positions' : 'reported',
      limit: slow ? limits.slow : limits.fast,
      trueAirspeed: track.trueAirspeed[run.at],
      jetSpeed: slow ? JET_SPEED : undefined,
    },
    ...(slow && { support: jetRows(track) }),
    ...(sparse && { alternatives: [msg('a single wrong row: the record is too sparse to confirm it')] }),
    ...(!track.has('trueAirspeed') && { untested: [msg('wind: no true airspeed in the file')] }),
  };
}

/** Rows named as evidence at most. */
const MAX_NAMED_ROWS = 20;

/**
 * Runs too short to confirm each other, but faster than anything flies: each such row is wrong by itself, so all are reported,
 * those within ten minutes of each other together.
 */
function singlesOf(track: Track, singles: readonly RowRun[], limits: Limits): HitOf<typeof declared> {
  const { values } = groundSpeedOf(track);
  const fastest = singles.reduce((a, b) => (values[b.at] > values[a.at] ? b : a));
  const rows: number[] = [];
  for (const { start, end } of singles)
    for (let i = start; i <= end; i++) if (values[i] > limits.fast) rows.push(i);
  return {
    start: singles[0].start,
    end: singles[singles.length - 1].end,
    value: values[fastest.at],
    severity: 'advisory',
    confidence: 'high',
    evidence: {
      side: 'fast',
      altitude: track.altitude[fastest.at],
      rows: rows.length,
      single: rows.length,
      speedFrom: 'reported',
      limit: limits.fast,
    },
    rows: rows.slice(0, MAX_NAMED_ROWS),
  };
}

export const implausibleSpeed = defineDetector({
  ...declared,
  *detect(track, _context, limits) {
    const altitudes = cleanAltitude(track).values;
    let singles: RowRun[] = [];
    for (const run of runsOf(track, altitudes, flewAsJet(track), limits)) {
      if (run.speedClass > 0 && run.rows < limits.rows) {
        const last = singles.at(-1);
        if (last && track.time[run.start] - track.time[last.end] > MAX_PAUSE_S) {
          yield singlesOf(track, singles, limits);
          singles = [];
        }
        singles.push(run);
        continue;
      }
      const sparse = run.rows < limits.rows;
      if (sparse && !isSparse(track, run, limits.rows)) continue;
      yield hitOf(track, run, altitudes, sparse, limits);
    }
    if (singles.length > 0) yield singlesOf(track, singles, limits);
  },
});
