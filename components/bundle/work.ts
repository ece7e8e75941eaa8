import { setLanguage } from '../../src/base/language.js';
import { computeRecord } from '../../src/bundle/compute.js';
import { extrasOf } from '../../src/bundle/extras.js';
import { makeBundle } from '../../src/bundle/make.js';
import type { BundleRecord } from '../../src/bundle/record.js';
import { verifyBundle, type Verification } from '../../src/bundle/verify.js';
import { parseCase } from '../../src/case/file/parse.js';
import { loadAirports } from '../../src/route/airports/index.js';

/** What is done with a bundle, as a message: in a worker where there is one. */
export type BundleJob = { readonly language: string } & (
  | {
      readonly type: 'make';
      readonly record: BundleRecord;
      /** Those of the record, in its order. */
      readonly files: readonly File[];
      readonly caseText?: string;
      /** Where the case has no title. */
      readonly title: string;
    }
  | { readonly type: 'verify'; readonly file: File }
);
/** The zip that was made, or what came of checking one. */
export type BundleResult = Uint8Array<ArrayBuffer> | Verification;

/** What the worker answers: the result, or why there is none. */
export type BundleReply = { readonly result: BundleResult } | { readonly error: string };

const bytesIn = async (file: File) => new Uint8Array(await file.arrayBuffer());

async function made({ record, files, caseText, title }: Extract<BundleJob, { type: 'make' }>) {
  const caseFile = caseText === undefined ? undefined : parseCase(JSON.parse(caseText));
  const options = { airports: await loadAirports(), ...(caseFile && { caseFile }) };
  const given = await Promise.all(
    record.files.map(async (file, i) => ({ ...file, bytes: await bytesIn(files[i]) })),
  );
  const computed = await computeRecord(record, given, options);
  const extras = await extrasOf(record, computed, options);
  const about = { title: caseFile?.title || title, ...(caseText !== undefined && { caseText }) };
  const zip = makeBundle({ ...about, record, files: given, result: computed.result, extras });
  return zip as Uint8Array<ArrayBuffer>;
}

/** Does it here. @throws what a bundle, a route or a setting throws that cannot be used */
export async function bundleWork(job: BundleJob): Promise<BundleResult> {
  await setLanguage(job.language).catch(() => undefined);
  return job.type === 'make'
    ? made(job)
    : verifyBundle(await bytesIn(job.file), { airports: await loadAirports() });
}
