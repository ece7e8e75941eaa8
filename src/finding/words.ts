import { msg } from '../base/words.js';
import type { Category, Confidence, Severity } from './finding.js';
import type { Unit } from '../base/units.js';

/** What severities, confidences and categories are called in a sentence; findings carry the English word, which is data. */

export const severityWords: Readonly<Record<Severity, () => string>> = {
  advisory: () => msg('advisory'),
  caution: () => msg('caution'),
  warning: () => msg('warning'),
};

export const confidenceWords: Readonly<Record<Confidence, () => string>> = {
  low: () => msg('low confidence'),
  medium: () => msg('medium confidence'),
  high: () => msg('high confidence'),
};

export const categoryWords: Readonly<Record<Category, () => string>> = {
  data: () => msg('data'),
  flight: () => msg('flight'),
};

const namedUnits: Partial<Record<Unit, () => string>> = {
  count: () => msg('count'),
  ratio: () => msg('ratio'),
  code: () => msg('code'),
};

/** `ft`, or the name of a unit that has no sign. */
export const unitWords = (unit: Unit): string => namedUnits[unit]?.() ?? unit;
