import { unzipSync, zipSync, type Zippable } from 'fflate';
import { msg, str } from '../base/words.js';
import { ReadError } from '../formats/base/report.js';
import { unpackLimits } from '../formats/unpack/budget.js';
import type { BagFiles } from './bag.js';
import { isInside } from './bag-paths.js';

/** The earliest time that a zip can hold: the archive then depends on nothing but what is in it. */
const TIME = new Date(1980, 0, 1);

/** Already packed: packing again costs time and gains nothing. */
const PACKED = /\.(gz|zip|kmz|parquet|png|jpe?g)$/i;

/** A bag as a zip, in one folder (RFC 8493, 4). */
export function zipBag(files: BagFiles, folder: string): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files)
    entries[`${folder}/${path}`] = [bytes, { level: PACKED.test(path) ? 0 : 6 }];
  return zipSync(entries, { mtime: TIME });
}

/**
 * The files of a bag in a zip, by their path from the bag's folder; what is inside of them is not opened.
 * @throws ReadError for what is no zip, for one that expands beyond the limits, and for paths that lead out of it
 */
export function unzipBag(zip: Uint8Array): BagFiles {
  const files = filesOf(zip);
  const marks = [...files.keys()].filter((path) => path === 'bagit.txt' || /^[^/]+\/bagit\.txt$/.test(path));
  if (marks.length !== 1)
    throw new ReadError(msg(str`Expected a bundle with one bagit.txt, found ${marks.length}.`));
  const folder = marks[0].slice(0, -'bagit.txt'.length);
  const outside = [...files.keys()].find((path) => !path.startsWith(folder));
  if (outside !== undefined)
    throw new ReadError(msg(str`Expected all files in the bundle’s folder, found ${outside} beside it.`));
  return new Map([...files].map(([path, bytes]) => [path.slice(folder.length), bytes]));
}

function filesOf(zip: Uint8Array): Map<string, Uint8Array> {
  let [expanded, count] = [0, 0];
  const seen = new Set<string>();
  const entries = unzipped(zip, (name, size) => {
    expanded += size;
    count++;
    if (expanded > unpackLimits.zip || count > unpackLimits.entries)
      throw new ReadError(msg('Expected a bundle of up to 1 GiB and 10,000 files, found a larger one.'));
    const path = name.endsWith('/') ? name.slice(0, -1) : name;
    if (!isInside(path)) throw new ReadError(msg(str`Expected paths inside of the bundle, found ${name}.`));
    if (seen.has(path)) throw new ReadError(msg(str`Expected each file once, found ${name} twice.`));
    seen.add(path);
    return !name.endsWith('/');
  });
  return new Map(Object.entries(entries));
}

function unzipped(
  zip: Uint8Array,
  accept: (name: string, size: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(zip, { filter: ({ name, originalSize }) => accept(name, originalSize) });
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError(
      msg(str`Expected a zip file that can be read, found none (${(error as Error).message}).`),
    );
  }
}
