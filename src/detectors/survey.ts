import { median } from '../track/median.js';
import { survey as declared } from '../finding/declarations/survey.js';
import { distanceNm } from '../track/geo.js';
import type { Range } from '../track/runs.js';
import type { Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';
import type { HitOf } from '../finding/finding.js';
import { overlap, parallel, project } from '../derived/path/parallel-lines.js';
import { runsBackAndForth } from '../derived/path/spray-runs.js';
import { straightLinesOf, type StraightLine } from '../derived/path/straight-lines.js';
import { coarseTurningOf, mediumTurningOf, type Turning } from '../derived/path/turning.js';

/** Parallel lines side by side, in the order flown. */
interface Grid {
  readonly lines: readonly StraightLine[];
  /** NM to the right of the first line's direction, middle of each line. */
  readonly offsets: readonly number[];
}

interface Rules {
  readonly angle: number;
  readonly beside: number;
  readonly spacing: number;
  readonly pause: number;
}

function joins(turning: Turning, grid: readonly StraightLine[], line: StraightLine, rules: Rules): boolean {
  const last = grid[grid.length - 1];
  if (turning.time[line.from] - turning.time[last.to] > rules.pause) return false;
  return parallel(grid[0], line, rules.angle) && overlap(turning, last, line) >= rules.beside;
}

function gridOf(turning: Turning, lines: readonly StraightLine[]): Grid {
  const [first] = lines;
  const frame = { lat: turning.lat[first.from], lon: turning.lon[first.from], course: first.course };
  const middle = ({ from, to }: StraightLine) =>
    (project(turning, from, frame).right + project(turning, to, frame).right) / 2;
  return { lines, offsets: lines.map(middle) };
}

/** Groups of consecutive lines side by side; short lines between them (the turns) do not end a group. */
function gridsIn(turning: Turning, lines: readonly StraightLine[], rules: Rules): Grid[] {
  const grids: StraightLine[][] = [];
  for (const line of lines) {
    const open = grids.at(-1);
    if (open && joins(turning, open, line, rules)) open.push(line);
    else if (!open || line.length >= 0.5 * open[open.length - 1].length) grids.push([line]);
  }
  return grids.map((grid) => gridOf(turning, grid));
}

/** Different lines: those nearer to each other than `spacing` are one, flown again. */
function distinct(offsets: readonly number[], spacing: number): number {
  const sorted = [...offsets].sort((a, b) => a - b);
  return sorted.filter((offset, k) => k === 0 || offset - sorted[k - 1] >= spacing).length;
}

function hitOf(turning: Turning, { lines, offsets }: Grid, spacing: number): HitOf<typeof declared> {
  const sorted = [...offsets].sort((a, b) => a - b);
  const gaps = sorted
    .slice(1)
    .map((offset, k) => offset - sorted[k])
    .filter((gap) => gap >= spacing);
  const [first, last] = [lines[0], lines[lines.length - 1]];
  return {
    start: turning.rows[first.from],
    end: turning.rows[last.to],
    value: lines.length,
    severity: 'advisory',
    confidence: lines.length >= 6 ? 'high' : 'medium',
    evidence: {
      lines: lines.length,
      // Runs closer than that are flown over one line as far as is known.
      ...(gaps.length > 0 && { differentLines: gaps.length + 1, spacing: median(gaps) }),
      course: first.course,
      length: median(lines.map((line) => line.length)),
      width: sorted[sorted.length - 1] - sorted[0],
      duration: turning.time[last.to] - turning.time[first.from],
      fromFirstToLast: distanceNm(
        turning.lat[first.from],
        turning.lon[first.from],
        turning.lat[last.to],
        turning.lon[last.to],
      ),
    },
  };
}

const durationOf = ({ time }: Track, { start, end }: Range): number => time[end] - time[start];

/** s that two stretches of rows have in common. */
const sharedTime = ({ time }: Track, a: Range, b: Range): number =>
  Math.max(0, time[Math.min(a.end, b.end)] - time[Math.max(a.start, b.start)]);

export const survey = defineDetector({
  ...declared,
  *detect(track, context, { lines, ...rules }) {
    const turning = coarseTurningOf(track, context);
    const hits: HitOf<typeof declared>[] = [];
    // Legs of holds and circuits are parallel too.
    const others = context.found.filter(({ kind }) => kind === 'holding' || kind === 'touch-and-go');
    for (const grid of gridsIn(turning, straightLinesOf(turning), rules)) {
      if (distinct(grid.offsets, rules.spacing) < lines) continue;
      const hit = hitOf(turning, grid, rules.spacing);
      if (!others.some((other) => other.start <= hit.end && hit.start <= other.end)) hits.push(hit);
    }
    const medium = mediumTurningOf(track, context);
    for (const runs of runsBackAndForth(medium)) {
      if (runs.length < lines) continue;
      const hit = hitOf(medium, gridOf(medium, runs), rules.spacing);
      // A turn on the way to the first run may look like a loop.
      if (
        ![...others, ...hits].some((other) => sharedTime(track, other, hit) >= 0.5 * durationOf(track, hit))
      )
        hits.push(hit);
    }
    yield* hits.sort((a, b) => a.start - b.start);
  },
});
