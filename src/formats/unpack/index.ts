import { msg, str } from '../../base/words.js';
import type { Input } from '../base/format.js';
import { ReadError } from '../base/report.js';
import { gunzip, inflate } from './inflate.js';
import { checked, packedBytes, zipDirectory } from './zip.js';
import type { ZipEntry } from './zip.js';

/** Where an archive stops being a track file and starts being an attack on memory. Bytes, and expanded ÷ packed. */
export interface UnpackLimits {
  /** Expanded bytes of one gzip stream. */
  readonly gzip: number;
  /** Expanded bytes of all files in one zip: they are held in memory one at a time. */
  readonly zip: number;
  /** Text of tracks packs 5 to 50 times; a deflate bomb reaches 1,032 (RFC 1951's longest match for its shortest code). */
  readonly ratio: number;
  /** Bytes that may expand at any ratio: a short file of one repeated row is honest. */
  readonly freeOfRatio: number;
  readonly entries: number;
  /** Archives inside archives. */
  readonly depth: number;
}

export const unpackLimits: UnpackLimits = {
  gzip: 8 * 2 ** 30,
  zip: 2 ** 30,
  ratio: 300,
  freeOfRatio: 64 * 2 ** 20,
  entries: 10_000,
  depth: 3,
};

/** Expands gzip. Browsers and Node have a quicker one (DecompressionStream, about 1.6 times fflate's speed) than this module may use. */
export type Decompress = (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

export interface UnpackOptions {
  readonly gunzip?: Decompress;
  readonly limits?: Partial<UnpackLimits>;
}

export type Packing = 'gzip' | 'zip';

/** By the first four bytes: gzip RFC 1952 section 2.3.1, zip APPNOTE 4.3.7 (and 4.3.16, an empty archive). */
export function packingOf(head: Uint8Array): Packing | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (head[0] !== 0x50 || head[1] !== 0x4b) return undefined;
  return (head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6) ? 'zip' : undefined;
}

/**
 * The files inside a file: itself where it is not packed, one for a gzip, several for a zip or KMZ, named `archive.zip/track.csv`.
 * Archives inside are opened too. What is neither a folder, hidden nor a picture is passed on, for the readers to judge.
 * @throws ReadError for a broken archive, or one that expands beyond the limits
 */
export async function unpack(input: Input, options: UnpackOptions = {}): Promise<Input[]> {
  return unpackAt(input, options, { ...unpackLimits, ...options.limits }, 0);
}

async function unpackAt(
  input: Input,
  options: UnpackOptions,
  limits: UnpackLimits,
  depth: number,
): Promise<Input[]> {
  const packing = packingOf(await firstBytes(input, 4));
  if (!packing) return [input];
  if (depth >= limits.depth) {
    throw new ReadError(
      msg(str`Expected at most ${limits.depth} archives inside one another, found more; unpack it first.`),
    );
  }
  if (packing === 'gzip') return unpackAt(gunzipped(input, options, limits), options, limits, depth + 1);
  const files: Input[] = [];
  for (const entry of await zipEntries(input, limits)) {
    files.push(...(await unpackAt(entry, options, limits, depth + 1)));
  }
  return files;
}

async function firstBytes(input: Input, count: number): Promise<Uint8Array> {
  const head = new Uint8Array(count);
  let length = 0;
  for await (const chunk of input.stream()) {
    const part = chunk.subarray(0, count - length);
    head.set(part, length);
    length += part.length;
    if (length === count) break;
  }
  return head.subarray(0, length);
}

function gunzipped(input: Input, options: UnpackOptions, limits: UnpackLimits): Input {
  return {
    name: input.name.replace(/\.gz(ip)?$/i, ''),
    size: input.size,
    stream: () => bounded(input, options.gunzip ?? gunzip, limits),
  };
}

/** Counts what goes in and what comes out, so that a bomb stops after its first megabytes. */
async function* bounded(input: Input, expand: Decompress, limits: UnpackLimits): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let expanded = 0;
  const counted = async function* () {
    for await (const chunk of input.stream()) {
      packed += chunk.length;
      yield chunk;
    }
  };
  try {
    for await (const chunk of expand(counted())) {
      expanded += chunk.length;
      refuseBomb(packed, expanded, limits.gzip, limits);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof ReadError || isAbort(error) ? error : broken('gzip');
  }
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

const broken = (packing: Packing): ReadError =>
  new ReadError(
    msg(str`Expected a whole ${packing} archive, found one that is cut off or damaged; get the file again.`),
  );

function refuseBomb(packed: number, expanded: number, most: number, limits: UnpackLimits): void {
  const tooDense = expanded > limits.freeOfRatio && expanded > packed * limits.ratio;
  if (expanded <= most && !tooDense) return;
  throw new ReadError(
    tooDense
      ? msg(
          str`Expected an archive that expands to at most ${limits.ratio} times its size, found one beyond that.`,
        )
      : msg(
          str`Expected an archive that expands to at most ${Math.round(most / 2 ** 20)} MB, found one beyond that.`,
        ),
  );
}

/** Folders, what systems leave behind, and what KMZ files carry beside their doc.kml. */
const notTracks = /\/$|(^|\/)(__MACOSX\/|\.|Thumbs\.db$)|\.(png|jpe?g|gif|webp|svg|ico|css|dae|pdf|html?)$/i;

async function zipEntries(input: Input, limits: UnpackLimits): Promise<Input[]> {
  const bytes = await allBytes(input, limits.zip);
  const entries = listed(bytes, limits).filter(({ name }) => !notTracks.test(name));
  if (entries.length === 0) throw new ReadError(msg('Expected track files in the archive, found none.'));
  return entries.map((entry) => ({
    name: `${input.name}/${entry.name}`,
    size: entry.size,
    stream: () => entryBytes(bytes, entry),
  }));
}

function listed(bytes: Uint8Array, limits: UnpackLimits): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let expanded = 0;
  try {
    for (const entry of zipDirectory(bytes)) {
      expanded += entry.size;
      refuseBomb(bytes.length, expanded, limits.zip, limits);
      if (entries.push(entry) > limits.entries) {
        throw new ReadError(msg(str`Expected at most ${limits.entries} files in the archive, found more.`));
      }
    }
  } catch (error) {
    throw error instanceof ReadError ? error : broken('zip');
  }
  return entries;
}

/** No more than the directory states, and exactly that. */
async function* entryBytes(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) {
    throw new ReadError(
      entry.encrypted
        ? msg('Expected a plain zip archive, found one with a password; unpack it first.')
        : msg('Expected a plain zip archive, found one with another compression; unpack it first.'),
    );
  }
  try {
    const packed = (async function* () {
      yield packedBytes(bytes, entry);
    })();
    yield* checked(entry.method === 0 ? packed : inflate(packed), entry);
  } catch (error) {
    throw isAbort(error) ? error : broken('zip');
  }
}

async function allBytes(input: Input, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input.stream()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) refuseBomb(length, length, most, unpackLimits);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
