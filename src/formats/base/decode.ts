import { encodingOf } from './encoding.js';
import type { FileHead, Input, ReadOptions } from './format.js';

/** Bytes read to recognize a file's encoding and format. */
export const HEAD_BYTES = 64 * 1024;
/**
 * Bytes decoded and parsed in one go. Strings of more than 128 KB are in V8's space for large objects, where cutting
 * them up takes twice as long; and what 64 KB become fits a processor's cache.
 */
const SLICE = 64 * 1024;
/** ms of work after which the event loop gets a turn, so that an abort or a progress message comes through. */
const YIELD_AFTER_MS = 80;

/** The beginning of a file, by which formats know it. */
export async function headOf(input: Input): Promise<FileHead> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input.stream()) {
    parts.push(part);
    size += part.length;
    if (size >= HEAD_BYTES) break;
  }
  const bytes = join(parts, size).subarray(0, HEAD_BYTES);
  const encoding = encodingOf(bytes);
  const isText = looksLikeText(decoded(bytes.subarray(0, SAMPLE_BYTES), encoding));
  let text: string | undefined;
  return {
    bytes,
    isText,
    encoding,
    text: () => (text ??= isText ? decodeHead(bytes, encoding) : ''),
  };
}

/** Text of a beginning, which may cut off its last character. */
const decoded = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes, { stream: true });

export const decodeHead = (head: Uint8Array, encoding = encodingOf(head)): string =>
  unixLines(decoded(head, encoding));

/** Bytes that show whether a file is text. */
const SAMPLE_BYTES = 4096;

/** Text has no control characters except white space and padding; a few may come from damaged bytes. */
function looksLikeText(sample: string): boolean {
  let control = 0;
  let padding = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code === 0) padding++;
    else if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) control++;
  }
  return control <= sample.length / 50 && padding <= sample.length / 2;
}

/**
 * The text of a file in pieces, every line ending as `\n`, without the byte order mark; reports progress and lets the
 * event loop in.
 * @throws the signal's reason
 */
export async function* textOf(input: Input, options: ReadOptions = {}): AsyncGenerator<string> {
  let decode: ((bytes: Uint8Array, last: boolean) => string) | undefined;
  let held = '';
  let done = 0;
  let yieldedAt = Date.now();
  const piece = (bytes: Uint8Array, last: boolean): string => {
    const text = held + decode!(bytes, last);
    // A line's CR and LF may be in two pieces.
    held = !last && text.endsWith('\r') ? '\r' : '';
    return unixLines(held ? text.slice(0, -1) : text);
  };
  for await (const part of withHead(input.stream())) {
    decode ??= decoderFor(encodingOf(part.subarray(0, HEAD_BYTES)));
    for (let at = 0; at < part.length; at += SLICE) {
      options.signal?.throwIfAborted();
      const slice = part.subarray(at, at + SLICE);
      yield piece(slice, false);
      options.onProgress?.((done += slice.length));
      if (Date.now() - yieldedAt < YIELD_AFTER_MS) continue;
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      yieldedAt = Date.now();
    }
  }
  options.signal?.throwIfAborted();
  const rest = decode ? piece(new Uint8Array(), true) : '';
  if (rest) yield rest;
}

/**
 * Decodes piece after piece. UTF-8 is cut behind an ASCII byte and each piece decoded by itself: Node's streaming
 * decoder is several times slower and makes two-byte strings, which everything after it then has to work on.
 */
function decoderFor(encoding: string): (bytes: Uint8Array, last: boolean) => string {
  const decoder = new TextDecoder(encoding);
  if (encoding !== 'utf-8') return (bytes, last) => decoder.decode(bytes, { stream: !last });
  let held = new Uint8Array();
  return (bytes, last) => {
    const all = held.length ? join([held, bytes], held.length + bytes.length) : bytes;
    let end = all.length;
    while (!last && end > 0 && all[end - 1] > 127) end--;
    held = all.slice(end);
    return decoder.decode(all.subarray(0, end));
  };
}

/** The same bytes, the first pieces joined to one of at least the head's length. */
async function* withHead(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] | undefined = [];
  let size = 0;
  for await (const part of stream) {
    if (!head) {
      yield part;
      continue;
    }
    head.push(part);
    size += part.length;
    if (size < HEAD_BYTES) continue;
    yield join(head, size);
    head = undefined;
  }
  if (head && size) yield join(head, size);
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1) return parts[0];
  const joined = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Line ends as `\n`; NUL, with which loggers pad lines and blocks, as a blank. */
function unixLines(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('\0') ? lines.replaceAll('\0', ' ') : lines;
}
