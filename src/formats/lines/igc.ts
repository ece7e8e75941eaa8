import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/**
 * IGC flight recorder files (FAI, Technical Specification for IGC-approved GNSS Flight Recorders, appendix A): fixes (B),
 * dates (HFDTE), names (HFGID, HFCID), and the additional digits of positions that an I record announces.
 */
export const igc: Format = {
  id: 'igc',
  title: () => msg('IGC flight recorder'),
  extensions: ['igc'],
  matches(head) {
    const start = head.text();
    const record =
      /^\s*A[A-Z0-9]{3}/.test(start) && /^(HFDTE|H[FOP]|B\d{6}|I\d{2}\d{4}[A-Z]{3})/m.test(start);
    return record || (/^HFDTE/m.test(start) && /^B\d{6}\d{7}[NS]/m.test(start)) ? reason() : undefined;
  },
  read: async (input, options) => (await import('./igc-file.js')).readIgc(input, options, reason()),
};

const reason = () => msg('Its lines are records of an IGC file (A, HFDTE, B).');
