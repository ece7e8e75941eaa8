import { findingsCsv } from '../export/csv.js';
import { caseExports } from '../export/case.js';
import { publishedCase } from '../export/published.js';
import { reportPage } from '../export/report-page.js';
import { loadGround } from '../picture/map/load-ground.js';
import { airportsFor, inLanguage, type Computed, type ComputeOptions } from './compute.js';
import { CLAIMS } from './crate.js';
import type { BundleRecord } from './record.js';

/** What people read of a bundle, by path: made of what was computed, so that it can be made anew and compared. */
export function extrasOf(
  record: BundleRecord,
  { analyses, reports, setAside }: Computed,
  { airports: all, caseFile }: Pick<ComputeOptions, 'airports' | 'caseFile'>,
): Promise<ReadonlyMap<string, string>> {
  return inLanguage(record.language, async () => {
    const airports = airportsFor(record, all);
    const opened = reports.map(({ name, sha256 = '' }) => ({ name, sha256 }));
    const published = caseFile && (await publishedCase(caseFile, analyses, opened, airports));
    const input = { analyses, files: reports, airports, settings: record.settings, setAside };
    const about = { ground: await loadGround(), made: Date.parse(record.made) / 1000 };
    const claims = published && { file: published.file, results: published.claims };
    return new Map([
      ['report.html', reportPage(input, { ...about, ...(published && { published }) })],
      ['findings.csv', findingsCsv(analyses, airports, setAside, record.settings)],
      ...(claims
        ? [[CLAIMS, await caseExports.find(({ id }) => id === 'json')!.write(claims)] as const]
        : []),
    ]);
  });
}
