import { analyze, type Analysis } from '../analysis/analyze.js';
import { vicinityOf } from '../analysis/context.js';
import { analysisJson, type AnalysisJson, type FailedFile } from '../analysis/json.js';
import { readAll } from '../analysis/read-all.js';
import { dismissedStates, setAsideIn, type DismissedState } from '../case/dismissed.js';
import type { CaseFile } from '../case/file/model.js';
import type { SetAsideFindings } from '../finding/set-aside.js';
import { language, setLanguage } from '../base/language.js';
import type { FileReport } from '../formats/base/report.js';
import { unpack, type Decompress } from '../formats/unpack/index.js';
import { airportsOf, type Airports } from '../route/airports/index.js';
import { readRoute } from '../route/read-route.js';
import type { Track } from '../track/track.js';
import { sha256Hex } from './hash.js';
import type { BundleRecord, RecordedFile } from './record.js';

export interface ComputeOptions {
  readonly airports: Airports;
  /** The platform's gzip. */
  readonly gunzip?: Decompress;
  readonly signal?: AbortSignal;
  /** Every flight of the files, each with the route, instead of those of the record. */
  readonly all?: boolean;
  /** The case of the bundle: what it sets aside is said in the result. */
  readonly caseFile?: CaseFile;
}

/** A file of the bundle with its bytes. */
export interface GivenFile extends RecordedFile {
  readonly bytes: Uint8Array;
}

export interface Computed {
  readonly result: AnalysisJson;
  readonly analyses: readonly Analysis[];
  readonly reports: readonly (FileReport | FailedFile)[];
  /** What has become of the findings that the case sets aside. */
  readonly dismissed: readonly DismissedState[];
  readonly setAside: SetAsideFindings;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

interface Read {
  readonly reports: (FileReport | FailedFile)[];
  readonly tracks: Track[];
}

/** Reads one file as it was read then. */
async function readOne(
  file: GivenFile,
  taken: Set<string>,
  { gunzip, signal }: ComputeOptions,
): Promise<Read> {
  const { name, bytes, undo, dialect, origin } = file;
  const size = bytes.length;
  const input = { name, size, stream: () => once(bytes) };
  const source = { name, size, inputs: () => unpack(input, gunzip ? { gunzip } : {}) };
  const how = { taken, undo, ...(dialect && { dialect }), ...(signal && { signal }) };
  const sha256 = sha256Hex(bytes);
  const read: Read = { reports: [], tracks: [] };
  for await (const outcome of readAll([source], how)) {
    if ('error' in outcome) {
      const message = outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
      read.reports.push({ name: outcome.name, error: { message, row: 0 }, sha256, bytes: size });
    } else {
      read.reports.push({ ...outcome.report, sha256, ...(origin && { origin }) });
      read.tracks.push(...outcome.tracks);
    }
  }
  return read;
}

/** The airports that a record is computed with. */
export const airportsFor = ({ withoutAirports }: BundleRecord, airports: Airports): Airports =>
  withoutAirports ? airportsOf([]) : airports;

async function computed(
  record: BundleRecord,
  files: readonly GivenFile[],
  options: ComputeOptions,
): Promise<Computed> {
  const airports = airportsFor(record, options.airports);
  const route = await readRoute(record.route, airports);
  const near = record.near && vicinityOf(record.near.airport, record.near.radius, airports);
  const common = {
    ...{ airports, settings: record.settings },
    ...(near && { near }),
    ...(record.qnh !== null && { qnh: record.qnh }),
    ...(record.qnhFrom && { qnhFrom: record.qnhFrom }),
  };
  const taken = new Set<string>();
  const all: Read = { reports: [], tracks: [] };
  for (const file of files) {
    const { reports, tracks } = await readOne(file, taken, options);
    all.reports.push(...reports);
    all.tracks.push(...tracks);
  }
  const wanted = options.all ? all.tracks.map(({ meta: { id } }) => ({ id, route: true })) : record.flights;
  const analyses = wanted.flatMap(({ id, route: planned }) => {
    const track = all.tracks.find(({ meta }) => meta.id === id);
    return track ? [analyze(track, { ...common, ...(route && planned && { route }) })] : [];
  });
  const { reports } = all;
  const opened = reports.map(({ name, sha256 = '' }) => ({ name, sha256 }));
  const dismissed = options.caseFile ? dismissedStates(options.caseFile, analyses, opened) : [];
  const setAside = setAsideIn(dismissed);
  return {
    result: analysisJson(reports, analyses, airports, setAside, record.settings),
    analyses,
    reports,
    dismissed,
    setAside,
  };
}

/** Texts are in another language meanwhile; one that is not known changes nothing. */
export async function inLanguage<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = language();
  const other = name !== before;
  if (other) await setLanguage(name).catch(() => undefined);
  try {
    return await work();
  } finally {
    if (other) await setLanguage(before);
  }
}

/**
 * The result of a record from its files, all anew, with the texts in the language of the record.
 * @throws what a route, a vicinity or a setting throws that cannot be used
 */
export function computeRecord(
  record: BundleRecord,
  files: readonly GivenFile[],
  options: ComputeOptions,
): Promise<Computed> {
  return inLanguage(record.language, () => computed(record, files, options));
}
