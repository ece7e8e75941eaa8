import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { analyze, type Analysis } from '../../src/analysis/analyze.js';
import { readAll } from '../../src/analysis/read-all.js';
import { sourcesOf } from '../../src/cli/source.js';
import type { FileReport } from '../../src/formats/base/report.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Airports } from '../../src/route/airports/index.js';
import { tableOf } from '../detectors/context.js';

const folder = fileURLToPath(new URL('../fixtures/cases/', import.meta.url));

export interface ReadCase {
  readonly report: FileReport;
  readonly flights: readonly Analysis[];
}

/** Reads and analyzes a file of test/fixtures/cases as the command line does, without a route. */
export async function readCase(file: string, airports: Airports = tableOf([])): Promise<ReadCase> {
  const sources = await sourcesOf(join(folder, file), Readable.from([]) as unknown as typeof process.stdin);
  for await (const outcome of readAll(sources, { taken: new Set() })) {
    if ('error' in outcome) throw outcome.error;
    const flights = outcome.tracks.map((track) => analyze(track, { airports }));
    return { report: outcome.report, flights };
  }
  throw new Error(`${file} has no flight.`);
}

export const ofKind = (findings: readonly Finding[], kind: string): readonly Finding[] =>
  findings.filter((finding) => finding.kind === kind);
