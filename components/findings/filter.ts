import type { Finding } from '../../src/finding/finding.js';
import { markOf, marks, type Mark } from '../../src/finding/mark.js';

/** Which findings the list shows, and in which order. */
export interface FindingFilter {
  /** Marks that are left out. */
  readonly hidden: ReadonlySet<Mark>;
  /** `all`, a category (`flight`, `data`), or a kind. */
  readonly of: string;
  /** The ones that a case sets aside are left out. */
  readonly withoutAside?: boolean;
  /** In time order; else the gravest first. */
  readonly inTime?: boolean;
}

export const everything: FindingFilter = { hidden: new Set(), of: 'all' };

/** Parts of an event are listed with it, and separately only if their kind is selected. */
export const filtered = (findings: readonly Finding[], { hidden, of }: FindingFilter): Finding[] =>
  findings.filter(
    (finding) =>
      !hidden.has(markOf(finding)) &&
      (of === finding.kind || (finding.partOf === undefined && (of === 'all' || of === finding.category))),
  );

/** The gravest first, and those of one severity in time order. */
export const ordered = (findings: readonly Finding[], { inTime }: FindingFilter): readonly Finding[] =>
  inTime ? findings : [...findings].sort((a, b) => marks.indexOf(markOf(b)) - marks.indexOf(markOf(a)));

/** The filter with one mark shown or left out. */
export function toggled(filter: FindingFilter, mark: Mark): FindingFilter {
  const next = new Set(filter.hidden);
  if (!next.delete(mark)) next.add(mark);
  return { ...filter, hidden: next };
}

/** How many findings there are of each value of a property. */
export function counted<T>(findings: readonly Finding[], by: (finding: Finding) => T): Map<T, number> {
  const counts = new Map<T, number>();
  for (const finding of findings) counts.set(by(finding), (counts.get(by(finding)) ?? 0) + 1);
  return counts;
}
