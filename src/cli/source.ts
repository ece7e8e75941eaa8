import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FileSource } from '../analysis/read-all.js';
import { ReadError } from '../formats/base/report.js';
import { unpack, type Decompress } from '../formats/unpack/index.js';
import { msg, str } from '../base/words.js';

/** A source with the hash of its file. */
export interface HashedSource extends FileSource {
  /** Lower-case hex of the SHA-256 of the file as given. @throws if it cannot be read */
  sha256(): Promise<string>;
}

/** Node's gzip. Errors in the packed data, or a stream that ends early, reach the consumer of the unpacked data. */
const gunzip: Decompress = (packed) =>
  pipeline(Readable.from(packed), createGunzip(), () => undefined) as AsyncIterable<Uint8Array>;

/** Chunks of a file, in the size that is fastest to read. */
const bytesOf = (path: string): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: 2 ** 18 });

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    onBytes(bytes);
    yield chunk;
  }
}

async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

function source(name: string, size: number, open: () => AsyncIterable<Uint8Array>): HashedSource {
  let hash: Promise<string> | undefined;
  return {
    name,
    size,
    inputs: (onBytes) => unpack({ name, size, stream: () => counted(open(), onBytes) }, { gunzip }),
    // Asked for by each file of an archive.
    sha256: () => (hash ??= hashOf(open())),
  };
}

/** Standard input is read whole, because it can be read only once and readers need it twice. */
async function standardInput(stdin: AsyncIterable<Uint8Array>): Promise<HashedSource> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return source(msg('standard input'), size, () => Readable.from(chunks));
}

/** Only for an address that the user gives; nothing else here uses the network. */
async function download(url: string): Promise<HashedSource> {
  const bytes = await fetch(url)
    .then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
      return new Uint8Array(await response.arrayBuffer());
    })
    .catch((error: Error) => {
      throw new ReadError(msg(str`Expected a file at ${url}, found none (${error.message}).`));
    });
  return source(nameOf(url), bytes.length, () => Readable.from([bytes]));
}

/** A name for the report: the last part of the address or path. */
export const nameOf = (path: string): string =>
  isUrl(path) ? basename(new URL(path).pathname) || new URL(path).hostname : basename(path);

const isUrl = (path: string): boolean => /^https?:\/\//i.test(path);

const fileSource = async (path: string, name: string): Promise<HashedSource> =>
  source(name, (await stat(path)).size, () => bytesOf(path));

/**
 * The sources of an argument: a file, every file in a folder (except hidden ones), an address, or `-`. A file is named
 * without its path, so that results do not depend on the folder; a file in a given folder by its path from there.
 * @throws ReadError if there is no such file
 */
export async function sourcesOf(path: string, stdin: AsyncIterable<Uint8Array>): Promise<HashedSource[]> {
  if (path === '-') return [await standardInput(stdin)];
  if (isUrl(path)) return [await download(path)];
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new ReadError(
      msg(str`Expected a file or a folder that can be read, found none at ${path} (${error.code}).`),
    );
  });
  if (!found.isDirectory()) return [await fileSource(path, nameOf(path))];
  const paths = (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(^|[\\/])\./.test(relative(path, file)));
  return Promise.all(paths.sort().map((file) => fileSource(file, relative(path, file))));
}
