import { msg, str } from '../../base/words.js';
import type { Input, ReadOptions } from './format.js';
import { ReadError } from './report.js';
import { textOf } from './decode.js';

/** Characters. A longer line is not a line of a log. */
const LONGEST_LINE = 2 ** 24;

/** Many lines at once, so that no promise is awaited for each. */
export interface LineBatch {
  readonly lines: readonly string[];
  /** Number of the first of them; the file's first line is 1. */
  readonly first: number;
}

/** The lines of a file without their ends. What follows the last line end is a line if it is not empty. */
export async function* lineBatches(input: Input, options: ReadOptions): AsyncGenerator<LineBatch> {
  let rest = '';
  let first = 1;
  for await (const text of textOf(input, options)) {
    const lines = text.split('\n');
    lines[0] = rest + lines[0];
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE) {
      const line = first + lines.length;
      throw new ReadError(msg(str`Expected lines, found one of more than 16 MB at line ${line}.`), line);
    }
    if (lines.length) yield { lines, first };
    first += lines.length;
  }
  if (rest) yield { lines: [rest], first };
}

/**
 * The whole text of a file that cannot be read in parts.
 * @throws ReadError beyond `most` characters: what JSON and XML parsers make of a text takes many times its size
 */
export async function limitedText(
  input: Input,
  options: ReadOptions,
  most: number,
  what: string,
): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of textOf(input, options)) {
    length += part.length;
    if (length > most) {
      const limit = Math.round(most / 2 ** 20);
      throw new ReadError(
        msg(str`Expected at most ${limit} MB of ${what}, found more; split the file, or export it as CSV.`),
      );
    }
    parts.push(part);
  }
  return parts.join('');
}
