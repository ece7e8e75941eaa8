import { msg } from '../../base/words.js';
import { steepEvidence, steepSentence } from './rapid-descent.js';
import { declareDetector } from '../declaration.js';

export const rapidClimb = declareDetector({
  kind: 'rapid-climb',
  title: () => msg('Rapid climb'),
  rule: () => msg('The altitude rises faster than airliners climb, on average over a window.'),
  category: 'flight',
  unit: 'ft/min',
  needs: ['time', 'altitude'],
  options: {
    rate: {
      label: () => msg('Mean rate of climb'),
      unit: 'ft/min',
      default: 5000,
      min: 1000,
      max: 30_000,
      step: 100,
      source: () =>
        msg(
          'pycontrails treats rates above 5,000 ft/min as wrong in airline data; OpenAP WRAP: climbs at 1,700 to 2,000 ft/min',
        ),
    },
    window: {
      label: () => msg('Window'),
      unit: 's',
      default: 60,
      min: 10,
      max: 600,
      source: () => msg('as for rapid-descent'),
    },
  },
  evidence: steepEvidence,
  alternatives: () => [
    msg('a light business jet or a military aircraft that climbs so fast'),
    msg('a zoom climb that exchanges speed for height'),
    msg('an altitude that was wrong for longer than the filter removes'),
  ],
  blindFrom: 45,
  limits: () => [msg('The mean over the window must reach the rate.'), msg('Altitude is barometric.')],
  sentence: steepSentence,
});
