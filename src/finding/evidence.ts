import { formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import type { Declaration, EvidenceField } from './declaration.js';
import type { NumberField } from './evidence-field.js';
import type { Evidence, Hit } from './finding.js';

/** The evidence without the fields that are not known: what could not be measured is not in it, instead of NaN or null. */
export function knownEvidence(evidence: Hit['evidence']): Evidence {
  const known = Object.entries(evidence).filter(([, value]) => value !== undefined && !Number.isNaN(value));
  return Object.fromEntries(known) as Evidence;
}

/** A word of the evidence as the reader sees it; the finding carries the English word, which is data. */
function wordText(field: EvidenceField | undefined, word: string): string {
  if (!field || !('words' in field)) return word;
  const one = (part: string) =>
    Object.hasOwn(field.words, part) ? field.words[part]() : (field.otherwise?.(part) ?? part);
  return field.several ? word.split(', ').map(one).join(', ') : one(word);
}

/** Whether a number is the least that can be told from zero, and is shown as a bound. */
export const isShownAsBound = (
  value: number,
  field: EvidenceField | undefined,
): field is NumberField & { least: number } =>
  field !== undefined && 'least' in field && value <= field.least!;

/** A value of the evidence in a sentence: with its unit, a time as a duration, a word in the reader's language. */
export function evidenceText(
  field: EvidenceField | undefined,
  value: number | string | undefined,
  digits?: number,
): string {
  if (value === undefined) return '—';
  if (typeof value === 'string') return wordText(field, value);
  const unit = field && 'unit' in field ? field.unit : '';
  if (isShownAsBound(value, field)) return msg(str`at most ${field.least}`);
  return unit === 's' ? formatDuration(value) : formatQuantity(value, unit, digits);
}

/** `peakToPeak` → `Peak to peak`: a field that no detector declares is called by its key. */
function wordsOfKey(key: string): string {
  const words = key.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a field of the evidence is called. */
export const evidenceLabel = (key: string, declaration?: Declaration): string =>
  declaration?.evidence[key]?.label() ?? wordsOfKey(key);

/** The sentence of a finding: its numbers, without a place and without a cause. */
export const sentenceOf = (declaration: Declaration, hit: Pick<Hit, 'value' | 'evidence'>): string =>
  declaration.sentence(hit, (key, digits) =>
    evidenceText(declaration.evidence[key], hit.evidence[key], digits),
  );
