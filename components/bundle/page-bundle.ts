import { language } from '../../src/base/language.js';
import { VERSION } from '../../src/base/version.js';
import { computeRecord } from '../../src/bundle/compute.js';
import { makeBundle, originalPaths } from '../../src/bundle/make.js';
import type { BundleRecord } from '../../src/bundle/record.js';
import { judgeClaims } from '../../src/case/claims/judge.js';
import { flightOfCase } from '../../src/case/flight-of-case.js';
import { caseBlocks } from '../../src/export/case-blocks.js';
import type { CaseFile } from '../../src/case/file/model.js';
import { writeCase } from '../../src/case/file/write.js';
import { findingsCsv } from '../../src/export/csv.js';
import { reportPage } from '../../src/export/report-page.js';
import { loadGround } from '../../src/picture/map/load-ground.js';
import type { Airports } from '../../src/route/airports/index.js';
import type { GivenFile } from '../session/open-files.js';
import type { FlightSession } from '../session/session.js';

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
export async function pageBundle(
  session: FlightSession,
  airports: Airports,
  caseFile: CaseFile | null,
): Promise<Blob> {
  const made = Date.now();
  const given = givenFiles(session);
  const record = recordOf(session, given, iso(made));
  const files = await Promise.all(
    record.files.map(async (file, i) => ({
      ...file,
      bytes: new Uint8Array(await given[i].file.arrayBuffer()),
    })),
  );
  const options = { airports, ...(caseFile && { caseFile }) };
  const { result, analyses, reports, ...aside } = await computeRecord(record, files, options);
  const { setAside, dismissed } = aside;
  const input = { analyses, files: reports, airports, settings: record.settings, setAside };
  const claims = caseFile ? await judgeClaims(caseFile, flightOfCase(caseFile, analyses), { airports }) : [];
  const before = caseFile ? caseBlocks(caseFile, claims, dismissed) : [];
  const extras = new Map([
    ['report.html', reportPage(input, { ground: await loadGround(), made: made / 1000, before })],
    ['findings.csv', findingsCsv(analyses, airports, setAside)],
  ]);
  const title = caseFile?.title || given.map(({ file }) => file.name).join(', ');
  const zip = makeBundle({
    title,
    record,
    files,
    result,
    extras,
    ...(caseFile && { caseText: writeCase(caseFile) }),
  });
  return new Blob([zip as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}
