import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const emergencySquawk = declareDetector({
  kind: 'emergency-squawk',
  title: () => msg('Emergency code'),
  rule: () =>
    msg(
      'The transponder sends 7500, 7600 or 7700, or an emergency status, for longer than single wrong messages.',
    ),
  category: 'flight',
  unit: 'code',
  needs: ['time'],
  examines: ['squawk'],
  options: {
    persist: {
      label: () => msg('Shortest time'),
      unit: 's',
      default: 10,
      min: 0,
      max: 600,
      source: () =>
        msg(
          'engineering judgment: 10 s exclude single wrong messages, and codes that are passed while the code is being set',
        ),
    },
    pause: {
      label: () => msg('Longest pause'),
      unit: 's',
      default: 120,
      min: 10,
      max: 3600,
      source: () => msg('engineering judgment: sparse feeds send the code once a minute'),
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
    msg('a medical emergency on board: most emergency codes are not about the aircraft'),
  ],
  blindFrom: 180,
  limits: () => [
    msg('Many accidents happen without an emergency code.'),
    msg(
      'The spacing is for codes of five minutes or more; two rows are needed: single-row codes are ignored, unless the row is a published figure.',
    ),
    msg('Needs a squawk or an emergency status in the file.'),
  ],
  sentence({ value, evidence }, text) {
    const meaning = text('meaning');
    const what = value > 0 ? msg(str`Squawk ${value} (${meaning})`) : msg(str`Emergency status (${meaning})`);
    if (evidence.messages === 1) return msg(str`${what}, reported once.`);
    return msg(str`${what} for ${text('duration')}, in ${text('messages')} rows.`);
  },
});
