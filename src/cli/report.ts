import { msg } from '../base/words.js';
import { redactedInput } from '../export/redacted.js';
import { reportPage } from '../export/report-page.js';
import type { ReportForm } from '../export/report/form.js';
import { loadGround } from '../picture/map/load-ground.js';
import { UsageError, type Command } from './command.js';
import { writing, type Written } from './writing.js';

/** The report of files or of a case as one HTML page. */
async function reportOf(work: Written, form: ReportForm) {
  const { analyses, reports, record, published, setAside, airports, made, redaction, near } = work;
  const whole = { analyses, files: reports, airports, settings: record.settings, setAside };
  const input = redactedInput(whole, redaction, near);
  return reportPage(input, { form, ground: await loadGround(), made, ...(published && { published }) });
}

/** `report CASE|FILE… --output FILE.html [--short]` */
export const reportCommand: Command = (args, terminal) => {
  const isShort = args.includes('--short');
  if (isShort && args.includes('--full')) throw new UsageError(msg('Expected --short or --full, got both.'));
  const rest = args.filter((one) => one !== '--short' && one !== '--full');
  return writing((work) => reportOf(work, isShort ? 'short' : 'full'))(rest, terminal);
};
