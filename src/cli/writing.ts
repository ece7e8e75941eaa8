import { msg } from '../base/words.js';
import type { Vicinity } from '../finding/detector.js';
import { loadAirports, type Airports } from '../route/airports/index.js';
import type { Redaction } from '../track/redact/redaction.js';
import { analyzeArguments } from './analyze-options.js';
import { UsageError, type Command } from './command.js';
import { computedWork, type CaseWork } from './computed.js';
import { iso, madeAt, writeOutput } from './output-file.js';

/** What a file is written of. */
export interface Written extends CaseWork {
  readonly airports: Airports;
  readonly redaction: Redaction;
  readonly near?: Vicinity;
  /** Unix seconds. */
  readonly made: number;
}

/** A command that writes one file of a case or of track files: `CASE|FILE… --output FILE`. */
export const writing =
  (contentOf: (work: Written) => Promise<string | Uint8Array>): Command =>
  async (args, terminal) => {
    const airports = await loadAirports();
    const made = madeAt();
    const how = await analyzeArguments(args, airports);
    const { output } = how;
    if (!output) throw new UsageError(msg('Expected --output FILE.'));
    const work = await computedWork(how, airports, iso(made), terminal);
    const { redaction, near } = how;
    await writeOutput(output, await contentOf({ ...work, airports, made, redaction, ...(near && { near }) }));
    return work.reports.some((file) => 'error' in file) ? 2 : 0;
  };
