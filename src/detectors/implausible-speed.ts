import { cleanAltitude } from '../track/clean/index.js';
import type { Track } from '../track/track.js';
import { formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { defineDetector, type Confidence, type Hit } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';
import { flewAsJet, JET_SPEED } from '../derived/speed/top-speed.js';

interface Limits {
  readonly slow: number;
  readonly altitude: number;
  readonly fast: number;
  readonly rows: number;
}

/** −1 too slow for the aircraft and height, 1 too fast for any, 0 neither or not known. */
type Verdict = -1 | 0 | 1;

/** kt; a wind that no aircraft meets below jet streams: airspeed less this is a ground speed that can be. */
const STRONG_WIND = 100;

function verdictOf(track: Track, altitude: number, i: number, jet: boolean, limits: Limits): Verdict {
  const speed = track.groundSpeed[i];
  if (speed > limits.fast) return 1;
  // Exactly 0 is a feed's word for "unknown" more often than a speed.
  if (!jet || !(speed > 0 && speed < limits.slow) || !(altitude > limits.altitude)) return 0;
  if (track.onGround[i] === 1) return 0;
  return track.trueAirspeed[i] - speed < STRONG_WIND ? 0 : -1;
}

interface Run {
  readonly verdict: Verdict;
  readonly start: number;
  end: number;
  rows: number;
  /** Row of the slowest or fastest speed. */
  at: number;
}

/** s; rows further apart are not one event. */
const TOGETHER = 600;

/** Runs of rows of one verdict; rows that report no speed do not part them. */
function* runsOf(track: Track, altitudes: Float32Array, jet: boolean, limits: Limits): Iterable<Run> {
  const { groundSpeed, time } = track;
  const { slow, fast } = limits;
  let run: Run | undefined;
  for (let i = 0; i < groundSpeed.length; i++) {
    const speed = groundSpeed[i];
    if (speed !== speed || (!run && speed >= slow && speed <= fast)) continue;
    const verdict = verdictOf(track, altitudes[i], i, jet, limits);
    if (run && (verdict !== run.verdict || time[i] - time[run.end] > TOGETHER)) {
      yield run;
      run = undefined;
    }
    if (verdict === 0) continue;
    run ??= { verdict, start: i, end: i, rows: 0, at: i };
    run.end = i;
    run.rows++;
    if ((groundSpeed[i] - groundSpeed[run.at]) * verdict > 0) run.at = i;
  }
  if (run) yield run;
}

/** s to each side in which a sparse record has fewer rows than a decision needs. */
const NEIGHBORHOOD = 60;

/** Whether the record around the run has too few rows with a speed to ask for more of them. */
function isSparse(track: Track, run: Run, rows: number): boolean {
  let count = run.rows;
  const near = (i: number): boolean =>
    Math.min(
      Math.abs(track.time[i] - track.time[run.start]),
      Math.abs(track.time[i] - track.time[run.end]),
    ) <= NEIGHBORHOOD;
  for (let i = run.start - 1; i >= 0 && near(i) && count < rows; i--) if (track.groundSpeed[i] >= 0) count++;
  for (let i = run.end + 1; i < track.length && near(i) && count < rows; i++)
    if (track.groundSpeed[i] >= 0) count++;
  return count < rows;
}

function confidenceOf(run: Run, sparse: boolean, altitude: number): Confidence {
  if (sparse) return 'low';
  // Above 20,000 ft a jet's slowest true airspeed is far above 200 kt, and no headwind explains the rest.
  return run.verdict > 0 || altitude > 20_000 ? 'high' : 'medium';
}

function hitOf(track: Track, run: Run, altitudes: Float32Array, sparse: boolean, limits: Limits): Hit {
  const altitude = altitudes[run.at];
  return {
    start: run.start,
    end: run.end,
    value: track.groundSpeed[run.at],
    severity: 'caution',
    confidence: confidenceOf(run, sparse, altitude),
    evidence: evidenceOf({
      side: run.verdict < 0 ? 'slow' : 'fast',
      altitude,
      rows: run.rows,
      limit: run.verdict < 0 ? limits.slow : limits.fast,
      trueAirspeed: track.trueAirspeed[run.at],
      jetSpeed: run.verdict < 0 ? JET_SPEED : undefined,
    }),
    ...(sparse && { alternatives: [msg('a single wrong row: the record is too sparse to confirm it')] }),
    ...(!track.has('trueAirspeed') && { untested: [msg('wind: the file has no true airspeed')] }),
  };
}

export const implausibleSpeed = defineDetector({
  id: 'implausible-speed',
  title: () => msg('Implausible ground speed'),
  about: () =>
    msg(
      'The reported ground speed is below 100 kt above 5,000 ft in an aircraft that flies at jet speeds elsewhere in the record, or above 900 kt.',
    ),
  category: 'data',
  unit: 'kt',
  needs: ['time', 'groundSpeed', 'altitude'],
  options: {
    slow: {
      label: () => msg('Slowest ground speed of a jet aloft'),
      unit: 'kt',
      default: 100,
      min: 20,
      max: 250,
      source: () =>
        msg('Below the stall speed of airliners; in 1,244 cruise segments none below 120 kt (measured)'),
    },
    altitude: {
      label: () => msg('Above this altitude'),
      unit: 'ft',
      default: 5000,
      min: 1000,
      max: 40000,
      source: () => msg('Above circuits and most helicopters (published cases: 14,025, 8,950 and 38,000 ft)'),
    },
    fast: {
      label: () => msg('Fastest ground speed'),
      unit: 'kt',
      default: 900,
      min: 300,
      max: 3000,
      source: () => msg('adsbtrack: 900 kt'),
    },
    rows: {
      label: () => msg('Rows that must agree'),
      unit: 'count',
      default: 3,
      min: 1,
      max: 60,
      source: () =>
        msg(
          'Single rows are often decoded wrongly; a record too sparse for three is reported with low confidence',
        ),
    },
  },
  evidenceUnits: { altitude: 'ft', rows: 'count', limit: 'kt', trueAirspeed: 'kt', jetSpeed: 'kt' },
  alternatives: () => [
    msg('the aircraft’s navigation receiver computed a wrong speed, as it does from wrong positions'),
    msg('a very strong headwind low down'),
    msg('rows of another aircraft, or a unit other than knots'),
  ],
  limits: () => [
    msg(
      'Only flights that show jet speeds (350 kt or more in five rows) are judged slow: helicopters, gliders, light aircraft and turboprops never are.',
    ),
    msg('A speed of exactly 0 is taken as missing.'),
    msg(
      'Holds from three rows in the event; with rows of 60 s it must last two minutes. Fewer rows only where the record itself is sparse.',
    ),
  ],
  say({ value, evidence }) {
    const speed = formatQuantity(value, 'kt');
    const known = evidence.altitude !== undefined;
    const where = known ? msg(str`${speed} at ${formatQuantity(Number(evidence.altitude), 'ft')}`) : speed;
    return evidence.side === 'slow'
      ? msg(
          str`Reported ground speed down to ${where}, too slow for an aircraft that flies at jet speeds elsewhere in this record`,
        )
      : msg(str`Reported ground speed up to ${where}, faster than aircraft fly`);
  },
  *detect(track, _context, limits) {
    const altitudes = cleanAltitude(track).values;
    for (const run of runsOf(track, altitudes, flewAsJet(track), limits)) {
      const sparse = run.rows < limits.rows;
      if (sparse && !isSparse(track, run, limits.rows)) continue;
      yield hitOf(track, run, altitudes, sparse, limits);
    }
  },
});
