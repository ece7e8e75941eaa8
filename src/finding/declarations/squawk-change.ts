import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const squawkChange = declareDetector({
  kind: 'squawk-change',
  title: () => msg('Squawk change'),
  rule: () =>
    msg(
      'The transponder code changes from one lasting code to another; changes to and fro between two codes are one finding.',
    ),
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
    changes: { label: () => msg('Changes'), unit: 'count' },
    lastedBefore: { label: () => msg('Duration of the code before'), unit: 's' },
    gap: { label: () => msg('Time between the codes'), unit: 's' },
  },
  alternatives: () => [
    msg('a routine handover to another air traffic control unit'),
    msg('to and fro: rows of two aircraft or two receivers in one file'),
  ],
  blindFrom: 180,
  limits: () => [msg('Needs two rows of each code, at least the shortest time apart.')],
  sentence: ({ evidence }, text) =>
    evidence.changes === 1
      ? msg(str`Squawk changed from ${evidence.from} to ${evidence.to} (after ${text('lastedBefore')}).`)
      : msg(str`Squawk changed ${text('changes')} times between ${evidence.from} and ${evidence.to}.`),
});
