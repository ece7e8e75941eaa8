import { analyze } from '../../../src/analysis/analyze.js';
import { derivedLines } from './derived-lines.js';
import type { GoldenFlight } from './flights.js';
import { linesOf } from './lines.js';
import { textOf } from './text.js';

/** What a golden file holds of a flight: lines of each track of its file. */
export async function expectedOf({ open, findingsAlone }: GoldenFlight): Promise<string[]> {
  const { tracks, around, repairs = [] } = await open();
  const lines = tracks.flatMap((track) => {
    const analysis = analyze(track, around);
    return [...linesOf(analysis), ...(findingsAlone ? [] : derivedLines(analysis, around))];
  });
  return [...lines, ...repairs.map((repair) => `repair: ${textOf(repair, 0)}`)];
}
