import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { brokenOff } from '../approach-options.js';
import { approachEvidence, runwayEvidence } from '../fields.js';

export const discontinuedApproach = declareDetector({
  kind: 'discontinued-approach',
  title: () => msg('Discontinued approach'),
  rule: () =>
    msg(
      'A straight final approach that ends in a climb high above the field and is not repeated soon after; whether it was a go-around is not known.',
    ),
  category: 'flight',
  unit: 'ft',
  needs: ['time', 'lat', 'lon', 'altitude'],
  uses: ['go-around'],
  absorbs: ['rapid-climb', 'level-bust'],
  // A final approach that is straight in is within 10° of its runway: no other angle is asked for.
  options: brokenOff,
  evidence: {
    ...approachEvidence,
    ...runwayEvidence,
    slope: { label: () => msg('Slope of the final approach'), unit: '°' },
  },
  alternatives: () => [
    msg('a practice approach or a planned low pass'),
    msg('a descent to another field on the same line'),
  ],
  blindFrom: 30,
  limits: () => [
    msg(
      'Pressure altitude may differ by up to 900 ft from the height above the field, unless the flight itself was on the ground there or the pressure of the day is given (then 150 ft).',
    ),
    msg(
      'Found only after a minute and 1.5 NM or more straight to the field, on a slope of 2° to 6° that leads to its ground: curved approaches and those that end level are missed.',
    ),
    msg('The rows need position and altitude while low.'),
  ],
  sentence: ({ value }, text) =>
    msg(
      str`Descended on final approach to ${formatQuantity(value, 'ft')} above the field (${text('field')}, ± ${text('heightUncertainty')}), ${text('distance')} from it, and climbed ${text('climb')}.`,
    ),
});
