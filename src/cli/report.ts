import { redactedInput } from '../export/redacted.js';
import { reportPage } from '../export/report-page.js';
import { loadGround } from '../picture/map/load-ground.js';
import { writing, type Written } from './writing.js';

/** The report of files or of a case as one HTML page. */
export async function reportOf(work: Written) {
  const { analyses, reports, record, published, setAside, airports, made, redaction, near } = work;
  const whole = { analyses, files: reports, airports, settings: record.settings, setAside };
  const input = redactedInput(whole, redaction, near);
  return reportPage(input, { ground: await loadGround(), made, ...(published && { published }) });
}

/** `report CASE|FILE… --output FILE.html` */
export const reportCommand = writing(reportOf);
