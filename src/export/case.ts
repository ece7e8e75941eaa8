import type { ClaimResult } from '../case/claims/judge.js';
import type { CaseFile } from '../case/file/model.js';
import { msg } from '../base/words.js';

/** The input of an export of a case. */
export interface CaseExportInput {
  readonly file: CaseFile;
  /** Of `judgeClaims`. */
  readonly results: readonly ClaimResult[];
}

/** A way to write a case down. */
export interface CaseExport {
  /** The name of the command line's format; never reused for another. */
  readonly id: string;
  title(): string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The writer is loaded when it is asked for. */
  write(input: CaseExportInput): Promise<string>;
}

const json: CaseExport = {
  id: 'json',
  title: () => msg('Claims with verdicts, JSON'),
  extension: 'claims.json',
  mediaType: 'application/json',
  write: async ({ file, results }) => {
    const { claimJson } = await import('./claims.js');
    return `${JSON.stringify({ title: file.title, claims: results.map((one) => claimJson(one, file)) }, null, 2)}\n`;
  },
};

const csv: CaseExport = {
  id: 'csv',
  title: () => msg('Claims with verdicts, CSV'),
  extension: 'claims.csv',
  mediaType: 'text/csv',
  write: async ({ file, results }) => (await import('./claims.js')).claimsCsv(results, file),
};

const jsonld: CaseExport = {
  id: 'jsonld',
  title: () => msg('Claims as ClaimReview, JSON-LD'),
  extension: 'claims.jsonld',
  mediaType: 'application/ld+json',
  write: async ({ file, results }) =>
    (await import('../case/claims/review.js')).claimReviewJson(results, file),
};

const events: CaseExport = {
  id: 'events',
  title: () => msg('Events and claims as a spreadsheet, CSV'),
  extension: 'events.csv',
  mediaType: 'text/csv',
  write: async ({ file }) => (await import('../case/spreadsheet/write.js')).spreadsheetCsv(file),
};

const whole: CaseExport = {
  id: 'case',
  title: () => msg('Case, JSON'),
  extension: 'case.json',
  mediaType: 'application/json',
  write: async ({ file }) => (await import('../case/file/write.js')).writeCase(file),
};

/** What a case can be saved as. The page's menu and `crosstrack claims --format` are made from the list. */
export const caseExports: readonly CaseExport[] = [json, csv, jsonld, events, whole];
