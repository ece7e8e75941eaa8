import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { alignment } from '../approach-options.js';
import { approachEvidence } from '../fields.js';

export const goAround = declareDetector({
  kind: 'go-around',
  title: () => msg('Go-around'),
  rule: () => msg('A descent on a line to a field that ends low above it, without touching, in a climb.'),
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
          'height above the field at which instrument approaches begin to descend (ICAO Doc 4444: 1,500 to 3,000 ft)',
        ),
    },
    decided: {
      label: () => msg('Height below which a climb alone is a go-around'),
      unit: 'ft',
      default: 1000,
      min: 100,
      max: 3000,
      source: () =>
        msg(
          'height at which an approach has to be stabilized (Flight Safety Foundation ALAR); above it another approach to the field must follow (traffic: aligned, climb, aligned)',
        ),
    },
    climb: {
      label: () => msg('Climb after it'),
      unit: 'ft',
      default: 1000,
      min: 500,
      max: 5000,
      source: () =>
        msg(
          'missed approaches climb to the initial altitude again; adsbtrack takes 500 ft, twice that leaves level-offs out',
        ),
    },
    ...alignment,
    within: {
      label: () => msg('Time until the next approach'),
      unit: 'min',
      default: 60,
      min: 5,
      max: 240,
      source: () => msg('final reserve and one alternate of fuel (ICAO Annex 6) allow no more for most'),
    },
  },
  evidence: {
    ...approachEvidence,
    offset: { label: () => msg('Offset of the approach line'), unit: 'NM' },
    runway: { label: () => msg('Runway'), text: 'code' },
    runwayAngle: { label: () => msg('Angle to the runway'), unit: '°' },
  },
  alternatives: () => [
    msg('a practice approach or a low pass that was planned'),
    msg('a touch-and-go, where the altitude does not show the ground'),
    msg('a flight past the field at low height'),
  ],
  limits: () => [
    msg(
      'Pressure altitude may stand up to 900 ft off the height above the field, unless the flight itself stood there.',
    ),
    msg('An approach broken off above the decision height and not flown again is not told from a low pass.'),
    msg('Rows of up to 60 s; positions and altitude must both be there while low.'),
    msg('Fields are those of the table (large and medium airports) and where the flight itself stood.'),
  ],
  sentence({ value }, text) {
    const height = formatQuantity(value, 'ft');
    return msg(
      str`Descended to ${height} above the field (${text('field')}), ${text('distance')} from it, and climbed ${text('climb')}.`,
    );
  },
});
