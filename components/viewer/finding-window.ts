import type { Finding } from '../../src/finding/finding.js';

type Window = readonly [start: number, end: number];

/** Share of a finding's length that is shown before it, and after it. */
const MARGIN = 0.3;
/** s. Least margin: a finding of one row is seen with some minutes around it. */
const LEAST_MARGIN = 120;
/** A window of more than this share of the flight is the whole flight. */
const WHOLE = 0.9;

/**
 * The part of a flight around a finding that is seen with it. Unix seconds; null for the whole flight.
 * @param flight first and last second
 */
export function windowAround(
  { startTime, endTime }: Pick<Finding, 'startTime' | 'endTime'>,
  [first, last]: Window,
): Window | null {
  const margin = Math.max(LEAST_MARGIN, MARGIN * (endTime - startTime));
  const start = Math.max(first, startTime - margin);
  const end = Math.min(last, endTime + margin);
  return end - start > WHOLE * (last - first) ? null : [start, end];
}
