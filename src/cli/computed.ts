import { language } from '../base/language.js';
import { VERSION } from '../base/version.js';
import { computeRecord, type Computed, type GivenFile } from '../bundle/compute.js';
import { originalPaths } from '../bundle/make.js';
import type { BundleRecord } from '../bundle/record.js';
import { publishedCase, type PublishedCase } from '../export/published.js';
import type { Airports } from '../route/airports/index.js';
import type { Route } from '../route/route.js';
import type { AnalyzeArguments } from './analyze-options.js';
import { withCase, type GivenCase } from './case-file.js';
import type { Terminal } from './command.js';
import { givenFiles } from './given-files.js';
import { safe } from './layout.js';
import { gunzip } from './source.js';

/** Files, a case if there is one, and everything computed of them: what report and bundle are made of. */
export interface CaseWork extends Computed {
  readonly record: BundleRecord;
  readonly files: readonly GivenFile[];
  readonly given?: GivenCase;
  readonly published?: PublishedCase;
}

/** As it can be given again. */
const lineOf = ({ kind, id, points }: Route): string | object =>
  kind === 'drawn line' ? { type: 'LineString', coordinates: points.map(({ lon, lat }) => [lon, lat]) } : id;

/** What the record says that the arguments of a command ask for. @param made ISO 8601, UTC */
const recordOf = (
  { route, near, qnh, qnhFrom, settings, undo, dialect }: AnalyzeArguments,
  names: readonly string[],
  made: string,
): BundleRecord => {
  const paths = originalPaths(names);
  return {
    ...{ crosstrack: VERSION, made, language: language(), flights: [] },
    files: names.map((name, i) => ({ path: paths[i], name, undo, ...(dialect && { dialect }) })),
    route: route ? lineOf(route) : null,
    near: near ? { airport: near.airport.icao || near.airport.iata, radius: near.radius } : null,
    qnh: qnh ?? null,
    ...(qnhFrom !== undefined && { qnhFrom }),
    settings,
  };
};

/** Reads and computes what a command was given. @throws ReadError for files that cannot be read */
export async function computedWork(
  how: AnalyzeArguments,
  airports: Airports,
  made: string,
  terminal: Pick<Terminal, 'stdin' | 'err'>,
): Promise<CaseWork> {
  const problem = (text: string) => terminal.err(`${safe(text)}\n`);
  const { given, files: read } = await givenFiles(how.files, terminal, problem);
  const names = read.map(({ name }) => name);
  const asked = recordOf(given ? await withCase(how, given, airports) : how, names, made);
  const files = asked.files.map((file, i) => ({ ...file, bytes: read[i].bytes }));
  const computed = await computeRecord(asked, files, {
    ...{ airports, gunzip, all: true },
    ...(given && { caseFile: given.file }),
  });
  const flights = computed.analyses.map(({ track }) => ({ id: track.meta.id, route: true }));
  const { analyses, reports } = computed;
  const opened = reports.map(({ name, sha256 = '' }) => ({ name, sha256 }));
  const published = given && (await publishedCase(given.file, analyses, opened, airports));
  return {
    ...{ ...computed, record: { ...asked, flights }, files },
    ...(given && { given }),
    ...(published && { published }),
  };
}
