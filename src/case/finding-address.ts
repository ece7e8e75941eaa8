import type { Analysis } from '../analysis/analyze.js';
import { VERSION } from '../base/version.js';
import { msg, str } from '../base/words.js';
import type { Finding } from '../finding/finding.js';
import { isPath } from '../track/path.js';
import type { Track } from '../track/track.js';

/** What is known of a file that is open. */
export interface OpenedFile {
  readonly name: string;
  /** '' until it is known. */
  readonly sha256: string;
}

/** The parts of an address. */
export interface FindingAddress {
  readonly sha256: string;
  /** ICAO address or callsign: a file may have several flights; `-` for neither. */
  readonly flight: string;
  readonly kind: string;
  /** `20241225T060701Z`, with the fraction of the second where it has one; `r12`, the line of the file, for a path. */
  readonly start: string;
  readonly end: string;
  readonly version: string;
}

const ADDRESS = /^([0-9a-f]{64})\/([^/@]+)\/([a-z0-9-]+)\/([0-9TZ.r]+)\/([0-9TZ.r]+)@([0-9A-Za-z.+-]+)$/;

const momentOf = (track: Track, row: number): string =>
  isPath(track)
    ? `r${track.row[row]}`
    : new Date(Math.round(track.time[row] * 1000)).toISOString().replace('.000Z', 'Z').replace(/[-:]/g, '');

const flightOf = ({ meta }: Track): string => encodeURIComponent(meta.icao24 ?? meta.callsign ?? '-');

/**
 * The address of a finding to cite: hash of the file, flight, kind, window and version of the rules. The same file gives the
 * same address on every machine, whatever it is called there. '' where the hash is not known.
 */
export function findingAddress(
  { kind, start, end }: Pick<Finding, 'kind' | 'start' | 'end'>,
  track: Track,
  sha256: string,
): string {
  if (sha256 === '') return '';
  const window = `${momentOf(track, start)}/${momentOf(track, end)}`;
  return `${sha256}/${flightOf(track)}/${kind}/${window}@${VERSION}`;
}

/** The parts of an address; undefined for a text that is none. */
export function parseFindingAddress(text: string): FindingAddress | undefined {
  const [, sha256, flight, kind, start, end, version] = ADDRESS.exec(text) ?? [];
  return sha256 === undefined ? undefined : { sha256, flight, kind, start, end, version };
}

/** What an address leads to among the open flights. */
export type AddressResult =
  | { readonly analysis: Analysis; readonly finding: Finding; readonly note?: string }
  | { readonly why: string };

/** First and last moment of a finding, as an address writes them. */
export const windowOf = (
  track: Track,
  { start, end }: Pick<Finding, 'start' | 'end'>,
): Pick<FindingAddress, 'start' | 'end'> => ({ start: momentOf(track, start), end: momentOf(track, end) });

/** Whether two windows of one kind have any time (or any rows) in common. */
const overlaps = (a: FindingAddress, track: Track, finding: Finding): boolean => {
  const b = windowOf(track, finding);
  return order(b.start, a.end) <= 0 && order(a.start, b.end) <= 0;
};

/** Times compare as texts; lines of a file as numbers. */
const order = (a: string, b: string): number =>
  a.startsWith('r') && b.startsWith('r')
    ? Number(a.slice(1)) - Number(b.slice(1))
    : a < b
      ? -1
      : a > b
        ? 1
        : 0;

const otherVersion = ({ version }: FindingAddress): { readonly note?: string } =>
  version === VERSION
    ? {}
    : { note: msg(str`cited with version ${version}; the rules here are of version ${VERSION}`) };

/** A finding with the flight that it is of. */
export interface FoundFinding {
  readonly analysis: Analysis;
  readonly finding: Finding;
}

/** The findings of the file, flight and kind of an address; undefined if the file is not open. */
export function findingsLike(
  wanted: FindingAddress,
  analyses: readonly Analysis[],
  files: readonly OpenedFile[],
): readonly FoundFinding[] | undefined {
  const names = files.filter(({ sha256 }) => sha256 === wanted.sha256).map(({ name }) => name);
  if (names.length === 0) return undefined;
  return analyses
    .filter(({ track }) => names.includes(track.meta.file) && flightOf(track) === wanted.flight)
    .flatMap((analysis) =>
      analysis.findings.filter(({ kind }) => kind === wanted.kind).map((finding) => ({ analysis, finding })),
    );
}

/** Whether a finding has the window of an address. */
export function isAt(
  { start, end }: FindingAddress,
  { analysis: { track }, finding }: FoundFinding,
): boolean {
  const own = windowOf(track, finding);
  return own.start === start && own.end === end;
}

/** The finding of an address among the open flights, or why it is not there. A finding of another window is never taken for it. */
export function findingAt(
  address: string,
  analyses: readonly Analysis[],
  files: readonly OpenedFile[],
): AddressResult {
  const wanted = parseFindingAddress(address);
  if (!wanted) return { why: msg('this is no address of a finding') };
  const same = findingsLike(wanted, analyses, files);
  if (!same) return { why: msg('the file of this finding is not open') };
  const exact = same.find((one) => isAt(wanted, one));
  if (exact) return { ...exact, ...otherVersion(wanted) };
  const near = same.some(({ analysis, finding }) => overlaps(wanted, analysis.track, finding));
  return {
    why: near
      ? msg('with these settings and this version there is a finding of this kind, with another window')
      : msg('with these settings and this version there is no such finding'),
  };
}
