import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const emergencySquawk = declareDetector({
  kind: 'emergency-squawk',
  title: () => msg('Emergency code'),
  rule: () =>
    msg(
      'The transponder sends 7500, 7600 or 7700, or an emergency status, for longer than a wrong frame lasts.',
    ),
  category: 'flight',
  unit: 'code',
  needs: ['time'],
  options: {
    persist: {
      label: () => msg('Shortest time'),
      unit: 's',
      default: 10,
      min: 0,
      max: 600,
      source: () =>
        msg(
          'Engineering: two messages or 10 s leave single wrong frames out; codes pass through 7700 while they are dialled',
        ),
    },
    pause: {
      label: () => msg('Longest pause'),
      unit: 's',
      default: 120,
      min: 10,
      max: 3600,
      source: () => msg('Engineering: sparse feeds send the code once a minute'),
    },
  },
  evidence: {
    code: { label: () => msg('Code'), unit: 'code' },
    meaning: {
      label: () => msg('Meaning'),
      words: {
        'unlawful interference': () => msg('unlawful interference'),
        'radio failure': () => msg('radio failure'),
        emergency: () => msg('emergency'),
        general: () => msg('general'),
        lifeguard: () => msg('lifeguard'),
        minfuel: () => msg('minimum fuel'),
        nordo: () => msg('no radio'),
        unlawful: () => msg('unlawful'),
        downed: () => msg('downed'),
      },
    },
    by: {
      label: () => msg('Sent as'),
      words: { squawk: () => msg('squawk'), 'emergency status': () => msg('emergency status') },
    },
    duration: { label: () => msg('Duration'), unit: 's' },
    messages: { label: () => msg('Rows'), unit: 'count' },
  },
  alternatives: () => [
    msg('set by mistake or for a test'),
    msg('a medical case on board: most emergency codes are not about the aircraft'),
  ],
  limits: () => [
    msg('Many accidents happen without the code.'),
    msg('Two messages at least: a code in one row alone is not told, unless the row is a published figure.'),
    msg('The file must have a squawk or an emergency status.'),
  ],
  sentence({ value, evidence }, text) {
    const meaning = text('meaning');
    const what = value > 0 ? msg(str`Squawk ${value} (${meaning})`) : msg(str`Emergency status (${meaning})`);
    if (evidence.messages === 1) return msg(str`${what}, reported once.`);
    return msg(str`${what} for ${text('duration')}, in ${text('messages')} rows.`);
  },
});
