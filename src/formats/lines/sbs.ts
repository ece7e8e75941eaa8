import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/**
 * BaseStation messages (port 30003 of dump1090, readsb and others): 22 fields, one fact a message. What an aircraft says
 * within a second becomes one row (see SbsJoin); nothing is carried on to later rows.
 */
export const sbs: Format = {
  id: 'sbs',
  title: () => msg('BaseStation messages (SBS-1, port 30003)'),
  extensions: ['sbs', 'csv', 'txt', 'log'],
  matches(head) {
    const line =
      head
        .text()
        .split('\n')
        .find((text) => text.trim() !== '') ?? '';
    return MESSAGE.test(line) && line.split(',').length >= 11 ? reason() : undefined;
  },
  read: async (input, options) => (await import('./sbs-file.js')).readSbs(input, options, reason()),
};

const reason = () => msg('The first line is a BaseStation message (MSG,1 to 8).');

/** The message types of the BaseStation socket: transmissions, and the program's own messages. */
const MESSAGE = /^\s*(MSG,[1-8]|(SEL|ID|AIR|STA|CLK),\d*),/;
