import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { alignment, brokenOff } from '../approach-options.js';
import { approachEvidence, runwayEvidence } from '../fields.js';

export const goAround = declareDetector({
  kind: 'go-around',
  title: () => msg('Go-around'),
  rule: () =>
    msg(
      'A descent in line with a runway that ends in a climb, low above the field and without touching down; or a low pass over a field of which the contact with the ground is not known.',
    ),
  category: 'flight',
  unit: 'ft',
  needs: ['time', 'lat', 'lon', 'altitude'],
  absorbs: ['rapid-climb', 'level-bust'],
  options: {
    ...brokenOff,
    runwayAngle: alignment.runwayAngle,
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
    ...runwayEvidence,
  },
  alternatives: () => [
    msg('a practice approach or a planned low pass'),
    msg('a touch-and-go in a track whose altitude does not show the ground'),
    msg('a flight past the field at low altitude'),
  ],
  blindFrom: 120,
  limits: () => [
    msg(
      'Pressure altitude may differ by up to 900 ft from the height above the field, unless the flight itself was on the ground there or the pressure of the day is given (then 150 ft): lower than that, contact with the ground is not known and the confidence is low.',
    ),
    msg(
      'So it is where the time between two rows is enough to come down at 1,000 ft/min, to roll for 12 s and to climb at 2,000 ft/min: rows 20 s apart may hide a touchdown.',
    ),
    msg(
      'Above the height that counts alone, an approach that is not repeated is not a go-around: see discontinued approach.',
    ),
    msg('The rows need position and altitude while low.'),
    msg(
      'Fields are the airports and small fields of OurAirports and the places where the flight itself was on the ground. Where no threshold is known, the reference point stands for the runway.',
    ),
  ],
  sentence({ value, evidence }, text) {
    const height = formatQuantity(value, 'ft');
    const [field, distance, climb, runway] = [text('field'), text('distance'), text('climb'), text('runway')];
    if (evidence.contact === 'not known')
      return msg(
        str`Low approach: descended to ${height} above the field (${field}, ± ${text('heightUncertainty')}), ${distance} from it, and climbed ${climb}; whether it touched the ground is not known.`,
      );
    return evidence.runway === undefined
      ? msg(
          str`Descended to ${height} above the field (${field}), ${distance} from it, and climbed ${climb}.`,
        )
      : msg(
          str`Descended to ${height} above the field (${field}), ${distance} from runway ${runway}, and climbed ${climb}.`,
        );
  },
});
