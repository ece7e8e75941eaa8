import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { alignment } from '../approach-options.js';
import { approachEvidence } from '../fields.js';

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
  options: {
    height: {
      label: () => msg('Greatest height of the approach above the field'),
      unit: 'ft',
      default: 2500,
      min: 200,
      max: 5000,
      source: () => msg('as for go-around'),
    },
    climb: {
      label: () => msg('Smallest climb after the approach'),
      unit: 'ft',
      default: 1000,
      min: 500,
      max: 5000,
      source: () => msg('as for go-around'),
    },
    ...alignment,
  },
  evidence: {
    ...approachEvidence,
    slope: { label: () => msg('Slope of the final approach'), unit: '°' },
    runway: { label: () => msg('Runway'), text: 'code' },
    runwayAngle: { label: () => msg('Angle to the runway'), unit: '°' },
  },
  alternatives: () => [
    msg('a practice approach or a planned low pass'),
    msg('a descent to another field on the same line'),
  ],
  limits: () => [
    msg(
      'Pressure altitude may differ by up to 900 ft from the height above the field, unless the flight itself was on the ground there.',
    ),
    msg(
      'Found only after 90 s or more straight to the field, on a slope of 2° to 6° that leads to its ground: curved approaches and those that end level are missed.',
    ),
    msg('Rows up to 60 s apart, with position and altitude while low.'),
  ],
  sentence: ({ value }, text) =>
    msg(
      str`Descended on final approach to ${formatQuantity(value, 'ft')} above the field (${text('field')}, ± ${text('heightUncertainty')}), ${text('distance')} from it, and climbed ${text('climb')}.`,
    ),
});
