import { encodePath, isInside } from './bag-paths.js';
import { bytesOf, sha256Hex } from './hash.js';

/** Files by their path from the bag's folder. */
export type BagFiles = ReadonlyMap<string, Uint8Array>;

export const BAG_VERSION = '1.0';
/** The manifests that are written and read; the payload's first. */
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const PAYLOAD = 'data/';

const manifestOf = (files: Iterable<readonly [string, Uint8Array]>): string =>
  [...files].map(([path, bytes]) => `${sha256Hex(bytes)}  ${encodePath(path)}\n`).join('');

const byPath = (files: BagFiles) => [...files].sort(([a], [b]) => (a < b ? -1 : 1));

/** Octets and files of the payload (RFC 8493, 2.2.2): a bag that was cut short is seen without a hash. */
export function oxumOf(payload: BagFiles): string {
  const bytes = [...payload.values()].reduce((sum, { length }) => sum + length, 0);
  return `${bytes}.${payload.size}`;
}

/** A value of bag-info.txt on one line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A bag (BagIt, RFC 8493) of a payload, with SHA-256 manifests of the payload and of the tag files.
 * @param payload by path below `data/`, as that is not part of it
 * @param info for bag-info.txt, in this order
 * @throws RangeError for a path that leads out of the bag
 */
export function makeBag(
  payload: BagFiles,
  info: readonly (readonly [label: string, value: string])[],
): BagFiles {
  const placed = new Map([...payload].map(([path, bytes]) => [PAYLOAD + path, bytes]));
  for (const path of placed.keys())
    if (!isInside(path)) throw new RangeError(`Expected a path inside of the bag, got ${path}.`);
  const lines = [...info, ['Payload-Oxum', oxumOf(placed)] as const];
  const tags = new Map([
    ['bag-info.txt', bytesOf(lines.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join(''))],
    ['bagit.txt', bytesOf(`BagIt-Version: ${BAG_VERSION}\nTag-File-Character-Encoding: UTF-8\n`)],
    [MANIFEST, bytesOf(manifestOf(byPath(placed)))],
  ]);
  const tagManifest = bytesOf(manifestOf(tags));
  return new Map([...tags, [TAG_MANIFEST, tagManifest] as const, ...byPath(placed)]);
}
