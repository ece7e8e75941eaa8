import { readFile } from 'node:fs/promises';
import { msg, str } from '../base/words.js';
import { UsageError } from './command.js';

/** The text of a file that an option names. @throws UsageError */
export const textFile = (option: string, path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      msg(str`${option} ${path}: expected a file that can be read, found none (${error.code}).`),
    );
  });

/** What a JSON file that an option names has. @throws UsageError */
export async function jsonFile(option: string, path: string): Promise<unknown> {
  const text = await textFile(option, path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(msg(str`${option} ${path}: expected JSON (${(error as Error).message}).`));
  }
}
