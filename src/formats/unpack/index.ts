import { msg, str } from '../../base/words.js';
import type { Input } from '../base/format.js';
import { ReadError } from '../base/report.js';
import { UnpackBudget, unpackLimits, type UnpackLimits } from './budget.js';
import { gunzip, inflate } from './inflate.js';
import { checked, packedBytes, zipDirectory } from './zip.js';
import type { ZipEntry } from './zip.js';

/** Expands gzip. Browsers and Node have a quicker one (DecompressionStream, about 1.6 times fflate's speed) than this module may use. */
export type Decompress = (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

type Meter = ReturnType<UnpackBudget['meter']>;

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
  const limits = { ...unpackLimits, ...options.limits };
  const packing = packingOf(await firstBytes(input, 4));
  const most = packing === 'gzip' ? limits.gzip : limits.zip;
  return unpackAt(input, options, new UnpackBudget(limits, input.size, most), 0);
}

async function unpackAt(
  input: Input,
  options: UnpackOptions,
  budget: UnpackBudget,
  depth: number,
): Promise<Input[]> {
  const packing = packingOf(await firstBytes(input, 4));
  if (!packing) return [input];
  const { depth: most } = budget.limits;
  if (depth >= most) {
    throw new ReadError(
      msg(str`Expected at most ${most} archives inside one another, found more; unpack it first.`),
    );
  }
  if (packing === 'gzip')
    return unpackAt(gunzipped(input, options, budget.meter(depth === 0)), options, budget, depth + 1);
  const files: Input[] = [];
  for (const entry of await zipEntries(input, budget, depth === 0)) {
    files.push(...(await unpackAt(entry, options, budget, depth + 1)));
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

function gunzipped(input: Input, options: UnpackOptions, count: Meter): Input {
  return {
    name: input.name.replace(/\.gz(ip)?$/i, ''),
    size: input.size,
    stream: () => bounded(input, options.gunzip ?? gunzip, count),
  };
}

/** Counts what goes in and what comes out, so that a bomb stops after its first megabytes. */
async function* bounded(input: Input, expand: Decompress, count: Meter): AsyncGenerator<Uint8Array> {
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
      count(expanded, packed);
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

/** Folders, files of operating systems, and files in a KMZ other than its doc.kml. */
const notTracks = /\/$|(^|\/)(__MACOSX\/|\.|Thumbs\.db$)|\.(png|jpe?g|gif|webp|svg|ico|css|dae|pdf|html?)$/i;

async function zipEntries(input: Input, budget: UnpackBudget, outer: boolean): Promise<Input[]> {
  const bytes = await allBytes(input, budget.limits.zip);
  const all = listed(bytes, budget, outer).filter(({ name }) => !notTracks.test(name));
  if (all.some(({ name }) => WORKBOOK.test(name)))
    throw new ReadError(msg('Expected a track as text, found a spreadsheet; save it as CSV.'));
  // Whatever else a KMZ holds (icons under any name, styles, sounds) is there for its KML.
  const documents = /\.kmz$/i.test(input.name) ? all.filter(({ name }) => /\.km[lz]$/i.test(name)) : [];
  const entries = documents.length ? documents : all;
  const files: Input[] = [];
  for (const entry of entries) {
    const count = budget.meter(outer);
    const file: Input = {
      name: `${input.name}/${entry.name}`,
      size: entry.size,
      stream: () => entryBytes(bytes, entry, count),
    };
    if (!(await isPicture(file))) files.push(file);
  }
  if (files.length === 0) throw new ReadError(msg('Expected track files in the archive, found none.'));
  return files;
}

/** What only a spreadsheet of Office Open XML (ISO 29500) has. */
const WORKBOOK = /^xl\/workbook\./i;

/** First bytes of PNG, JPEG, GIF and WebP: icons of a KMZ may have any name. */
const pictures = ['89504e47', 'ffd8ff', '47494638', '52494646'];

async function isPicture(file: Input): Promise<boolean> {
  const head = await firstBytes(file, 4).catch(() => new Uint8Array(0));
  const hex = Array.from(head, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return pictures.some((picture) => hex.startsWith(picture));
}

/** The directory, refused if it alone promises too much, or together with those of the archives around and before it. */
function listed(bytes: Uint8Array, budget: UnpackBudget, outer: boolean): ZipEntry[] {
  const { limits } = budget;
  const entries: ZipEntry[] = [];
  const promised = new UnpackBudget(limits, bytes.length, limits.zip).meter();
  let expanded = 0;
  try {
    for (const entry of zipDirectory(bytes)) {
      promised((expanded += entry.size));
      if (entries.push(entry) > limits.entries) {
        throw new ReadError(msg(str`Expected at most ${limits.entries} files in the archive, found more.`));
      }
    }
  } catch (error) {
    throw error instanceof ReadError ? error : broken('zip');
  }
  budget.promise(expanded, outer ? bytes.length : 0);
  return entries;
}

/** No more than the directory states, and exactly that. */
async function* entryBytes(bytes: Uint8Array, entry: ZipEntry, count: Meter): AsyncGenerator<Uint8Array> {
  if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) {
    throw new ReadError(
      entry.encrypted
        ? msg('Expected a plain zip archive, found one with a password; unpack it first.')
        : msg('Expected a plain zip archive, found one with another compression; unpack it first.'),
    );
  }
  let expanded = 0;
  try {
    const packed = (async function* () {
      yield packedBytes(bytes, entry);
    })();
    for await (const chunk of checked(entry.method === 0 ? packed : inflate(packed), entry)) {
      expanded += chunk.length;
      count(expanded, bytes.length);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof ReadError || isAbort(error) ? error : broken('zip');
  }
}

async function allBytes(input: Input, most: number): Promise<Uint8Array> {
  const count = new UnpackBudget({ ...unpackLimits, freeOfRatio: most }, 0, most).meter();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input.stream()) {
    chunks.push(chunk);
    count((length += chunk.length));
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
