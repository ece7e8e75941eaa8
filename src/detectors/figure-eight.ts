import { sideOf } from '../track/way.js';
import { DEGREE } from '../base/units.js';
import { figureEight as declared } from '../finding/declarations/figure-eight.js';
import { cleanAltitude } from '../track/clean/index.js';
import { distanceNm, turn } from '../track/geo.js';
import { crossingOf, meanOf, type Crossing } from '../derived/path/crossing.js';
import { defineDetector } from '../finding/detector.js';
import type { HitOf } from '../finding/finding.js';
import type { Position } from '../route/coordinates.js';
import { runsOneWay, turnOf, type TurningRun } from '../derived/path/loops.js';
import { coarseTurningOf, turningOf, type Turning } from '../derived/path/turning.js';

/** Two lobes that turn opposite ways around one crossing. Indices into the turning. */
interface Eight {
  readonly from: number;
  /** At the crossing between the lobes. */
  readonly middle: number;
  readonly to: number;
  readonly first: TurningRun;
  readonly second: TurningRun;
  /** NM. */
  readonly sizes: readonly [number, number];
  readonly crossing: Position;
}

interface Rules {
  readonly lobe: number;
  readonly longest: number;
  readonly closed: number;
}

/** A lobe turns three quarters of a circle in the ideal figure; more than one and a quarter is a separate loop. */
const MOST = 450;

/** Share of the larger lobe that the smaller one is at least. */
const MIN_SIMILAR = 0.4;
/**
 * ft higher at the end of a lobe than at its beginning. Turns this way and that of a climb cross as well, and are no eight; one
 * that is flown to lose height, or while the altitude swings, is.
 */
const MAX_GAIN_FT = 1000;

/** Whether the path climbs through one of the lobes; not where an altitude is missing. */
function climbs({ rows }: Turning, { from, middle, to }: Eight, altitude: Float32Array): boolean {
  const gain = (a: number, b: number) => altitude[rows[b]] - altitude[rows[a]];
  return gain(from, middle) > MAX_GAIN_FT || gain(middle, to) > MAX_GAIN_FT;
}

/** NM: furthest point of a lobe from the crossing. */
function sizeOf(turning: Turning, from: number, to: number, at: Position): number {
  let size = 0;
  for (let k = from; k <= to; k++)
    size = Math.max(size, distanceNm(turning.lat[k], turning.lon[k], at.lat, at.lon));
  return size;
}

/** Nearest that the path comes to the crossing again after the second lobe's far point. */
function comesBack(turning: Turning, far: number, to: number, at: Position): { k: number; nm: number } {
  let best = { k: far, nm: Infinity };
  for (let k = far; k <= to; k++) {
    const nm = distanceNm(turning.lat[k], turning.lon[k], at.lat, at.lon);
    if (nm < best.nm) best = { k, nm };
  }
  return best;
}

function furthest(turning: Turning, from: number, to: number, at: Position): number {
  let [far, most] = [from, -1];
  for (let k = from; k <= to; k++) {
    const nm = distanceNm(turning.lat[k], turning.lon[k], at.lat, at.lon);
    if (nm > most) [far, most] = [k, nm];
  }
  return far;
}

/** On opposite sides of the crossing: the angle between the lobes' centers is more than a right one. */
function opposite(a: Position, b: Position, at: Position): boolean {
  const scale = Math.cos(at.lat * DEGREE) ** 2;
  return (a.lat - at.lat) * (b.lat - at.lat) + scale * (a.lon - at.lon) * (b.lon - at.lon) < 0;
}

/** Degrees between the two ways over the crossing, 0 to 90. */
function angleAt({ course }: Turning, { i, j }: Crossing): number {
  const angle = Math.abs(turn(course[i + 1], course[j + 1]));
  return Math.min(angle, 180 - angle);
}

/** Last point next to `from` in the same piece within some time: the path may cross before or after the turn. */
function extended(turning: Turning, from: number, seconds: number, step: 1 | -1): number {
  let k = from;
  const inside = (j: number) =>
    j >= 0 &&
    j < turning.time.length &&
    turning.piece[j] === turning.piece[from] &&
    Math.abs(turning.time[j] - turning.time[from]) <= seconds;
  while (inside(k + step)) k += step;
  return k;
}

function eightOf(
  turning: Turning,
  first: TurningRun,
  second: TurningRun,
  { lobe, longest, closed }: Rules,
): Eight | undefined {
  const { time } = turning;
  const lasts = (run: TurningRun) => time[run.to] - time[run.from];
  if (lasts(first) > longest || lasts(second) > longest) return undefined;
  // The crossing is about half way between the turns, and as far before the first and after the second.
  const between = time[second.from] - time[first.to];
  const begin = extended(turning, first.from, Math.max(lasts(first) / 2, between), -1);
  const end = extended(turning, second.to, Math.max(lasts(second) / 2, between), 1);
  const crossing = crossingOf(turning, begin, first.to, end);
  if (!crossing) return undefined;
  const { at, i, j } = crossing;
  // On flatter crossings than such lobes make the path goes back on itself, as on the runs of a survey.
  if (angleAt(turning, crossing) < lobe - 180) return undefined;
  const far = furthest(turning, j, end, at);
  const back = comesBack(turning, far, end, at);
  const sizes = [sizeOf(turning, i, j, at), sizeOf(turning, j, back.k, at)] as const;
  if (back.nm > closed * sizes[1] || Math.min(...sizes) < MIN_SIMILAR * Math.max(...sizes)) return undefined;
  if (!opposite(meanOf(turning, i, j), meanOf(turning, j, back.k), at)) return undefined;
  return { from: i, middle: j, to: back.k, first, second, sizes, crossing: at };
}

function eightsIn(turning: Turning, rules: Rules): Eight[] {
  const runs = runsOneWay(turning, rules.lobe).filter((run) => Math.abs(run.turned) <= MOST);
  const found: Eight[] = [];
  for (let k = 1; k < runs.length; k++) {
    const [first, second] = [runs[k - 1], runs[k]];
    if (first.to !== second.from || Math.sign(first.turned) === Math.sign(second.turned)) continue;
    const eight = eightOf(turning, turnOf(turning, first), turnOf(turning, second), rules);
    if (eight) found.push(eight);
  }
  return found;
}

function hitOf(turning: Turning, eight: Eight): HitOf<typeof declared> {
  const { first, second, sizes, crossing } = eight;
  const [a, b] = [Math.abs(first.turned), Math.abs(second.turned)];
  return {
    start: turning.rows[eight.from],
    end: turning.rows[eight.to],
    value: sizes[0] + sizes[1],
    severity: 'advisory',
    confidence: Math.min(a, b) >= 225 ? 'high' : 'medium',
    evidence: {
      firstTurn: a,
      firstSide: sideOf(first.turned),
      secondTurn: b,
      secondSide: sideOf(second.turned),
      firstSize: sizes[0],
      secondSize: sizes[1],
      duration: turning.time[eight.to] - turning.time[eight.from],
      crossingLat: crossing.lat,
      crossingLon: crossing.lon,
    },
  };
}

export const figureEight = defineDetector({
  ...declared,
  *detect(track, context, rules) {
    const altitude = cleanAltitude(track).values;
    const hitsIn = (turning: Turning) =>
      eightsIn(turning, rules)
        .filter((eight) => !climbs(turning, eight, altitude))
        .map((eight) => hitOf(turning, eight));
    const eights = hitsIn(coarseTurningOf(track, context));
    for (const hit of hitsIn(turningOf(track, context))) {
      if (!eights.some((other) => other.start <= hit.end && hit.start <= other.end)) eights.push(hit);
    }
    yield* eights.sort((a, b) => a.start - b.start);
  },
});
