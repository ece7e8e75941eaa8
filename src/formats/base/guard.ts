import { msg, str } from '../../base/words.js';
import type { Input } from './format.js';
import { ReadError } from './report.js';

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** The same input; what fails while its bytes are fetched is said in a sentence. */
export function guarded(input: Input): Input {
  return { ...input, stream: () => toldStream(input) };
}

async function* toldStream(input: Input): AsyncGenerator<Uint8Array> {
  try {
    yield* input.stream();
  } catch (error) {
    if (error instanceof ReadError || isAbort(error)) throw error;
    throw new ReadError(
      msg(
        'Expected a file that can be read to its end; it was moved, changed or deleted since it was chosen.',
      ),
    );
  }
}

/**
 * What a reader throws for content that it was not made for, as a sentence: a technical message helps nobody, and names
 * parts of the program instead of the file.
 */
export function contentError(error: unknown, format: string): unknown {
  if (error instanceof ReadError || isAbort(error)) return error;
  const tooDeep = error instanceof RangeError && /call stack|too much recursion/i.test(error.message);
  const technical = [RangeError, TypeError, SyntaxError, ReferenceError].some(
    (kind) => error instanceof kind,
  );
  if (!technical) return error;
  return new ReadError(
    tooDeep
      ? msg(str`Expected ${format}, found one that is nested too deeply.`)
      : msg(str`Expected ${format}, found values that such a file cannot hold.`),
  );
}
