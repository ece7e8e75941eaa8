import { escapeFormula } from '../base/csv-cell.js';
import { settingsText, type Settings } from '../analysis/settings.js';
import { VERSION } from '../base/version.js';
import { escapeComment } from '../formats/csv/comment-text.js';

/**
 * A line above the header, never in quotes, since other readers know a comment by its first character. A spreadsheet divides it
 * at commas: no part of it is a formula.
 */
export const comment = (name: string, value: string): string =>
  `${escapeFormula(`# ${name}: ${escapeComment(value)}`)}\n`;

/** With what it was made: the version, and the thresholds that were changed. */
export const madeWith = (settings: Settings): string =>
  comment('crosstrack', VERSION) + comment('settings', settingsText(settings));
