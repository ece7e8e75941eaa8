import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
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
export const gunzip: Decompress = (packed) =>
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

/** What can be read only once (standard input, a pipe) is read whole: readers and the hash need it more often. */
async function once(name: string, stream: AsyncIterable<Uint8Array>): Promise<HashedSource> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return source(name, size, () => Readable.from(chunks));
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

/** A path that cannot be opened, among others that can: it is reported in its place. */
function unreadable(name: string, { code }: NodeJS.ErrnoException): HashedSource {
  const error = new ReadError(
    msg(str`Expected a file or a folder that can be read, found none (${code ?? '?'}).`),
  );
  const fail = () => Promise.reject(error);
  return { name, size: 0, inputs: fail, sha256: fail };
}

/** The source at a path that is not a folder. */
async function fileSource(path: string, name: string): Promise<HashedSource> {
  const found = await stat(path);
  if (!found.isFile()) return once(name, bytesOf(path));
  await access(path, constants.R_OK);
  return source(name, found.size, () => bytesOf(path));
}

const isHidden = (name: string): boolean => name.startsWith('.');

/** Every file in a folder and those below it, by name; links are followed, but not to folders. */
async function folderSources(folder: string, root: string): Promise<HashedSource[]> {
  const nameIn = (path: string) => relative(root, path) || basename(path);
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const all: HashedSource[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (isHidden(entry.name)) continue;
      if (entry.isDirectory()) all.push(...(await folderSources(path, root)));
      else if (entry.isFile() || entry.isSymbolicLink()) {
        const linked = entry.isSymbolicLink() && (await stat(path).catch(() => undefined));
        if (linked && !linked.isFile()) continue;
        all.push(await fileSource(path, nameIn(path)).catch((error) => unreadable(nameIn(path), error)));
      }
    }
    return all;
  } catch (error) {
    return [unreadable(nameIn(folder), error as NodeJS.ErrnoException)];
  }
}

/**
 * The sources of an argument: a file, every file in a folder (except hidden ones), an address, or `-`. A file is named
 * without its path, so that results do not depend on the folder; a file in a given folder by its path from there. What
 * cannot be read in a folder is a source that fails.
 * @throws ReadError if there is no such file, or none in the folder
 */
export async function sourcesOf(path: string, stdin: AsyncIterable<Uint8Array>): Promise<HashedSource[]> {
  if (path === '-') return [await once(msg('standard input'), stdin)];
  if (isUrl(path)) return [await download(path)];
  try {
    if (!(await stat(path)).isDirectory()) return [await fileSource(path, nameOf(path))];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ReadError(
      msg(str`Expected a file or a folder that can be read, found none at ${path} (${code ?? '?'}).`),
    );
  }
  const sources = await folderSources(path, path);
  if (sources.length === 0)
    throw new ReadError(msg(str`Expected track files in ${path}, found an empty folder.`));
  return sources;
}
