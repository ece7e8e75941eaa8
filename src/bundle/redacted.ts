import { redactedFiles, redactedInput } from '../export/redacted.js';
import type { ExportInput } from '../export/input.js';
import type { Vicinity } from '../finding/detector.js';
import { isCut, redactionWords, type Redaction } from '../track/redact/redaction.js';
import { bytesOf } from './hash.js';
import type { GivenFile } from './compute.js';
import { originalPaths } from './make.js';
import type { BundleRecord } from './record.js';

/** What a bundle of redacted flights is made of. */
export interface RedactedWork {
  readonly record: BundleRecord;
  readonly files: readonly GivenFile[];
}

/**
 * A record without what its sender leaves out: files written from the rows that remain take the place of the originals, so
 * that the bundle can be computed anew from what it has.
 * @param near that of the record
 * @throws RedactionError if nothing of a flight would remain
 */
export function redactedWork(
  record: BundleRecord,
  input: ExportInput,
  redaction: Redaction,
  near?: Vicinity,
): RedactedWork {
  const redacted = redactedInput(input, redaction, near);
  const written = redactedFiles(redacted);
  const paths = originalPaths(written.map(({ name }) => name));
  const files = written.map(({ name, text }, i) => ({
    path: paths[i],
    name,
    undo: [],
    bytes: bytesOf(text),
  }));
  const { qnhFrom, ...rest } = record;
  const cut = { route: null, near: null, qnh: null, withoutAirports: true } as const;
  return {
    record: {
      ...rest,
      ...(isCut(redaction) ? cut : qnhFrom !== undefined && { qnhFrom }),
      files: files.map(({ path, name, undo }) => ({ path, name, undo })),
      flights: redacted.analyses.map(({ track, route }) => ({
        id: track.meta.id,
        route: route !== undefined,
      })),
      leftOut: redactionWords(redaction),
    },
    files,
  };
}
