import { GRAVITY, NAUTICAL_MILE } from '../../base/units.js';
import { overlap, parallel, project } from './parallel-lines.js';
import { straightLinesOf, type StraightLine } from './straight-lines.js';
import type { Turning } from './turning.js';

/** s and NM; a run over a field of a quarter of a mile at 60 kt is 15 s. */
const SHORTEST = { seconds: 15, nm: 0.25 } as const;
/** s; runs that last longer are lines of a survey, which lie side by side. */
const LONGEST_S = 120;
/** s; turning back takes less than a minute at rate one and a half, and some time to line up. */
const MAX_PAUSE_S = 120;

/** Share of the run before from which a line is another run, and not a part of the turn. */
const SIMILAR = 0.75;

/** NM; a half turn with 45° of bank ends that far to the side: nearer is not the other side of a circuit or a hold. */
function turnDiameter({ time }: Turning, { from, to, length }: StraightLine): number {
  const speed = (length * NAUTICAL_MILE) / (time[to] - time[from]);
  return (2 * speed ** 2) / GRAVITY / NAUTICAL_MILE;
}

/** Degrees between the courses of a run and the next: half a minute is partly spent on lining up. */
const MAX_ANGLE_DEG = 15;

/** Share of the shorter run that lies next to the other: both ends are known to a row, a third of half a minute. */
const MIN_BESIDE = 1 / 3;

/** Whether a run goes back over the one before, nearer to it than a half turn leads. */
function goesBack(turning: Turning, last: StraightLine, next: StraightLine): boolean {
  if (turning.time[next.from] - turning.time[last.to] > MAX_PAUSE_S) return false;
  const frame = { lat: turning.lat[last.from], lon: turning.lon[last.from], course: last.course };
  const [begin, end] = [project(turning, next.from, frame), project(turning, next.to, frame)];
  const aside = Math.abs((begin.right + end.right) / 2);
  return (
    end.along < begin.along &&
    parallel(last, next, MAX_ANGLE_DEG) &&
    overlap(turning, last, next) >= MIN_BESIDE &&
    aside <= turnDiameter(turning, last)
  );
}

/**
 * Short runs back and forth over one place, as in spraying: each goes back nearer to the one before than a half turn leads,
 * so the aircraft turns away and back between them.
 */
export function runsBackAndForth(turning: Turning): StraightLine[][] {
  const runs: StraightLine[][] = [];
  for (const line of straightLinesOf(turning, SHORTEST)) {
    if (turning.time[line.to] - turning.time[line.from] > LONGEST_S) continue;
    const open = runs.at(-1);
    const last = open?.at(-1);
    if (open && last && goesBack(turning, last, line)) open.push(line);
    // What is flown between two runs does not end them.
    else if (!last || line.length >= SIMILAR * last.length) runs.push([line]);
  }
  return runs;
}
