import { msg, str } from '../base/words.js';
import type { CaseFile, CaseTrackFile } from './file/model.js';
import type { OpenedFile } from './finding-address.js';

/**
 * A file that a case wants, next to the ones that are open. `present`: with the hash of the case, whatever it is called.
 * `unverified`: of that name, but the case or the file has no hash (yet). `changed`: of that name, with another hash.
 */
export interface WantedFile extends CaseTrackFile {
  readonly state: 'present' | 'unverified' | 'changed' | 'missing';
  /** The open file that it was compared with. */
  readonly open?: OpenedFile;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function compared(wanted: CaseTrackFile, open: readonly OpenedFile[]): WantedFile {
  const bySum = open.find(({ sha256 }) => sha256 !== '' && sha256 === wanted.sha256);
  if (bySum) return { ...wanted, state: 'present', open: bySum };
  const byName = open.find(({ name }) => baseName(name) === wanted.name);
  if (!byName) return { ...wanted, state: 'missing' };
  const isOther = wanted.sha256 !== undefined && byName.sha256 !== '';
  return { ...wanted, state: isOther ? 'changed' : 'unverified', open: byName };
}

/** The files of all flights of a case, each compared with the open ones by hash and name. */
export const filesOfCase = ({ flights }: CaseFile, open: readonly OpenedFile[]): readonly WantedFile[] =>
  flights.flatMap(({ files }) => files.map((file) => compared(file, open)));

/** One sentence of a file that is not as the case wants it; '' for one that is. */
export function wantedFileWords({ name, sha256, state, open }: WantedFile): string {
  if (state === 'missing') return msg(str`The case’s file ${name} is not open.`);
  if (state === 'changed') {
    const [is, was] = [open?.sha256.slice(0, 12) ?? '', sha256?.slice(0, 12) ?? ''];
    return msg(
      str`${name} is not the file of the case: its SHA-256 begins with ${is}, that of the case with ${was}.`,
    );
  }
  if (state === 'unverified' && sha256 === undefined)
    return msg(str`The case has no hash for ${name}: whether it is the same file is not known.`);
  return '';
}

/** The address of a file of a case that was fetched from `base`; undefined where the case has none, or it is of no web scheme. */
export function addressOfFile({ address }: CaseTrackFile, base: string): string | undefined {
  if (address === undefined) return undefined;
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
