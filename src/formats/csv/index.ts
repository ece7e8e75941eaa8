import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/** Every CSV whose header a dialect knows; see dialects.ts for the list. They are loaded for the first text that no other format knows. */
export const csv: Format = {
  id: 'csv',
  title: () => 'CSV',
  extensions: ['csv', 'tsv', 'txt'],
  matches: ({ isText }) => (isText ? msg('It is text, and perhaps a table.') : undefined),
  read: async (input, options) => (await import('./csv-file.js')).readCsv(input, options),
};
