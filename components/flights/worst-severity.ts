import type { Finding, Severity } from '../../src/finding/detector.js';
import { severities } from '../../src/finding/detector.js';

/** The highest severity among findings; undefined without findings. */
export function worstOf(findings: readonly Finding[]): Severity | undefined {
  let worst = -1;
  for (const { severity } of findings) worst = Math.max(worst, severities.indexOf(severity));
  return severities[worst];
}
