import type { Analysis } from '../../src/analysis/analyze.js';
import type { Airports } from '../../src/route/airports/index.js';
import type { Present } from '../case/present.js';
import type { CaseDesk } from './case-desk.js';
import type { CaseReader } from './case-reader.js';
import type { Cursor } from './cursor-sync.js';

interface CaseViewer {
  readonly app: boolean;
  readonly cases: CaseReader;
  readonly desk: CaseDesk;
  readonly cursor: Cursor;
  readonly charted: Analysis | null;
  readonly airports: Airports | null;
  readonly leftOut: ReadonlySet<string>;
}

/** What the side panel shows of a case. Claims are judged once they are seen. */
export function caseState(viewer: CaseViewer, isSeen: boolean, present: Present) {
  const { app, cases, desk, cursor, charted, airports, leftOut } = viewer;
  const isReadOnly = leftOut.has('edit');
  const { history, isUnsaved, isGiven } = cases;
  const { dismissed, setAside } = desk;
  return {
    ...{ case: history, isUnsaved, isReadOnly, canEdit: (app || isGiven) && !isReadOnly },
    ...{ dismissed, setAside, present, held: cursor.time },
    claims: isSeen ? cases.claimsFor(charted, airports) : [],
  };
}
