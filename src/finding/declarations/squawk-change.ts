import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const squawkChange = declareDetector({
  kind: 'squawk-change',
  title: () => msg('Squawk change'),
  rule: () => msg('The transponder code changes from one lasting code to another.'),
  category: 'flight',
  unit: 'code',
  needs: ['time', 'squawk'],
  options: {
    persist: {
      label: () => msg('Shortest time of a code'),
      unit: 's',
      default: 30,
      min: 0,
      max: 3600,
      source: () =>
        msg('engineering judgment: longer than setting a code takes, and than bursts of bit errors'),
    },
  },
  evidence: {
    from: { label: () => msg('Code before'), text: 'code' },
    to: { label: () => msg('Code after'), text: 'code' },
    lastedBefore: { label: () => msg('Duration of the code before'), unit: 's' },
    gap: { label: () => msg('Time between the codes'), unit: 's' },
  },
  alternatives: () => [msg('a routine handover to another air traffic control unit')],
  limits: () => [msg('Needs two rows of each code, at least the shortest time apart.')],
  sentence: ({ evidence }, text) =>
    msg(str`Squawk changed from ${evidence.from} to ${evidence.to} (after ${text('lastedBefore')}).`),
});
