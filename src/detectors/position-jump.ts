import { fixTime } from '../track/legs.js';
import type { Legs } from '../track/legs.js';
import { sourceCode, type Track } from '../track/track.js';
import { formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { defineDetector, type Confidence, type Hit } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';
import { crowded } from './jump-crowd.js';
import {
  isShort,
  jumpAt,
  returnOf,
  speedLimit,
  type Jump,
  type JumpLimits,
} from '../derived/speed/jump-test.js';

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

function hitOf(track: Track, legs: Legs, jump: Jump, back: number, gross: number): Hit {
  const { leg, reach, reckoned } = jump;
  const distance = legs.distance[leg];
  const seconds = legs.seconds[leg];
  const to = legs.fixes[leg];
  const start = lastRowBefore(track, to);
  const guess = isGuess(track, legs.fixes[leg - 1], to);
  return {
    start,
    end: back ? legs.fixes[back] : to,
    value: distance,
    severity: distance >= gross ? 'warning' : 'caution',
    confidence: guess ? 'low' : confidenceOf(jump, distance),
    evidence: evidenceOf({
      test: reckoned ? 'dead reckoning' : 'speed',
      seconds,
      impliedSpeed: seconds >= 1 ? (distance / seconds) * 3600 : NaN,
      reach,
      reckonedPath: reckoned?.path,
      reckonedMiss: reckoned?.miss,
      backAfter: back ? fixTime(track, legs.fixes[back]) - fixTime(track, to) : undefined,
    }),
    rows: back ? [start, to, legs.fixes[back]] : [start, to],
    ...(guess && {
      alternatives: [msg('a position that the provider or a model estimated and the next one corrects')],
    }),
  };
}

function* hitsOf(track: Track, legs: Legs, limits: JumpLimits, gross: number): Iterable<Hit> {
  for (let leg = 1; leg < legs.fixes.length; leg++) {
    const jump = isShort(legs, leg) ? undefined : jumpAt(track, legs, leg, limits);
    if (!jump) continue;
    const back = jump.reckoned ? 0 : returnOf(track, legs, jump, limits);
    yield hitOf(track, legs, jump, back, gross);
    if (back) leg = back;
  }
}

function jumpWords(size: string, duration: string, reckonedMiss: number): string {
  if (Number.isNaN(reckonedMiss)) return msg(str`The position jumped ${size} in ${duration}`);
  const miss = formatQuantity(reckonedMiss, 'NM');
  return msg(
    str`The position jumped ${size} in ${duration}, ${miss} from where the reported speeds and courses lead`,
  );
}

export const positionJump = defineDetector({
  id: 'position-jump',
  title: () => msg('Position jump'),
  about: () =>
    msg(
      'Two positions after one another are further apart than can be flown in the time between them, or than the speeds and courses reported meanwhile lead.',
    ),
  category: 'data',
  unit: 'NM',
  needs: ['time', 'lat', 'lon'],
  options: {
    speed: {
      label: () => msg('Fastest believable speed'),
      unit: 'kt',
      default: 900,
      min: 100,
      max: 3000,
      source: () =>
        msg(
          'adsbtrack: 900 kt over ground is beyond airliners in the strongest jet stream. For slower aircraft twice their own top speed (tar1090), not less than 300 kt',
        ),
    },
    latency: {
      label: () => msg('Delivery delay that is no jump'),
      unit: 's',
      default: 30,
      min: 0,
      max: 300,
      source: () =>
        msg(
          'Clocks of receivers differ and frames come late: feeds drop positions older than 15 to 30 s (OpenSky, tar1090)',
        ),
    },
    miss: {
      label: () => msg('Smallest miss of dead reckoning'),
      unit: 'NM',
      default: 5,
      min: 1,
      max: 100,
      source: () => msg('RNAV 5: what an aircraft keeps for 95 % of the time (ICAO Doc 9613)'),
    },
    missShare: {
      label: () => msg('Smallest miss of dead reckoning, share of the path'),
      unit: 'ratio',
      default: 0.5,
      min: 0.1,
      max: 2,
      source: () => msg('A course wrong by 30° all the way misses by half the path (geometry)'),
    },
    gross: {
      label: () => msg('Gross: warning'),
      unit: 'NM',
      default: 25,
      min: 1,
      max: 1000,
      source: () => msg('Gross navigation error in oceanic practice: 25 NM'),
    },
  },
  evidenceUnits: {
    seconds: 's',
    impliedSpeed: 'kt',
    reach: 'NM',
    reckonedPath: 'NM',
    reckonedMiss: 'NM',
    backAfter: 's',
    jumps: 'count',
  },
  alternatives: () => [
    msg('a position decoded against a wrong reference, or of another aircraft with the same address'),
    msg('rows of two flights or two sources in one file'),
    msg('the aircraft sent wrong positions before or after'),
    msg('a wrong time: the positions are right and the clock is not'),
  ],
  limits: () => [
    msg('Repeated positions are left out first; otherwise each end of a stale stretch would be a jump.'),
    msg(
      'Jumps shorter than the reach are not found: 1.1 NM and 30 s of flight (4 NM at 480 kt) plus 900 kt between rows, so for a jet 4 NM with rows of 1 s, 7 NM with 10 s, 19 NM with 60 s; for a light aircraft 1.5, 2 and 6 NM.',
    ),
    msg('Dead reckoning needs rows with speed and course between the two positions.'),
  ],
  say({ value, evidence }) {
    const size = formatQuantity(value, 'NM');
    if (evidence.jumps !== undefined) {
      const jumps = formatQuantity(Number(evidence.jumps), 'count');
      return msg(str`The position jumped to and fro ${jumps} times, by up to ${size}`);
    }
    const jump = jumpWords(size, formatDuration(Number(evidence.seconds)), Number(evidence.reckonedMiss));
    if (evidence.backAfter === undefined) return jump;
    const after = formatDuration(Number(evidence.backAfter));
    return msg(str`${jump}, and back after ${after}`);
  },
  *detect(track, { legs }, { gross, ...options }) {
    const limits = { ...options, speed: speedLimit(track, legs, options.speed) };
    yield* crowded(track, hitsOf(track, legs, limits, gross));
  },
});
