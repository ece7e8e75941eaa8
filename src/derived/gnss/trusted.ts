import type { Finding } from '../../finding/finding.js';
import type { Range } from '../../track/runs.js';
import type { Track } from '../../track/track.js';
import { measuredFrom } from './signs.js';

/** The rows of a range whose position was not measured from the ground (multilateration, radar), as ranges. */
export function notFromGround({ source }: Track, { start, end }: Range): Range[] {
  const found: Range[] = [];
  for (let i = start; i <= end; i++) {
    if (measuredFrom(source[i]) === 'ground') continue;
    const last = found.at(-1);
    if (last?.end === i - 1) found[found.length - 1] = { start: last.start, end: i };
    else found.push({ start: i, end: i });
  }
  return found;
}

/**
 * Rows whose positions the findings show to be wrong. Within signs of interference with satellite navigation those that were
 * measured from the ground are trusted, also if they lie apart from their neighbors: that is how the interference shows.
 */
export function suspectRanges(track: Track, findings: readonly Finding[]): Range[] {
  const windows = findings.filter(({ kind }) => kind === 'gnss-interference');
  return findings.flatMap(({ suspect = [] }) =>
    suspect.flatMap((range) =>
      windows.some(({ start, end }) => range.start >= start && range.end <= end)
        ? notFromGround(track, range)
        : [range],
    ),
  );
}
