import type { CaseFile } from '../file/model.js';

/** A case that is being edited, with the states before it and those that were undone; each state is a whole case. */
export interface CaseHistory {
  /** The oldest first. */
  readonly past: readonly CaseFile[];
  readonly present: CaseFile;
  /** The next first. */
  readonly future: readonly CaseFile[];
}

export const historyOf = (present: CaseFile): CaseHistory => ({ past: [], present, future: [] });

/** After an edit nothing can be redone. An edit that changed nothing is none. */
export const edited = (history: CaseHistory, next: CaseFile): CaseHistory =>
  next === history.present
    ? history
    : { past: [...history.past, history.present], present: next, future: [] };

/** The same history where there is nothing to undo. */
export function undone({ past, present, future }: CaseHistory): CaseHistory {
  const before = past.at(-1);
  if (!before) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

/** The same history where there is nothing to redo. */
export function redone({ past, present, future }: CaseHistory): CaseHistory {
  const [next, ...rest] = future;
  if (!next) return { past, present, future };
  return { past: [...past, present], present: next, future: rest };
}
