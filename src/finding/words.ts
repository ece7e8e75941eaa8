import { msg } from '../base/words.js';
import type { BasisClass } from './basis.js';
import type { Category, Confidence, Severity } from './finding.js';
import type { Unit } from '../base/units.js';

/** What severities, confidences and categories are called in a sentence; findings carry the English word, which is data. */

export const severityWords: Readonly<Record<Severity, () => string>> = {
  advisory: () => msg('advisory'),
  caution: () => msg('caution'),
  warning: () => msg('warning'),
};

const confidences: Readonly<Record<Confidence, () => string>> = {
  low: () => msg('low confidence'),
  medium: () => msg('medium confidence'),
  high: () => msg('high confidence'),
};

/** `no confidence` where a finding rests on estimated or modeled rows. */
export const confidenceWords = (confidence: Confidence | null): string =>
  confidence === null ? msg('no confidence') : confidences[confidence]();

export const basisClassWords: Readonly<Record<BasisClass, () => string>> = {
  observed: () => msg('observed'),
  reported: () => msg('reported'),
  estimated: () => msg('estimated'),
  modeled: () => msg('modeled'),
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
