import { formatDuration } from '../base/units.js';
import { msg, str } from '../base/words.js';
import type { Declaration } from '../finding/declaration.js';
import { isPath, noTimes } from '../track/path.js';
import type { Column, Track } from '../track/track.js';
import { columnWords } from '../track/words.js';
import type { Analysis } from './analyze.js';
import { knownTimeOf, secondsWith } from './known-time.js';

/** How much of a flight a detector could look at: no finding means nothing for the rest. */
export interface Coverage {
  readonly kind: string;
  /** s between first and last row in which the file has what it looks at. */
  readonly looked: number;
  /** s between first and last row. */
  readonly of: number;
  /** Why it could not look, or not at all of it. */
  readonly why?: string;
}

/** Seconds by which the looked-at time may be shorter than the flight and still be all of it: rounding of times. */
const ROUNDING = 1;

/** A column as one detector reads it; positions that are stale or suspect count only for detectors about the data. */
const keyOf = (column: Column, trusted: boolean): string =>
  trusted && (column === 'lat' || column === 'lon') ? `usable ${column}` : column;

/** Columns in whose time a detector looks: without a speed in the file, the positions give it. */
function examinedBy({ needs, examines = needs, derives = [] }: Declaration, track: Track): readonly Column[] {
  const columns = examines.filter((column) => column !== 'time' && column !== 'source');
  return columns.map((column) => (derives.includes(column) && !track.has(column) ? 'lat' : column));
}

/** For each detector: how much of the flight it could look at, and why not at the rest. */
export function coverageOf(analysis: Analysis, detectors: readonly Declaration[]): Coverage[] {
  const { track, notRun } = analysis;
  if (isPath(track)) return detectors.map(({ kind }) => ({ kind, looked: 0, of: 0, why: noTimes() }));
  const of = track.length > 0 ? track.time[track.length - 1] - track.time[0] : 0;
  const examined = detectors.map((detector) =>
    examinedBy(detector, track).map(
      (column) => [keyOf(column, detector.category === 'flight'), column] as const,
    ),
  );
  const spacings = detectors.map((detector) => limitOf(analysis, detector));
  const limits = [...new Set(spacings.filter(Number.isFinite))].sort((a, b) => a - b);
  const known = knownTimeOf(analysis, new Map(examined.flat()), limits);
  return detectors.map(({ kind }, i) => {
    const none = notRun.find((one) => one.kind === kind);
    if (none) return { kind, looked: 0, of, why: none.why };
    const spacing = spacings[i];
    const looked = secondsWith(
      known,
      examined[i].map(([key]) => key),
      spacing,
    );
    if (examined[i].length === 0 || looked >= of - ROUNDING) return { kind, looked: of, of };
    const missing = examined[i].map(([key, column]) => ({ column, seconds: of - secondsWith(known, [key]) }));
    const sparse = of - secondsWith(known, [], spacing);
    return { kind, looked, of, why: whyPart(missing, sparse, spacing) };
  });
}

/** s between rows from which a detector is blind: for none if it found something all the same, or if no spacing makes it so. */
const limitOf = ({ findings }: Analysis, { kind, blindFrom }: Declaration): number =>
  typeof blindFrom === 'number' && !findings.some((finding) => finding.kind === kind) ? blindFrom : Infinity;

/** `no altitude for 12 min, no latitude for 3 min, rows 1 min or more apart for 40 min`; a position is one thing. */
function whyPart(
  missing: readonly { column: Column; seconds: number }[],
  sparse: number,
  spacing: number,
): string {
  const words = new Map<string, number>();
  for (const { column, seconds } of missing) {
    if (seconds <= ROUNDING) continue;
    const name = column === 'lat' || column === 'lon' ? msg('usable position') : columnWords[column]();
    words.set(name, Math.max(words.get(name) ?? 0, seconds));
  }
  const parts = [...words].map(([name, seconds]) => msg(str`no ${name} for ${formatDuration(seconds)}`));
  if (sparse > ROUNDING)
    parts.push(msg(str`rows ${formatDuration(spacing)} or more apart for ${formatDuration(sparse)}`));
  return parts.join(', ');
}

/** How many detectors could look at all of a flight, at a part of it, at none. */
export function coverageCounts(coverage: readonly Coverage[]): { all: number; part: number; none: number } {
  const none = coverage.filter(({ looked, of, why }) => looked <= 0 && (of > 0 || why)).length;
  const part = coverage.filter(({ looked, why }) => looked > 0 && why !== undefined).length;
  return { all: coverage.length - none - part, part, none };
}

/** `26 detectors: 20 looked at the whole flight, 4 at part of it (the least: 12 min of 1 h), 2 could not look.` */
export function coverageSentence(coverage: readonly Coverage[]): string {
  const { all, part, none } = coverageCounts(coverage);
  const [shortest] = coverage
    .filter(({ looked, why }) => looked > 0 && why !== undefined)
    .sort((a, b) => a.looked - b.looked);
  const sentences = [msg(str`${all} of ${coverage.length} detectors looked at the whole flight`)];
  if (shortest) {
    const [least, whole] = [formatDuration(shortest.looked), formatDuration(shortest.of)];
    sentences.push(msg(str`${part} at part of it (at least ${least} of ${whole})`));
  }
  if (none > 0) sentences.push(msg(str`${none} could not look`));
  return `${sentences.join(', ')}.`;
}
