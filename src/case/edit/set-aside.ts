import type { CaseFile } from '../file/model.js';
import { parseCase } from '../file/parse.js';
import { caseJson } from '../file/write.js';

/** A finding as it is being set aside. */
export interface SetAsideDraft {
  /** Of `findingAddress`. */
  readonly address: string;
  readonly note: string;
  readonly who: string;
  /** A date or a time. */
  readonly when: string;
}

const others = ({ dismissed }: CaseFile, address: string) =>
  dismissed.filter((one) => one.address !== address);

/** With a finding set aside, or with another note of one that was. @throws RangeError without a note */
export function withSetAside(file: CaseFile, { address, note, who, when }: SetAsideDraft): CaseFile {
  const entry = { address, note: note.trim(), ...(who.trim() && { who: who.trim() }), when };
  return parseCase({ ...caseJson(file), dismissed: [...others(file, address), entry] });
}

/** Without it: the finding counts again. */
export const withoutSetAside = (file: CaseFile, address: string): CaseFile => ({
  ...file,
  dismissed: others(file, address),
});
