import { median } from '../track/median.js';
import { DEGREE } from '../base/units.js';
import { survey as declared } from '../finding/declarations/survey.js';
import { distanceNm, turn } from '../track/geo.js';
import { defineDetector } from '../finding/detector.js';
import type { HitOf } from '../finding/finding.js';
import { straightLinesOf, type StraightLine } from '../derived/path/straight-lines.js';
import { coarseTurningOf, type Turning } from '../derived/path/turning.js';

/** Parallel lines side by side, in the order flown. */
interface Grid {
  readonly lines: readonly StraightLine[];
  /** NM to the right of the first line's direction, middle of each line. */
  readonly offsets: readonly number[];
}

interface Frame {
  readonly lat: number;
  readonly lon: number;
  readonly course: number;
}

/** NM along and to the right of a line from its beginning. */
function project(turning: Turning, k: number, { lat, lon, course }: Frame): { along: number; right: number } {
  const north = (turning.lat[k] - lat) * 60;
  const east = turn(lon, turning.lon[k]) * 60 * Math.cos(lat * DEGREE);
  const angle = course * DEGREE;
  return {
    along: north * Math.cos(angle) + east * Math.sin(angle),
    right: east * Math.cos(angle) - north * Math.sin(angle),
  };
}

/** Share of the shorter line that runs alongside the other. */
function overlap(turning: Turning, a: StraightLine, b: StraightLine): number {
  const frame = { lat: turning.lat[a.from], lon: turning.lon[a.from], course: a.course };
  const [b0, b1] = [project(turning, b.from, frame).along, project(turning, b.to, frame).along];
  const both = Math.min(a.length, Math.max(b0, b1)) - Math.max(0, Math.min(b0, b1));
  return both / Math.min(a.length, b.length);
}

const parallel = (a: StraightLine, b: StraightLine, most: number): boolean => {
  const angle = Math.abs(turn(a.course, b.course));
  return angle <= most || angle >= 180 - most;
};

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
      differentLines: gaps.length + 1,
      course: first.course,
      length: median(lines.map((line) => line.length)),
      spacing: median(gaps),
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

export const survey = defineDetector({
  ...declared,
  *detect(track, context, { lines, ...rules }) {
    const turning = coarseTurningOf(track, context);
    // Legs of holds and circuits are parallel too.
    const others = context.found.filter(({ kind }) => kind === 'holding' || kind === 'touch-and-go');
    for (const grid of gridsIn(turning, straightLinesOf(turning), rules)) {
      if (distinct(grid.offsets, rules.spacing) < lines) continue;
      const hit = hitOf(turning, grid, rules.spacing);
      if (!others.some((other) => other.start <= hit.end && hit.start <= other.end)) yield hit;
    }
  },
});
