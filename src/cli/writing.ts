import { loadAirports, type Airports } from '../route/airports/index.js';
import { analyzeArguments } from './analyze-options.js';
import type { Command } from './command.js';
import { computedWork, type CaseWork } from './computed.js';
import { iso, madeAt, takeOutput, writeOutput } from './output-file.js';

/** What a file is written of. */
export interface Written extends CaseWork {
  readonly airports: Airports;
  /** Unix seconds. */
  readonly made: number;
}

/** A command that writes one file of a case or of track files: `CASE|FILE… --output FILE`. */
export const writing =
  (contentOf: (work: Written) => Promise<string | Uint8Array>): Command =>
  async (args, terminal) => {
    const { output, rest } = takeOutput(args);
    const airports = await loadAirports();
    const made = madeAt();
    const how = await analyzeArguments(rest, airports);
    const work = await computedWork(how, airports, iso(made), terminal);
    await writeOutput(output, await contentOf({ ...work, airports, made }));
    return work.reports.some((file) => 'error' in file) ? 2 : 0;
  };
