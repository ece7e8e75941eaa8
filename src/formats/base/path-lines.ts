import { msg } from '../../base/words.js';
import type { ReportBuilder } from './report-builder.js';

/** Degrees longitude, degrees latitude, and where it is known meters. */
export type LinePlace = readonly number[];

const isSame = (a: LinePlace, b: LinePlace): boolean =>
  a[1] === b[1] && (a[0] === b[0] || Math.abs(a[0] - b[0]) === 360);

/** Stretches of one path, as programs that color it by altitude or cut it at the antimeridian draw them. */
const follows = (line: readonly LinePlace[], next: readonly LinePlace[]): boolean => {
  const last = line.at(-1);
  return last !== undefined && next.length > 0 && isSame(last, next[0]);
};

/** Lines of which one begins where the one before ends are one path; others stay apart, because nothing joins them. */
export function joinedLines(lines: readonly (readonly LinePlace[])[]): LinePlace[][] {
  const joined: LinePlace[][] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && follows(last, line)) last.push(...line.slice(1));
    else joined.push([...line]);
  }
  return joined;
}

/** The import report of every file of paths. */
export function reportPath(report: ReportBuilder): void {
  report.problem(
    0,
    msg('There are no times: it was read as a path, which has no speeds, durations or findings.'),
  );
}
