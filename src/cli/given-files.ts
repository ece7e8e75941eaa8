import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseCase } from '../case/file/parse.js';
import type { CaseFile } from '../case/file/model.js';
import { msg, str } from '../base/words.js';
import { sha256Hex } from '../bundle/hash.js';
import { ReadError } from '../formats/base/report.js';
import { nameOf } from './source.js';

/** A case as it is given, and its text. */
export interface GivenCase {
  readonly file: CaseFile;
  readonly text: string;
}

/** A track file whole. */
export interface GivenBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const isCase = (path: string): boolean => /\.case\.json$/i.test(path);

const bytesAt = async (path: string): Promise<Uint8Array> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new ReadError(
      msg(str`Expected a file that can be read, found none at ${path} (${error.code ?? '?'}).`),
    );
  });

async function caseAt(path: string): Promise<GivenCase> {
  const text = new TextDecoder().decode(await bytesAt(path));
  try {
    return { text, file: parseCase(JSON.parse(text)) };
  } catch (error) {
    throw new ReadError(`${basename(path)}: ${(error as Error).message}`);
  }
}

/** An address in a case is followed only beside the case: nothing is fetched, and no other folder is read. */
function pathBeside(
  casePath: string,
  { name, address }: { name: string; address?: string },
): string | undefined {
  const written = address ?? name;
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return undefined;
  const folder = dirname(resolve(casePath));
  const path = resolve(folder, written);
  return path.startsWith(`${folder}/`) ? path : undefined;
}

/** The files of a case that are beside it. Missing and changed ones are told to `problem`. */
async function filesOfCase(
  path: string,
  { file }: GivenCase,
  problem: (text: string) => void,
): Promise<GivenBytes[]> {
  const found: GivenBytes[] = [];
  for (const wanted of file.flights.flatMap(({ files }) => files)) {
    const at = pathBeside(path, wanted);
    const bytes = at && (await readFile(at).catch(() => undefined));
    if (!bytes) {
      problem(msg(str`${wanted.name} of the case is not beside it: give its path after the case.`));
      continue;
    }
    if (wanted.sha256 !== undefined && sha256Hex(bytes) !== wanted.sha256)
      problem(msg(str`${wanted.name} is not the file that the case names: its SHA-256 differs.`));
    found.push({ name: wanted.name, bytes });
  }
  return found;
}

/**
 * What the paths of a command name: at most one case, and track files. A case without track files after it brings its own.
 * @throws ReadError for a file that cannot be read, and for no track file at all
 */
export async function givenFiles(
  paths: readonly string[],
  problem: (text: string) => void,
): Promise<{ readonly given?: GivenCase; readonly files: readonly GivenBytes[] }> {
  const cases = paths.filter(isCase);
  if (cases.length > 1) throw new ReadError(msg(str`Expected one case, got ${cases.length}.`));
  const given = cases.length > 0 ? await caseAt(cases[0]) : undefined;
  const files: GivenBytes[] = [];
  for (const path of paths.filter((one) => !isCase(one)))
    files.push({ name: nameOf(path), bytes: await bytesAt(path) });
  if (given && files.length === 0) files.push(...(await filesOfCase(cases[0], given, problem)));
  if (files.length === 0)
    throw new ReadError(msg('Expected track files, or a case that names them; found none.'));
  return { ...(given && { given }), files };
}
