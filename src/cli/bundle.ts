import { makeBundle } from '../bundle/make.js';
import { findingsCsv } from '../export/csv.js';
import { loadAirports } from '../route/airports/index.js';
import { analyzeArguments } from './analyze-options.js';
import type { Command } from './command.js';
import { computedWork } from './computed.js';
import { iso, madeAt, takeOutput, writeOutput } from './output-file.js';
import { reportOf, teller } from './report.js';

/** `bundle CASE|FILE… --output FILE.zip` */
export const bundleCommand: Command = async (args, terminal) => {
  const { output, rest } = takeOutput(args);
  const airports = await loadAirports();
  const made = madeAt();
  const work = await computedWork(
    await analyzeArguments(rest, airports),
    airports,
    iso(made),
    teller(terminal),
  );
  const { record, files, result, analyses, reports, given } = work;
  const title = given?.file.title || files.map(({ name }) => name).join(', ');
  const extras = new Map([
    ['report.html', await reportOf(work, airports, made)],
    ['findings.csv', findingsCsv(analyses, airports)],
  ]);
  const input = { title, record, files, result, extras, ...(given && { caseText: given.text }) };
  await writeOutput(output, makeBundle(input));
  return reports.some((file) => 'error' in file) ? 2 : 0;
};
