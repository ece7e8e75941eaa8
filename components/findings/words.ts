import { msg, str } from '@lit/localize';
import type { Confidence, Finding, Severity } from '../../src/finding/detector.js';
import { evidenceWord } from '../../src/finding/evidence-words.js';
import { sources, type Track } from '../../src/track/track.js';
import { sourceWords } from '../shared/position-words.js';
import { formatDuration, formatQuantity, type Unit } from '../../src/base/units.js';

export const severityWords: Readonly<Record<Severity, () => string>> = {
  advisory: () => msg('Advisory'),
  caution: () => msg('Caution'),
  warning: () => msg('Warning'),
};

export const confidenceWords: Readonly<Record<Confidence, () => string>> = {
  low: () => msg('low confidence'),
  medium: () => msg('medium confidence'),
  high: () => msg('high confidence'),
};

/** A figure of the evidence: with its unit, or three significant digits where it has none. */
export function evidenceValue(value: number | string, unit: Unit | undefined): string {
  if (typeof value === 'string') return evidenceWord(value);
  if (!Number.isFinite(value)) return '—';
  if (unit === 'code') return String(value).padStart(4, '0');
  if (unit === 's' && value >= 120) return `${formatQuantity(value, 's')} (${formatDuration(value)})`;
  if (unit && unit !== 'ratio' && unit !== 'count') return formatQuantity(value, unit);
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  return Math.abs(value) < 0.001 ? value.toExponential(1) : String(Number(value.toPrecision(3)));
}

/** Lines of the source file: `line 346`, `lines 346 – 912`. */
export function linesWords({ start, end }: Finding, track: Track): string {
  const [first, last] = [track.row[start], track.row[end]].map((line) => line.toLocaleString('en-US'));
  return start === end ? msg(str`line ${first}`) : msg(str`lines ${first} – ${last}`);
}

/** `582 modeled, 5 reported`: what kind of rows a finding rests on. */
export function basisWords({ basis }: Finding): string {
  return sources
    .filter((source) => basis[source])
    .map((source) => `${basis[source]!.toLocaleString('en-US')} ${sourceWords[source]()}`)
    .join(', ');
}
