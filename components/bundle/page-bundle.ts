import { language } from '../../src/base/language.js';
import { VERSION } from '../../src/base/version.js';
import { originalPaths } from '../../src/bundle/make.js';
import type { BundleRecord } from '../../src/bundle/record.js';
import { redactedWork } from '../../src/bundle/redacted.js';
import type { CaseFile } from '../../src/case/file/model.js';
import { writeCase } from '../../src/case/file/write.js';
import type { ExportInput } from '../../src/export/input.js';
import type { Vicinity } from '../../src/finding/detector.js';
import type { Redaction } from '../../src/track/redact/redaction.js';
import type { GivenFile } from '../session/open-files.js';
import type { FlightSession } from '../session/session.js';
import { runBundle } from './run.js';

/** The case to go with it, and its text where it is in a file as it is. */
export interface OpenCase {
  readonly file: CaseFile;
  readonly text?: string;
}

const iso = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** Each file as it was given, once: of an archive several are open. */
const givenFiles = ({ openFiles }: FlightSession): GivenFile[] => [
  ...new Map(openFiles.map(({ given }) => [given.number, given])).values(),
];

function recordOf(session: FlightSession, given: readonly GivenFile[], made: string): BundleRecord {
  const paths = originalPaths(given.map(({ file }) => file.name));
  const { near, qnh, qnhFrom, settings, route, analyses } = session;
  return {
    ...{ crosstrack: VERSION, made, language: language(), near, qnh, settings, route: route || null },
    ...(qnhFrom && { qnhFrom }),
    files: given.map(({ file, undo, dialect, origin }, i) => ({
      ...{ path: paths[i], name: file.name, undo },
      ...(dialect && { dialect }),
      ...(origin && { origin }),
    })),
    flights: analyses.map((one) => ({ id: one.track.meta.id, route: one.route !== undefined })),
  };
}

/** A provenance bundle of everything that is open, computed anew from the files; as `crosstrack verify` will. */
export async function pageBundle(session: FlightSession, given: OpenCase | null): Promise<Blob> {
  const all = givenFiles(session);
  const zip = await runBundle<Uint8Array<ArrayBuffer>>({
    ...{ type: 'make', language: language(), record: recordOf(session, all, iso(Date.now())) },
    files: all.map(({ file }) => file),
    title: all.map(({ file }) => file.name).join(', '),
    ...(given && { caseText: given.text ?? writeCase(given.file) }),
  });
  return new Blob([zip], { type: 'application/zip' });
}

/** A bundle of what remains of all that is open: files written from the rows that remain take the place of the originals. */
export async function redactedBundle(
  session: FlightSession,
  input: ExportInput,
  redaction: Redaction,
  near?: Vicinity,
): Promise<Blob> {
  const whole = recordOf(session, [], iso(Date.now()));
  const { record, files } = redactedWork(whole, input, redaction, near);
  const zip = await runBundle<Uint8Array<ArrayBuffer>>({
    ...{ type: 'make', language: language(), record },
    files: files.map(({ name, bytes }) => new File([bytes as Uint8Array<ArrayBuffer>], name)),
    title: files.map(({ name }) => name).join(', '),
  });
  return new Blob([zip], { type: 'application/zip' });
}
