import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { alignment } from '../approach-options.js';
import { approachEvidence } from '../fields.js';

export const goAround = declareDetector({
  kind: 'go-around',
  title: () => msg('Go-around'),
  rule: () =>
    msg(
      'A descent aligned with a field that ends in a climb, low above the field and without touching down.',
    ),
  category: 'flight',
  unit: 'ft',
  needs: ['time', 'lat', 'lon', 'altitude'],
  absorbs: ['rapid-climb', 'level-bust'],
  options: {
    height: {
      label: () => msg('Greatest height of the approach above the field'),
      unit: 'ft',
      default: 2500,
      min: 200,
      max: 5000,
      source: () =>
        msg(
          'height above the field at which instrument approaches start the final descent (ICAO Doc 4444: 1,500 to 3,000 ft)',
        ),
    },
    decided: {
      label: () => msg('Height below which a climb alone counts as a go-around'),
      unit: 'ft',
      default: 1000,
      min: 100,
      max: 3000,
      source: () =>
        msg(
          'height at which an approach must be stabilized (Flight Safety Foundation ALAR); above it, another approach to the field must follow (traffic: aligned, climb, aligned)',
        ),
    },
    climb: {
      label: () => msg('Smallest climb after the approach'),
      unit: 'ft',
      default: 1000,
      min: 500,
      max: 5000,
      source: () =>
        msg(
          'missed approaches climb back to the initial altitude; adsbtrack uses 500 ft, twice that excludes level-offs',
        ),
    },
    ...alignment,
    within: {
      label: () => msg('Longest time until the next approach'),
      unit: 'min',
      default: 60,
      min: 5,
      max: 240,
      source: () => msg('final reserve and alternate fuel (ICAO Annex 6) rarely allow more'),
    },
  },
  evidence: {
    ...approachEvidence,
    contact: {
      label: () => msg('Contact with the ground'),
      words: { none: () => msg('none'), 'not known': () => msg('not known') },
    },
    offset: { label: () => msg('Offset of the approach line'), unit: 'NM' },
    runway: { label: () => msg('Runway'), text: 'code' },
    runwayAngle: { label: () => msg('Angle to the runway'), unit: '°' },
  },
  alternatives: () => [
    msg('a practice approach or a planned low pass'),
    msg('a touch-and-go in a track whose altitude does not show the ground'),
    msg('a flight past the field at low altitude'),
  ],
  limits: () => [
    msg(
      'Pressure altitude may differ by up to 900 ft from the height above the field, unless the flight itself was on the ground there: lower than that, contact with the ground is not known and the confidence is low.',
    ),
    msg(
      'Above the height that counts alone, an approach that is not repeated is not a go-around: see discontinued approach.',
    ),
    msg('Rows up to 60 s apart, with position and altitude while low.'),
    msg(
      'Fields are the airports of the table (large and medium) and the places where the flight itself was on the ground.',
    ),
  ],
  sentence({ value, evidence }, text) {
    const height = formatQuantity(value, 'ft');
    const [field, distance, climb] = [text('field'), text('distance'), text('climb')];
    return evidence.contact === 'not known'
      ? msg(
          str`Low approach: descended to ${height} above the field (${field}, ± ${text('heightUncertainty')}), ${distance} from it, and climbed ${climb}; whether it touched the ground is not known.`,
        )
      : msg(
          str`Descended to ${height} above the field (${field}), ${distance} from it, and climbed ${climb}.`,
        );
  },
});
