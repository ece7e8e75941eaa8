import { analyze } from '../../../src/analysis/analyze.js';
import { derivedLines } from './derived-lines.js';
import type { GoldenFlight } from './flights.js';
import { linesOf } from './lines.js';

/** What a golden file holds of a flight: lines of each track of its file. */
export async function expectedOf({ open, findingsAlone }: GoldenFlight): Promise<string[]> {
  const { tracks, around } = await open();
  return tracks.flatMap((track) => {
    const analysis = analyze(track, around);
    return [...linesOf(analysis), ...(findingsAlone ? [] : derivedLines(analysis, around))];
  });
}
