import { appendFile, writeFile } from 'node:fs/promises';
import { msg, str } from '../base/words.js';
import { UsageError } from './command.js';

/** @throws UsageError for a file that cannot be written */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      msg(str`--output ${path}: expected a file that can be written (${error.code ?? '?'}).`),
    );
  });
}

/** The same in pieces: many rows in one string may be longer than a string can be. @throws UsageError */
export async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  await writeOutput(path, '');
  for (const piece of pieces) await appendFile(path, piece);
}

/** Unix seconds of now; of `SOURCE_DATE_EPOCH` where the same input has to give the same bytes. */
export function madeAt(): number {
  const given = Number(process.env['SOURCE_DATE_EPOCH'] || NaN);
  return Number.isFinite(given) ? given : Math.floor(Date.now() / 1000);
}

export const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
