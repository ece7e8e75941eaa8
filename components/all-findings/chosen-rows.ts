import type { Analysis } from '../../src/analysis/analyze.js';
import type { FindingRow } from '../../src/analysis/finding-rows.js';

/** The flights of the rows with no other findings than these, in the order of the rows. */
export function findingsOf(rows: readonly FindingRow[]): Analysis[] {
  const own = new Map<Analysis, FindingRow['finding'][]>();
  for (const { analysis, finding } of rows) {
    const findings = own.get(analysis);
    if (findings) findings.push(finding);
    else own.set(analysis, [finding]);
  }
  return [...own].map(([analysis, findings]) => ({ ...analysis, findings }));
}
