import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/**
 * NMEA 0183 of a GNSS receiver: RMC (time, date, position, speed, course), GGA (time, position, height above the sea) and
 * ZDA (time, date).
 * The sentences of one moment are one row.
 */
export const nmea: Format = {
  id: 'nmea',
  title: () => msg('NMEA 0183 log'),
  extensions: ['nmea', 'txt', 'log'],
  matches: (head) => (SENTENCE.test(head.text().slice(0, 4096)) ? reason() : undefined),
  read: async (input, options) => (await import('./nmea-file.js')).readNmea(input, options, reason()),
};

const reason = () => msg('Its lines are NMEA 0183 sentences (RMC, GGA, ZDA).');

/** A sentence of any talker (GP, GN, GL, GA, …), at the beginning of a line or after a logger's time stamp. */
const SENTENCE = /^[^$!\n]{0,40}(?:\$[A-Z]{2}(?:RMC|GGA|GLL|GNS|ZDA|VTG|GSA|GSV)|!AIVD[MO]),/m;
