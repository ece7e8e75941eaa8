import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { msg, str } from '../base/words.js';
import { UsageError } from './command.js';

/** `--output FILE`, and the arguments without it. @throws UsageError without one */
export function takeOutput(args: readonly string[]): {
  readonly output: string;
  readonly rest: readonly string[];
} {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: { output: { type: 'string' } },
  });
  const found = tokens.flatMap((token) =>
    token.kind === 'option' && token.name === 'output' ? [token] : [],
  );
  const [token] = found;
  if (found.length !== 1 || !token.value) throw new UsageError(msg('Expected --output FILE once.'));
  const rest = args.filter((_, i) => i !== token.index && !(i === token.index + 1 && !token.inlineValue));
  return { output: token.value, rest };
}

/** @throws UsageError for a file that cannot be written */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      msg(str`--output ${path}: expected a file that can be written (${error.code ?? '?'}).`),
    );
  });
}

/** Unix seconds of now; of `SOURCE_DATE_EPOCH` where the same input has to give the same bytes. */
export function madeAt(): number {
  const given = Number(process.env['SOURCE_DATE_EPOCH'] || NaN);
  return Number.isFinite(given) ? given : Math.floor(Date.now() / 1000);
}

export const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
