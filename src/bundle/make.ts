import type { AnalysisJson } from '../analysis/json.js';
import { slug } from '../base/slug.js';
import { VERSION } from '../base/version.js';
import { makeBag, type BagFiles } from './bag.js';
import { safeName } from './bag-paths.js';
import type { GivenFile } from './compute.js';
import { CASE, CRATE, crateJson, RESULT, SETTINGS } from './crate.js';
import { bytesOf } from './hash.js';
import type { BundleRecord } from './record.js';
import { zipBag } from './zip.js';

export interface BundleInput {
  /** What the bundle is about, for bag-info.txt and the folder's name. */
  readonly title: string;
  readonly record: BundleRecord;
  /** Those of the record, in its order. */
  readonly files: readonly GivenFile[];
  readonly result: AnalysisJson;
  /** Text of the case file. */
  readonly caseText?: string;
  /** What is easier to read than JSON: reports and tables, by path in the payload. */
  readonly extras?: ReadonlyMap<string, string>;
}

const json = (value: unknown): Uint8Array => bytesOf(`${JSON.stringify(value, null, 2)}\n`);

/** `originals/track.csv`; of two of one name the second is `originals/2/track.csv`. */
export function originalPaths(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = safeName(name);
    let path = `originals/${safe}`;
    for (let n = 2; taken.has(path.toLowerCase()); n++) path = `originals/${n}/${safe}`;
    taken.add(path.toLowerCase()); // some systems do not tell A from a
    return path;
  });
}

/** The bundle's files: a bag whose payload is an RO-Crate. */
export function bundleFiles({ title, record, files, result, caseText, extras }: BundleInput): BagFiles {
  const payload = new Map<string, Uint8Array>([
    ...files.map(({ path, bytes }) => [path, bytes] as const),
    [RESULT, json(result)],
    [SETTINGS, json(record)],
    ...(caseText === undefined ? [] : [[CASE, bytesOf(caseText)] as const]),
    ...[...(extras ?? [])].map(([path, text]) => [path, bytesOf(text)] as const),
  ]);
  const crate = json(crateJson(payload, record, title));
  return makeBag(new Map([...payload, [CRATE, crate] as const]), [
    ['Bagging-Date', record.made.slice(0, 10)],
    ['Bag-Software-Agent', `Crosstrack ${VERSION}`],
    ['External-Description', title],
  ]);
}

/** The bundle as a zip file: the same bytes for the same input. */
export const makeBundle = (input: BundleInput): Uint8Array =>
  zipBag(bundleFiles(input), slug(input.title) || 'bundle');
