import { readFile } from 'node:fs/promises';
import { msg, str } from '../base/words.js';
import { sha256Hex } from '../bundle/hash.js';
import { ReadError } from '../formats/base/report.js';
import { caseAndTracks, caseProblems, type GivenCase } from './case-file.js';
import type { Terminal } from './command.js';
import { nameOf } from './source.js';

/** A track file whole. */
export interface GivenBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function bytesAt(path: string): Promise<GivenBytes> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new ReadError(
      msg(str`Expected a file that can be read, found none at ${path} (${error.code ?? '?'}).`),
    );
  });
  return { name: nameOf(path), bytes };
}

/**
 * The files that the paths of a command name, whole. Files of a case that are missing or changed are told to `problem`.
 * @throws ReadError for a file that cannot be read, and for no track file at all
 */
export async function givenFiles(
  paths: readonly string[],
  { stdin }: Pick<Terminal, 'stdin'>,
  problem: (text: string) => void,
): Promise<{ readonly given?: GivenCase; readonly files: readonly GivenBytes[] }> {
  const { given, tracks } = await caseAndTracks(paths, stdin);
  const isOwn = tracks === given?.paths;
  const read = await Promise.all(
    tracks.map((path) => (isOwn ? bytesAt(path).catch(() => undefined) : bytesAt(path))),
  );
  const files = read.filter((file) => file !== undefined);
  const opened = files.map(({ name, bytes }) => ({ name, sha256: sha256Hex(bytes) }));
  if (given) caseProblems(given.file, opened).forEach(problem);
  if (files.length === 0)
    throw new ReadError(msg('Expected track files, or a case that names them; found none.'));
  return { ...(given && { given }), files };
}
