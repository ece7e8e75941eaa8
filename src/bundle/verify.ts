import { parseCase } from '../case/file/parse.js';
import { msg, str } from '../base/words.js';
import { VERSION } from '../base/version.js';
import { PAYLOAD, type BagFiles } from './bag.js';
import { checkBag, type BagCheck } from './check-bag.js';
import { compareExtras } from './compare-extras.js';
import { computeRecord, type Computed, type ComputeOptions } from './compute.js';
import { CASE, RESULT, SETTINGS } from './crate.js';
import { compareJson, type Difference } from './differences.js';
import { extrasOf } from './extras.js';
import { textOf } from './hash.js';
import { parseRecord, type BundleRecord } from './record.js';
import { unzipBag } from './zip.js';

/** What came of checking a bundle. */
export interface Verification {
  /** Nothing was changed, lost or added, and every number is the same. */
  readonly same: boolean;
  readonly bag: BagCheck;
  /** Why the results could not be computed anew; '' where they were. */
  readonly failure: string;
  /** Values of the results that were held against those computed anew. */
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** Of the software that made it, and of this one. */
  readonly version: { readonly recorded: string; readonly now: string };
  readonly record?: BundleRecord;
  /** Findings that the case of the bundle sets aside. */
  readonly setAside: number;
}

const json = (bytes: Uint8Array | undefined, path: string): unknown => {
  if (!bytes) throw new RangeError(msg(str`${path} is missing.`));
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    throw new RangeError(msg(str`${path}: expected JSON.`));
  }
};

async function recomputed(files: BagFiles, record: BundleRecord, options: ComputeOptions) {
  const recorded = json(files.get(PAYLOAD + RESULT), RESULT);
  const given = record.files.map((file) => {
    const bytes = files.get(PAYLOAD + file.path);
    if (!bytes) throw new RangeError(msg(str`${file.path} is missing.`));
    return { ...file, bytes };
  });
  const text = files.get(PAYLOAD + CASE);
  const caseFile = text && parseCase(json(text, CASE));
  const how = { ...options, ...(caseFile && { caseFile }) };
  const computed = await computeRecord(record, given, how);
  const values = compareJson(recorded, JSON.parse(JSON.stringify(computed.result)));
  const read = record.crosstrack === VERSION ? await readable(files, record, computed, how) : nothing;
  return {
    compared: values.compared + read.compared,
    differences: [...values.differences, ...read.differences],
    setAside: computed.dismissed.length,
  };
}

const nothing = { compared: 0, differences: [] };

/** What people read of the bundle, made anew. Another version words it otherwise, so that it is not compared. */
async function readable(files: BagFiles, record: BundleRecord, computed: Computed, options: ComputeOptions) {
  const extras = await extrasOf(record, computed, options);
  const recorded = [...extras.keys()].flatMap((path) => {
    const bytes = files.get(PAYLOAD + path);
    return bytes ? [[path, textOf(bytes)] as const] : [];
  });
  return compareExtras(new Map(recorded), extras);
}

/**
 * Checks a bundle by its manifests, and computes all results anew from the originals.
 * @throws ReadError for what is no bundle
 */
export async function verifyBundle(zip: Uint8Array, options: ComputeOptions): Promise<Verification> {
  const files = unzipBag(zip);
  const bag = checkBag(files);
  const none = { compared: 0, differences: [], setAside: 0, version: { recorded: '', now: VERSION } };
  try {
    const settings = files.get(PAYLOAD + SETTINGS);
    if (!settings) throw new RangeError(msg(str`${SETTINGS} is missing.`));
    const record = parseRecord(textOf(settings));
    const version = { recorded: record.crosstrack, now: VERSION };
    const { compared, differences, setAside } = await recomputed(files, record, options);
    const same = bag.problems.length === 0 && differences.length === 0;
    return { same, bag, failure: '', compared, differences, setAside, version, record };
  } catch (error) {
    options.signal?.throwIfAborted();
    const failure = error instanceof Error ? error.message : String(error);
    return { ...none, same: false, bag, failure };
  }
}
