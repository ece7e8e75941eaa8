import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/**
 * Day traces of readsb and of the sites that run it (`trace_full_<address>.json` of ADS-B Exchange, adsb.lol and others),
 * as described in readsb's README-json.md, "trace jsons".
 */
export const readsb: Format = {
  id: 'readsb-trace',
  title: () => msg('readsb trace (ADS-B Exchange, adsb.lol)'),
  extensions: ['json', 'json.gz'],
  matches(head) {
    const start = head.text();
    const trace = /^\s*\{/.test(start) && /"trace"\s*:\s*\[/.test(start) && /"icao"\s*:/.test(start);
    return trace ? reason() : undefined;
  },
  read: async (input, options) => (await import('./readsb-file.js')).readReadsb(input, options, reason()),
};

const reason = () => msg('A JSON object with the keys "icao" and "trace" of a readsb trace.');
