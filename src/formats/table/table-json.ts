import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/**
 * Tables that pandas wrote as JSON, as the traffic library's `to_json` does: by column (`{"timestamp": {"0": …}}`), a list
 * of rows (`orient="records"`), one row a line (`lines=True`), or names and values apart (`orient="split"`). Times are milliseconds, or ISO 8601.
 */
export const tableJson: Format = {
  id: 'table-json',
  title: () => msg('Table as JSON (pandas, traffic library)'),
  extensions: ['json'],
  matches(head) {
    const text = head.text();
    return [COLUMNS, ROWS, SPLIT].some((form) => form.test(text)) ? reason() : undefined;
  },
  read: async (input, options) => (await import('./table-json-file.js')).readTableJson(input, options),
};

const reason = () => msg('A JSON table with columns of a track.');

/** A first column of values by row number. */
const COLUMNS = /^\s*\{\s*"[^"]{1,60}"\s*:\s*\{\s*"-?\d+"\s*:/;
/** A first row with a time and a position. */
const ROWS =
  /^\s*(?:\[\s*)?\{(?=[^{}]{0,4000}"(?:timestamp|time)"\s*:)(?=[^{}]{0,4000}"(?:latitude|lat)"\s*:)/;
/** `orient="split"`, with the columns, the index and the data in any order. */
const SPLIT = /^\s*\{\s*"(?:columns|index|data)"\s*:\s*\[/;
