import { msg, str } from '@lit/localize';
import type { EvidenceField } from '../../src/finding/declaration.js';
import { evidenceText, isShownAsBound } from '../../src/finding/evidence.js';
import type { Finding } from '../../src/finding/finding.js';
import { sources } from '../../src/track/track.js';
import { sourceWords } from '../../src/track/words.js';
import { formatDuration, formatQuantity, type Unit } from '../../src/base/units.js';

/** A field of the evidence: a number with its unit, a word in the reader's language. */
export const evidenceValue = (value: number | string, field: EvidenceField | undefined): string =>
  typeof value === 'string' || isShownAsBound(value, field)
    ? evidenceText(field, value)
    : numberValue(value, field && 'unit' in field ? field.unit : '');

/** A number with its unit, or three significant digits if it has none. */
export function numberValue(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return '—';
  if (unit === 'code') return String(value).padStart(4, '0');
  if (unit === 's' && value >= 120) return `${formatQuantity(value, 's')} (${formatDuration(value)})`;
  if (unit && unit !== 'ratio' && unit !== 'count') return formatQuantity(value, unit);
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  return Math.abs(value) < 0.001 ? value.toExponential(1) : String(Number(value.toPrecision(3)));
}

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
