import { extrasOf } from '../bundle/extras.js';
import { makeBundle } from '../bundle/make.js';
import { writing } from './writing.js';

/** `bundle CASE|FILE… --output FILE.zip` */
export const bundleCommand = writing(async (work) => {
  const { record, files, result, given, airports } = work;
  const title = given?.file.title || files.map(({ name }) => name).join(', ');
  const extras = await extrasOf(record, work, { airports, ...(given && { caseFile: given.file }) });
  return makeBundle({ title, record, files, result, extras, ...(given && { caseText: given.text }) });
});
