import { basename, dirname, resolve, sep } from 'node:path';
import { mergeSettings, SettingsError } from '../analysis/settings.js';
import { filesOfCase, wantedFileWords } from '../case/files-of-case.js';
import type { CaseFile } from '../case/file/model.js';
import { parseCase } from '../case/file/parse.js';
import type { OpenedFile } from '../case/finding-address.js';
import { inputOfCase, type CaseInput } from '../case/input-of-case.js';
import { msg, str } from '../base/words.js';
import { parseJson } from '../formats/base/json.js';
import { ReadError } from '../formats/base/report.js';
import type { Airports } from '../route/airports/index.js';
import { RouteError } from '../route/route.js';
import { UsageError, type Terminal } from './command.js';
import { sourcesOf } from './source.js';

/** A case as it is given, and its text. */
export interface GivenCase {
  readonly file: CaseFile;
  readonly text: string;
  /** Of the tracks beside it. */
  readonly paths: readonly string[];
}

/** Whether an argument is a case, by its name. */
export const isCasePath = (path: string): boolean => /\.case\.json$/i.test(path);

async function textAt(path: string, stdin: Terminal['stdin']): Promise<string> {
  const [source] = await sourcesOf(path, stdin);
  const [input] = await source.inputs(() => undefined);
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.stream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The files of a case on this disk, in its own folder or below, since a case comes from others. Nothing is fetched. */
function pathsBeside({ flights }: CaseFile, path: string): string[] {
  if (/^https?:/i.test(path) || path === '-') return [];
  const folder = dirname(resolve(path));
  return flights.flatMap(({ files }) =>
    files.flatMap(({ name, address = name }) => {
      const at = resolve(folder, address);
      const isBelow = !/^[a-z][a-z0-9+.-]*:/i.test(address) && at.startsWith(folder + sep);
      return isBelow ? [at] : [];
    }),
  );
}

/** @throws ReadError for what is no case */
export async function caseAt(path: string, stdin: Terminal['stdin']): Promise<GivenCase> {
  try {
    const text = await textAt(path, stdin);
    const file = parseCase(parseJson(text.replace(/^\uFEFF/, '')));
    return { text, file, paths: pathsBeside(file, path) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ReadError(`${path === '-' ? path : basename(path)}: ${error.message}`);
  }
}

/**
 * What the paths of a command name: at most one case, and tracks; those of the case where no others are named.
 * @throws ReadError for what is no case, and for two of them
 */
export async function caseAndTracks(
  paths: readonly string[],
  stdin: Terminal['stdin'],
): Promise<{ readonly given?: GivenCase; readonly tracks: readonly string[] }> {
  const cases = paths.filter(isCasePath);
  if (cases.length > 1) throw new ReadError(msg(str`Expected one case, got ${cases.length}.`));
  const tracks = paths.filter((path) => !isCasePath(path));
  if (cases.length === 0) return { tracks };
  const given = await caseAt(cases[0], stdin);
  return { given, tracks: tracks.length > 0 ? tracks : given.paths };
}

/** Missing and changed files of a case, in words. */
export const caseProblems = (file: CaseFile, opened: readonly OpenedFile[]): readonly string[] =>
  filesOfCase(file, opened).map(wantedFileWords).filter(Boolean);

/** Route and settings of a case. @throws UsageError for what cannot be used */
export async function caseInput(file: CaseFile, airports: Airports): Promise<CaseInput> {
  try {
    return await inputOfCase(file, airports);
  } catch (error) {
    const known = [SettingsError, RouteError, RangeError].some((kind) => error instanceof kind);
    throw known ? new UsageError((error as Error).message) : error;
  }
}

/** The arguments of a command with the route and settings of a case; what the arguments say goes first. */
export async function withCase<How extends CaseInput>(
  how: How,
  { file }: GivenCase,
  airports: Airports,
): Promise<How> {
  const { qnhFrom, ...own } = await caseInput(file, airports);
  const from = how.qnh === undefined && qnhFrom !== undefined ? { qnhFrom } : {};
  return { ...own, ...from, ...how, settings: mergeSettings(own.settings, how.settings) };
}
