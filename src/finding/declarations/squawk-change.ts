import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const squawkChange = declareDetector({
  kind: 'squawk-change',
  title: () => msg('Squawk change'),
  rule: () => msg('The transponder code changes from one that lasted to another that lasts.'),
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
      source: () => msg('engineering: longer than dialling a code takes, and than runs of bit errors last'),
    },
  },
  evidence: {
    from: { label: () => msg('Code before'), text: 'code' },
    to: { label: () => msg('Code after'), text: 'code' },
    lastedBefore: { label: () => msg('Duration of the code before'), unit: 's' },
    gap: { label: () => msg('Time between the codes'), unit: 's' },
  },
  alternatives: () => [msg('handed over to another unit of air traffic control, which is ordinary')],
  limits: () => [msg('Two messages of each code, at least the shortest time apart.')],
  sentence: ({ evidence }, text) =>
    msg(str`Squawk changed from ${evidence.from} to ${evidence.to} (after ${text('lastedBefore')}).`),
});
