import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/**
 * OpenSky's REST API: `/states/all` (one answer after the other: a list of them, or one a line) and `/tracks`.
 * Meters and meters a second; states have longitude before latitude, track points latitude before longitude.
 */
export const openskyJson: Format = {
  id: 'opensky-json',
  title: () => msg('OpenSky API (states or track)'),
  extensions: ['json', 'ndjson', 'jsonl'],
  matches(head) {
    const start = head.text();
    if (!/^\s*[[{]/.test(start)) return undefined;
    if (/"states"\s*:\s*(\[|null)/.test(start) && /"time"\s*:/.test(start)) {
      return msg('A JSON object with the keys "time" and "states" of OpenSky.');
    }
    if (!/"path"\s*:\s*\[/.test(start) || !/"icao24"\s*:/.test(start)) return undefined;
    return msg('A JSON object with the keys "icao24" and "path" of OpenSky.');
  },
  read: async (input, options) => (await import('./opensky-file.js')).readOpenSky(input, options),
};
