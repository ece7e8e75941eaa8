import { msg } from '../base/words.js';
import { isComputed } from './basis.js';
import { severities, type Finding, type Severity } from './finding.js';
import { severityWords } from './words.js';

/** How a finding is marked everywhere: by its severity, or as none of them where it rests on computed rows. */
export type Mark = Severity | 'computed';

/** From the least to the most severe. */
export const marks: readonly Mark[] = ['computed', ...severities];

export const markOf = ({ basisClass, severity }: Finding): Mark =>
  isComputed(basisClass) ? 'computed' : severity;

/** Next to the color, so that color is never the only sign; a dotted circle is what could be there. */
export const markSigns: Readonly<Record<Mark, string>> = {
  computed: '◌',
  advisory: '○',
  caution: '△',
  warning: '◆',
};

/** What it is called in a sentence. */
export const markWords: Readonly<Record<Mark, () => string>> = {
  computed: () => msg('on computed rows'),
  ...severityWords,
};

/** `Caution`: as a title. */
export function markTitle(mark: Mark): string {
  const word = mark === 'computed' ? msg('On computed rows') : severityWords[mark]();
  return word.charAt(0).toUpperCase() + word.slice(1);
}
