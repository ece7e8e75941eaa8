import { msg, str } from '../base/words.js';

/**
 * Evidence that is no number is a word of a fixed list, or a code; so are severity, confidence, source and units without a sign. The finding
 * carries the English word, which is data (it stands so in JSON, GeoJSON and CSV); sentences and tables say it in the
 * reader's language.
 */
const vocabulary: Readonly<Record<string, () => string>> = {
  left: () => msg('left'),
  right: () => msg('right'),
  slow: () => msg('slow'),
  fast: () => msg('fast'),
  both: () => msg('both'),
  geometric: () => msg('geometric'),
  pressure: () => msg('pressure'),
  none: () => msg('none'),

  'great circle': () => msg('great circle'),
  waypoints: () => msg('waypoints'),
  'drawn line': () => msg('drawn line'),
  'planned level': () => msg('planned level'),
  'selected altitude': () => msg('selected altitude'),
  'where the flight stood': () => msg('where the flight stood'),
  'whole flight': () => msg('whole flight'),

  'phugoid-like': () => msg('phugoid-like'),
  manoeuvre: () => msg('manoeuvre'),
  noise: () => msg('noise'),
  insufficient: () => msg('insufficient'),
  'true airspeed': () => msg('true airspeed'),
  'true airspeed from indicated, standard atmosphere': () =>
    msg('true airspeed from indicated, standard atmosphere'),
  'ground speed': () => msg('ground speed'),

  speed: () => msg('speed'),
  'dead reckoning': () => msg('dead reckoning'),

  'file order': () => msg('file order'),
  'reversed file': () => msg('reversed file'),
  'position time': () => msg('position time'),
  'backward position': () => msg('backward position'),

  squawk: () => msg('squawk'),
  'emergency status': () => msg('emergency status'),
  'unlawful interference': () => msg('unlawful interference'),
  'radio failure': () => msg('radio failure'),
  emergency: () => msg('emergency'),
  general: () => msg('general'),
  lifeguard: () => msg('lifeguard'),
  minfuel: () => msg('minfuel'),
  nordo: () => msg('nordo'),
  unlawful: () => msg('unlawful'),
  downed: () => msg('downed'),

  'position jump': () => msg('position jump'),
  'return jump': () => msg('return jump'),
  'slow jet': () => msg('slow jet'),
  'bad integrity': () => msg('bad integrity'),
  'confined positions': () => msg('confined positions'),
  'speed mismatch': () => msg('speed mismatch'),
  'course mismatch': () => msg('course mismatch'),
  'geometric altitude step': () => msg('geometric altitude step'),
  'positions lost': () => msg('positions lost'),
  'positions repeated': () => msg('positions repeated'),
  'sources disagree': () => msg('sources disagree'),

  advisory: () => msg('advisory'),
  caution: () => msg('caution'),
  warning: () => msg('warning'),
  low: () => msg('low'),
  medium: () => msg('medium'),
  high: () => msg('high'),
  'mean sea level': () => msg('mean sea level'),
  count: () => msg('count'),
  ratio: () => msg('ratio'),
  code: () => msg('code'),
  data: () => msg('data'),
  flight: () => msg('flight'),
  unknown: () => msg('unknown'),
  radar: () => msg('radar'),
  reported: () => msg('reported'),
  estimated: () => msg('estimated'),
  modeled: () => msg('modeled'),
};

const scope = /^within (\S+) NM of (\S+)$/;

/** A word of evidence, several of them (`position jump, slow jet`) or the place looked at; codes and times stay. */
export function evidenceWord(word: number | string | undefined): string {
  const text = String(word ?? '');
  if (Object.hasOwn(vocabulary, text)) return vocabulary[text]();
  const [, radius, airport] = scope.exec(text) ?? [];
  if (airport) return msg(str`within ${radius} NM of ${airport}`);
  return text.includes(', ') ? text.split(', ').map(evidenceWord).join(', ') : text;
}
