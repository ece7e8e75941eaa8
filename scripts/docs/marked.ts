import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/**
 * Puts a text between two marks of a Markdown file; with `--check` only says, and exits with 1, where it is not there yet.
 * @throws Error for a file without the marks
 */
export async function writeBetween(path: string, begin: string, end: string, text: string): Promise<void> {
  const before = readFileSync(path, 'utf8');
  const [head, rest] = before.split(begin);
  const tail = rest?.split(end)[1];
  if (tail === undefined) throw new Error(`${path} lacks the marks ${begin} and ${end}.`);
  const options = { ...(await resolveConfig(path)), parser: 'markdown' };
  const after = await format([head, begin, '\n\n', text, '\n\n', end, tail].join(''), options);
  if (!process.argv.includes('--check')) writeFileSync(path, after);
  else if (after !== before) {
    process.stderr.write(`Out of date: ${path}. Run npm run docs.\n`);
    process.exitCode = 1;
  }
}
