import { computeRecord } from '../bundle/compute.js';
import { extrasOf } from '../bundle/extras.js';
import { makeBundle } from '../bundle/make.js';
import { redactedWork } from '../bundle/redacted.js';
import { isRedacting } from '../track/redact/redaction.js';
import { writing, type Written } from './writing.js';

/** The bundle of what remains where something is left out: nothing of the files as they were given is in it. */
async function redacted(work: Written) {
  const { record: whole, analyses, reports, airports, redaction, near } = work;
  const input = { analyses, files: reports, airports, settings: whole.settings };
  const { record, files } = redactedWork(whole, input, redaction, near);
  const computed = await computeRecord(record, files, { airports });
  const extras = await extrasOf(record, computed, { airports });
  const title = files.map(({ name }) => name).join(', ');
  return makeBundle({ title, record, files, result: computed.result, extras });
}

/** `bundle CASE|FILE… --output FILE.zip` */
export const bundleCommand = writing(async (work) => {
  if (isRedacting(work.redaction)) return redacted(work);
  const { record, files, result, given, airports } = work;
  const title = given?.file.title || files.map(({ name }) => name).join(', ');
  const extras = await extrasOf(record, work, { airports, ...(given && { caseFile: given.file }) });
  return makeBundle({ title, record, files, result, extras, ...(given && { caseText: given.text }) });
});
