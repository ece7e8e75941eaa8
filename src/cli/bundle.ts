import { makeBundle } from '../bundle/make.js';
import { findingsCsv } from '../export/csv.js';
import { reportOf } from './report.js';
import { writing } from './writing.js';

/** `bundle CASE|FILE… --output FILE.zip` */
export const bundleCommand = writing(async (work) => {
  const { record, files, result, analyses, given, airports, setAside } = work;
  const title = given?.file.title || files.map(({ name }) => name).join(', ');
  const extras = new Map([
    ['report.html', await reportOf(work)],
    ['findings.csv', findingsCsv(analyses, airports, setAside)],
  ]);
  return makeBundle({ title, record, files, result, extras, ...(given && { caseText: given.text }) });
});
