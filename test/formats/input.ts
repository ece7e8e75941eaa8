import { readFile } from '../../src/formats/index.js';
import type { Input, ReadOptions, ReadResult } from '../../src/formats/base/format.js';

/** A file of this text (UTF-8) or these bytes, given out in pieces of `piece` bytes. */
export function inputOf(content: string | Uint8Array, name = 'flight.csv', piece = 1 << 16): Input {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

export const read = (content: string | Uint8Array, options?: ReadOptions): Promise<ReadResult> =>
  readFile(inputOf(content), options);

/** The message of the refusal, or '' where the file was read. */
export const refusal = (content: string | Uint8Array, options?: ReadOptions): Promise<string> =>
  read(content, options).then(
    () => '',
    (error: Error) => `${error.name}: ${error.message}`,
  );
