import type { Finding, Severity } from '../../src/finding/finding.js';

/** Which findings the list shows. */
export interface FindingFilter {
  /** Severities that are left out. */
  readonly hidden: ReadonlySet<Severity>;
  /** `all`, a category (`flight`, `data`), or a kind. */
  readonly of: string;
}

export const everything: FindingFilter = { hidden: new Set(), of: 'all' };

/** Parts of an event are told with it, and on their own only where their kind is asked for. */
export const filtered = (findings: readonly Finding[], { hidden, of }: FindingFilter): Finding[] =>
  findings.filter(
    ({ severity, category, kind, partOf }) =>
      !hidden.has(severity) && (of === kind || (partOf === undefined && (of === 'all' || of === category))),
  );

/** The filter with one severity shown or left out. */
export function toggled({ hidden, of }: FindingFilter, severity: Severity): FindingFilter {
  const next = new Set(hidden);
  if (!next.delete(severity)) next.add(severity);
  return { hidden: next, of };
}

/** How many findings there are of each value of a property. */
export function counted<K extends 'severity' | 'category' | 'kind'>(
  findings: readonly Finding[],
  by: K,
): Map<Finding[K], number> {
  const counts = new Map<Finding[K], number>();
  for (const finding of findings) counts.set(finding[by], (counts.get(finding[by]) ?? 0) + 1);
  return counts;
}
