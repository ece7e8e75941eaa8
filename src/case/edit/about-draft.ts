import type { CaseFile } from '../file/model.js';
import { parseCase } from '../file/parse.js';
import { caseJson } from '../file/write.js';
import { withInput, type Beginning } from './new-case.js';

/** What a case is about, as it is being written. */
export interface AboutDraft {
  readonly kind: 'about';
  readonly title: string;
  /** With commas between them. */
  readonly people: string;
  /** As `parseRoute` reads it; '' for none. */
  readonly route: string;
  /** Route and settings in use, to take the place of those of the case. */
  readonly input?: Omit<Beginning, 'flights'>;
}

export const draftOfAbout = ({ title, people, route = '' }: CaseFile): AboutDraft => ({
  ...{ kind: 'about', title, people: people.join(', '), route },
});

/** The case with another title, people, route or settings. @throws RangeError without a title */
export function withAbout(file: CaseFile, { title, people, route, input }: AboutDraft): CaseFile {
  const taken = input ? withInput(file, input) : { ...file, route };
  const names = people
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const json = { ...caseJson({ ...taken, people: names }), title: title.trim() };
  return parseCase({ ...json, route: taken.route?.trim() || undefined });
}
