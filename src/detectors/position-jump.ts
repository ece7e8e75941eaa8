import { positionJump as declared } from '../finding/declarations/position-jump.js';
import { fixTime } from '../track/legs.js';
import type { Legs } from '../track/legs.js';
import type { Range } from '../track/runs.js';
import { sourceCode, type Track } from '../track/track.js';
import { msg } from '../base/words.js';
import { defineDetector } from '../finding/detector.js';
import type { Confidence, HitOf } from '../finding/finding.js';
import { besidePath } from '../derived/speed/lone-fix.js';
import {
  aloneAtEnd,
  isShort,
  jumpAt,
  returnOf,
  speedLimit,
  type Jump,
  type JumpLimits,
} from '../derived/speed/jump-test.js';

type JumpHit = HitOf<typeof declared>;

const guessed = [sourceCode('estimated'), sourceCode('modeled')];

/** Whether one of the two positions is the provider's guess or a model's. */
const isGuess = ({ source }: Track, a: number, b: number): boolean =>
  guessed.includes(source[a]) || guessed.includes(source[b]);

function confidenceOf(jump: Jump, distance: number): Confidence {
  if (jump.reckoned) return jump.reckoned.miss > jump.reckoned.path ? 'medium' : 'low';
  return distance > 1.5 * jump.reach ? 'high' : 'medium';
}

/** The last row with the position from which the leg starts: the feed may have repeated it. */
function lastRowBefore(track: Track, row: number): number {
  let i = row - 1;
  while (i > 0 && track.lat[i] !== track.lat[i]) i--;
  return i;
}

/** Rows that are wrong alone: up to the return, or up to the end of the track. None where a guess is one of the two. */
function wrongRows(track: Track, legs: Legs, jump: Jump, back: number): readonly Range[] {
  const to = legs.fixes[jump.leg];
  if (back) return [{ start: to, end: legs.fixes[back] - 1 }];
  if (jump.reckoned || isGuess(track, legs.fixes[jump.leg - 1], to)) return [];
  const side = aloneAtEnd(legs, track, jump);
  if (!side) return [];
  return [side === 'before' ? { start: 0, end: to - 1 } : { start: to, end: track.length - 1 }];
}

/** s for which the feed repeated the position before the jump, and from its last repetition to the jump. */
function repeated(track: Track, before: number, start: number, to: number) {
  const same = track.lat[start] === track.lat[before] && track.lon[start] === track.lon[before];
  const held = track.time[start] - track.time[before];
  return same && held > 0 ? { held, between: track.time[to] - track.time[start] } : {};
}

function hitOf(track: Track, legs: Legs, jump: Jump, back: number, gross: number): JumpHit {
  const { leg, reach, reckoned } = jump;
  const distance = legs.distance[leg];
  const seconds = legs.seconds[leg];
  const to = legs.fixes[leg];
  const start = lastRowBefore(track, to);
  const guess = isGuess(track, legs.fixes[leg - 1], to);
  const suspect = wrongRows(track, legs, jump, back);
  return {
    start,
    end: back ? legs.fixes[back] : to,
    value: distance,
    severity: distance >= gross ? 'warning' : 'caution',
    confidence: guess ? 'low' : confidenceOf(jump, distance),
    evidence: {
      test: reckoned ? 'dead reckoning' : 'speed',
      seconds,
      impliedSpeed: seconds >= 1 ? (distance / seconds) * 3600 : NaN,
      ...repeated(track, legs.fixes[leg - 1], start, to),
      reach,
      reckonedPath: reckoned?.path,
      reckonedMiss: reckoned?.miss,
      backAfter: back ? fixTime(track, legs.fixes[back]) - fixTime(track, to) : undefined,
    },
    rows: back ? [start, to, legs.fixes[back]] : [start, to],
    ...(suspect.length > 0 && { suspect }),
    ...(guess && {
      alternatives: [msg('a position estimated by the provider or a model and corrected by the next one')],
    }),
  };
}

/** One position beside the path of those around it. */
function besideHit(track: Track, { fixes, seconds }: Legs, leg: number, off: number, gross: number): JumpHit {
  const [before, at, after] = [fixes[leg - 1], fixes[leg], fixes[leg + 1]];
  const guess = isGuess(track, before, at) || isGuess(track, at, after);
  return {
    start: at,
    end: after - 1,
    value: off,
    severity: off >= gross ? 'warning' : 'caution',
    confidence: guess ? 'low' : 'medium',
    evidence: { test: 'path', seconds: seconds[leg], backAfter: seconds[leg + 1] },
    rows: [before, at, after],
    suspect: [{ start: at, end: after - 1 }],
  };
}

function* hitsOf(track: Track, legs: Legs, limits: JumpLimits, gross: number): Iterable<JumpHit> {
  for (let leg = 1; leg < legs.fixes.length; leg++) {
    const jump = isShort(legs, leg) ? undefined : jumpAt(track, legs, leg, limits);
    if (!jump) {
      const off = besidePath(track, legs, leg, limits.latency);
      if (off > 0) yield besideHit(track, legs, leg++, off, gross);
      continue;
    }
    const back = jump.reckoned ? 0 : returnOf(track, legs, jump, limits);
    yield hitOf(track, legs, jump, back, gross);
    if (back) leg = back;
  }
}

/** s between jumps that belong together, and the fewest that are reported as one. */
const JOIN_WITHIN_S = 60;
const MIN_JUMPS_TO_JOIN = 10;

/** Jumps back and forth, one after another, are one thing (two aircraft or two sources in one track), reported as one finding. */
function* merged(track: Track, jumps: Iterable<JumpHit>): Iterable<JumpHit> {
  let series: JumpHit[] = [];
  for (const jump of jumps) {
    const last = series.at(-1);
    if (last && track.time[jump.start] - track.time[last.end] > JOIN_WITHIN_S) {
      yield* oneOf(series);
      series = [];
    }
    series.push(jump);
  }
  yield* oneOf(series);
}

/** The greatest of many jumps, with their number; a few stay as they are. */
function oneOf(jumps: readonly JumpHit[]): readonly JumpHit[] {
  if (jumps.length < MIN_JUMPS_TO_JOIN) return jumps;
  const greatest = jumps.reduce((a, b) => (b.value > a.value ? b : a));
  return [
    {
      ...greatest,
      start: jumps[0].start,
      end: jumps[jumps.length - 1].end,
      confidence: 'medium',
      evidence: { ...greatest.evidence, jumps: jumps.length },
      suspect: jumps.flatMap(({ suspect = [] }) => suspect),
    },
  ];
}

export const positionJump = defineDetector({
  ...declared,
  *detect(track, { legs }, { gross, ...options }) {
    const limits = { ...options, speed: speedLimit(track, options.speed) };
    yield* merged(track, hitsOf(track, legs, limits, gross));
  },
});
