import type { Finding } from '../../finding/finding.js';
import type { Track } from '../../track/track.js';
import { weakestOf, type Basis } from '../../finding/basis.js';
import type { Source } from '../../track/track.js';
import type { Rest } from './measure.js';

/** The rows of several findings together. */
export function restOfFindings(findings: readonly Finding[], track: Track): Rest {
  const basis: Partial<Record<Source, number>> = {};
  for (const finding of findings)
    for (const [source, count] of Object.entries(finding.basis) as [Source, number][])
      basis[source] = (basis[source] ?? 0) + count;
  const start = Math.min(...findings.map((finding) => finding.start));
  const end = Math.max(...findings.map((finding) => finding.end));
  return {
    rows: { start, end },
    at: track.time[start],
    basis: basis as Basis,
    basisClass: weakestOf(basis),
  };
}
