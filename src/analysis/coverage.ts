import { formatDuration } from '../base/units.js';
import { msg, str } from '../base/words.js';
import type { Declaration } from '../finding/declaration.js';
import { isDefined } from '../route/deviation/measure.js';
import { isGap } from '../track/cadence.js';
import { columnTypes, type Column, type Track } from '../track/track.js';
import { columnWords } from '../track/words.js';
import type { Analysis } from './analyze.js';

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

/** 1 for each interval from row i to row i + 1 in which a column is known: from a value to the next, if that is no gap. */
function knownIntervals(track: Track, isKnown: (row: number) => boolean): Uint8Array {
  const mask = new Uint8Array(Math.max(0, track.length - 1));
  let last = -1;
  for (let i = 0; i < track.length; i++) {
    if (!isKnown(i)) continue;
    if (last >= 0 && !isGap(track, last, i)) mask.fill(1, last, i);
    last = i;
  }
  return mask;
}

/** The intervals in which each column is known, computed when first asked for. */
function intervalsOf({ track, status }: Analysis): (column: Column, trusted: boolean) => Uint8Array {
  const known = new Map<string, Uint8Array>();
  return (column, trusted) => {
    const key = `${column} ${trusted}`;
    let mask = known.get(key);
    if (!mask) {
      const values = track[column];
      const { missing } = columnTypes[column];
      const has = (row: number) => values[row] === values[row] && values[row] !== missing;
      const usable = trusted && (column === 'lat' || column === 'lon');
      mask = knownIntervals(track, (row) => has(row) && (!usable || isDefined[status.ofRow[row]]));
      known.set(key, mask);
    }
    return mask;
  };
}

function secondsOf({ time }: Track, mask: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i]) sum += time[i + 1] - time[i];
  return sum;
}

const both = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((value, i) => value & b[i]);

/** Columns in whose time a detector looks: without a speed in the file, the positions give it. */
function examinedBy({ needs, examines = needs, derives = [] }: Declaration, track: Track): readonly Column[] {
  const columns = examines.filter((column) => column !== 'time' && column !== 'source');
  return columns.map((column) => (derives.includes(column) && !track.has(column) ? 'lat' : column));
}

/** For each detector: how much of the flight it could look at, and why not at the rest. */
export function coverageOf(analysis: Analysis, detectors: readonly Declaration[]): Coverage[] {
  const { track, notRun } = analysis;
  const of = track.length > 0 ? track.time[track.length - 1] - track.time[0] : 0;
  const known = intervalsOf(analysis);
  return detectors.map((detector) => {
    const { kind, category } = detector;
    const none = notRun.find((one) => one.kind === kind);
    if (none) return { kind, looked: 0, of, why: none.why };
    const columns = examinedBy(detector, track);
    if (columns.length === 0) return { kind, looked: of, of };
    const masks = columns.map((column) => known(column, category === 'flight'));
    const looked = secondsOf(track, masks.reduce(both));
    if (looked >= of - ROUNDING) return { kind, looked, of };
    const missing = columns.map((column, i) => ({ column, seconds: of - secondsOf(track, masks[i]) }));
    return { kind, looked, of, why: whyPart(missing) };
  });
}

/** `no altitude for 12 min, no latitude for 3 min`; a position is one thing. */
function whyPart(missing: readonly { column: Column; seconds: number }[]): string {
  const words = new Map<string, number>();
  for (const { column, seconds } of missing) {
    if (seconds <= ROUNDING) continue;
    const name = column === 'lat' || column === 'lon' ? msg('usable position') : columnWords[column]();
    words.set(name, Math.max(words.get(name) ?? 0, seconds));
  }
  return [...words].map(([name, seconds]) => msg(str`no ${name} for ${formatDuration(seconds)}`)).join(', ');
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
