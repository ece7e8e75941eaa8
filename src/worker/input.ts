import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileSource } from '../analysis/read-all.js';
import type { Input } from '../formats/base/format.js';
import { unpack, type Decompress } from '../formats/unpack/index.js';

/**
 * Bytes; up to this size the platform computes the digest. It needs the whole file in memory, and Chromium copies it: a
 * file of 190 MB took 360 MB in addition to the track.
 */
const ONE_SHOT = 32 * 2 ** 20;

/** A file of the page as a source: the file itself, or the files packed in it. */
export const sourceOf = (file: File): FileSource => ({
  name: file.name,
  size: file.size,
  inputs: (onBytes) => unpack(inputOf(file, onBytes), { gunzip }),
});

const inputOf = (file: File, onBytes: (bytes: number) => void): Input => ({
  name: file.name,
  size: file.size,
  async *stream() {
    let bytes = 0;
    for await (const chunk of chunksOf(file.stream())) {
      bytes += chunk.length;
      onBytes(bytes);
      yield chunk;
    }
  },
});

/** The platform's gzip, faster than one written in JavaScript. */
const gunzip: Decompress = (packed) => {
  const chunks = packed[Symbol.asyncIterator]();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
  return chunksOf(source.pipeThrough(new DecompressionStream('gzip')));
};

/** Chunks of a stream, in every browser; a consumer that stops early releases the file. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Lower-case hex of the file as given. */
export async function sha256Of(file: Blob): Promise<string> {
  // Outside a secure context (plain http from another machine) a page has no `crypto.subtle`.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle || file.size > ONE_SHOT) return streamedSha256(file);
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer())));
}

/** The same without the whole file in memory. */
export async function streamedSha256(file: Blob): Promise<string> {
  const hash = sha256.create();
  for await (const chunk of chunksOf(file.stream())) hash.update(chunk);
  return bytesToHex(hash.digest());
}
