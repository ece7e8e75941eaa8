import type { Analysis } from '../analysis/analyze.js';
import { isComputedSource } from '../finding/basis.js';
import { isPath } from '../track/path.js';
import { isFlightOf, isTimeOf } from './events.js';
import type { CaseFile } from './file/model.js';

/** Share of the rows that are estimated or modeled. */
function computedShare({ track: { source, length } }: Analysis): number {
  let count = 0;
  for (let row = 0; row < length; row++) if (isComputedSource(source[row])) count++;
  return length > 0 ? count / length : 1;
}

/**
 * The track to hold the claims of a case against: of its flight, and of several the one with the fewest computed rows, so
 * that a recorded trace takes the place of a reconstruction. Undefined if none is open.
 */
export function flightOfCase(file: CaseFile, analyses: readonly Analysis[]): Analysis | undefined {
  const own = analyses.filter(
    ({ track }) =>
      track.length > 0 &&
      isFlightOf(file, track.meta) &&
      (isPath(track) || isTimeOf(file, [track.time[0], track.time[track.length - 1]])),
  );
  const shares = new Map(own.map((analysis) => [analysis, computedShare(analysis)]));
  return own.sort((a, b) => shares.get(a)! - shares.get(b)! || b.track.length - a.track.length)[0];
}
