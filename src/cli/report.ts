import { caseBlocks } from '../export/case-blocks.js';
import { reportPage } from '../export/report-page.js';
import { loadGround } from '../picture/map/load-ground.js';
import { loadAirports } from '../route/airports/index.js';
import { analyzeArguments } from './analyze-options.js';
import type { Command, Terminal } from './command.js';
import { computedWork, type CaseWork } from './computed.js';
import { safe } from './layout.js';
import { iso, madeAt, takeOutput, writeOutput } from './output-file.js';
import type { Airports } from '../route/airports/index.js';

/** The report of files or of a case as one HTML page. @param made Unix seconds */
export async function reportOf(work: CaseWork, airports: Airports, made: number): Promise<string> {
  const { analyses, reports, record, given, claims } = work;
  const input = { analyses, files: reports, airports, settings: record.settings };
  const about = given && { title: given.file.title, before: caseBlocks(given.file, claims) };
  return reportPage(input, { ground: await loadGround(), made, ...about });
}

/** Tells what is wrong with a file, one line each. */
export const teller =
  ({ err }: Terminal) =>
  (text: string): void =>
    err(`${safe(text)}\n`);

/** `report CASE|FILE… --output FILE.html` */
export const reportCommand: Command = async (args, terminal) => {
  const { output, rest } = takeOutput(args);
  const airports = await loadAirports();
  const made = madeAt();
  const work = await computedWork(
    await analyzeArguments(rest, airports),
    airports,
    iso(made),
    teller(terminal),
  );
  await writeOutput(output, await reportOf(work, airports, made));
  return work.reports.some((file) => 'error' in file) ? 2 : 0;
};
