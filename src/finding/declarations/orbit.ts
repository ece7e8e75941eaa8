import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { loopEvidence } from '../fields.js';

export const orbit = declareDetector({
  kind: 'orbit',
  title: () => msg('Orbit'),
  rule: () =>
    msg(
      'Closed loops in one direction, one and a half or more, that are neither a holding pattern nor an aerodrome circuit.',
    ),
  category: 'flight',
  unit: 'count',
  needs: ['time', 'lat', 'lon'],
  uses: ['holding'],
  options: {
    turns: {
      label: () => msg('Fewest turns'),
      unit: 'count',
      default: 1.5,
      min: 0.9,
      max: 100,
      step: 0.1,
      source: () => msg('one and a half turns within 300 s (aircraft-circle)'),
    },
    diameter: {
      label: () => msg('Largest diameter'),
      unit: 'NM',
      default: 10.8,
      min: 1,
      max: 60,
      source: () => msg('radius up to 10 km (aircraft-circle)'),
    },
    climb: {
      label: () => msg('Climb from near the ground that identifies a circuit'),
      unit: 'ft',
      default: 500,
      min: 100,
      max: 5000,
      source: () => msg('lowest height of aerodrome circuits, 500 ft'),
    },
  },
  evidence: {
    turns: { label: () => msg('Turns'), unit: 'count' },
    ...loopEvidence,
    diameter: { label: () => msg('Diameter'), unit: 'NM' },
  },
  alternatives: () => [
    msg('work above one place: observation, relay, photographs, calibration'),
    msg('a climb or descent in a spiral, thermals'),
    msg('a delaying turn under radar vectors'),
  ],
  blindFrom: 60,
  limits: () => [
    msg(
      'The spacing is for turns of 2.5 to 5 minutes. Three positions per turn are needed at least: rows 10 s apart show turns of half a minute.',
    ),
    msg('Describes the path, not its purpose.'),
  ],
  sentence({ value, evidence }, text) {
    const turns = formatQuantity(value, 'count', 1);
    const [duration, each, across] = [text('duration'), text('loopTime'), text('diameter')];
    return evidence.side === 'left'
      ? msg(str`${turns} turns to the left in ${duration}, ${each} each, about ${across} across.`)
      : msg(str`${turns} turns to the right in ${duration}, ${each} each, about ${across} across.`);
  },
});
