import type { Finding } from '../../../src/finding/finding.js';

/** Rows of the findings lane; more would push the charts away. */
export const MOST_ROWS = 5;
/** …and if there is little height. */
export const COMPACT_ROWS = 2;

export interface Placed {
  readonly finding: Finding;
  /** Row of the lane, from 0 at the top. */
  readonly row: number;
}

/**
 * Puts findings that overlap in time on separate rows; each takes at least `least` seconds of width, for its sign.
 * Where the rows do not suffice, the rest share the last one.
 */
export function packed(findings: readonly Finding[], least: number, most = MOST_ROWS): Placed[] {
  const ends: number[] = [];
  const order = [...findings].sort((a, b) => a.startTime - b.startTime);
  return order.map((finding) => {
    let row = ends.findIndex((end) => end <= finding.startTime);
    if (row < 0) row = ends.length < most ? ends.length : most - 1;
    const end = Math.max(finding.endTime, finding.startTime + least);
    ends[row] = Math.max(ends[row] ?? -Infinity, end);
    return { finding, row };
  });
}

export const rowCount = (placed: readonly Placed[]): number =>
  placed.reduce((most, { row }) => Math.max(most, row + 1), 1);
