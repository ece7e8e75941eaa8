import { msg, str } from '../../base/words.js';
import type { Format } from '../base/format.js';

/**
 * One aircraft object of readsb a line, each with its own time in `now` (as adsb_actions and others log them), or one
 * whole aircraft.json a line. Streams: no more than a line is held.
 */
export const ndjson: Format = {
  id: 'aircraft-ndjson',
  title: () => msg('Aircraft as one JSON object a line (readsb fields)'),
  extensions: ['ndjson', 'jsonl', 'json'],
  matches(head) {
    const line = head.text().trimStart().split('\n', 1)[0];
    const lone = /"hex"\s*:/.test(line) && /"now"\s*:/.test(line);
    const many = /"now"\s*:/.test(line) && /"aircraft"\s*:\s*\[/.test(line);
    if (!line.startsWith('{') || !(lone || many)) return undefined;
    const key = lone ? '"hex"' : '"aircraft"';
    return msg(str`The first line is a JSON object with the keys "now" and ${key}.`);
  },
  read: async (input, options) => (await import('./ndjson-file.js')).readNdjson(input, options),
};
