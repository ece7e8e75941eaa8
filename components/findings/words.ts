import { msg, str } from '@lit/localize';
import type { EvidenceField } from '../../src/finding/declaration.js';
import { evidenceText, isShownAsBound } from '../../src/finding/evidence.js';
import type { Finding } from '../../src/finding/finding.js';
import { sources } from '../../src/track/track.js';
import { sourceWords } from '../../src/track/words.js';
import { numberValue } from '../shared/finding-value.js';

/** A field of the evidence: a number with its unit, a word in the reader's language. */
export const evidenceValue = (value: number | string, field: EvidenceField | undefined): string =>
  typeof value === 'string' || isShownAsBound(value, field)
    ? evidenceText(field, value)
    : numberValue(value, field && 'unit' in field ? field.unit : '');

/** Lines of the source file: `line 346`, `lines 346 – 912`, in whatever form the numbers are. */
export const linesWords = ({ start, end }: Finding, first: string, last: string): string =>
  start === end ? msg(str`line ${first}`) : msg(str`lines ${first} – ${last}`);

/** `582 modeled, 5 reported`: what kind of rows a finding rests on. */
export function basisWords({ basis }: Finding): string {
  return sources
    .filter((source) => basis[source])
    .map((source) => `${basis[source]!.toLocaleString('en-US')} ${sourceWords[source]()}`)
    .join(', ');
}
