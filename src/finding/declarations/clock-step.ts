import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const clockStep = declareDetector({
  kind: 'clock-step',
  title: () => msg('Clock steps ahead'),
  rule: () =>
    msg(
      'The time advances by a quarter of an hour or more between two positions, while the aircraft goes on with the same course, speed and altitude as if seconds had passed.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon'],
  absorbs: ['coverage-gap', 'position-gap'],
  options: {
    minimum: {
      label: () => msg('Shortest step'),
      unit: 's',
      default: 840,
      min: 450,
      max: 100_000,
      source: () =>
        msg(
          'time zones differ by whole quarters of an hour; one minute is left for the rows around the step',
        ),
    },
  },
  evidence: {
    between: { label: () => msg('Time between the rows'), unit: 's' },
    distance: { label: () => msg('Distance between the rows'), unit: 'NM' },
    flown: { label: () => msg('Time to fly it at the speed of the row before'), unit: 's' },
    groundSpeed: { label: () => msg('Ground speed before'), unit: 'kt' },
  },
  alternatives: () => [
    msg('a clock that was set, by summer time or another time zone'),
    msg('a gap after which the aircraft was again on the same course at the same place'),
    msg('two recordings joined in one file'),
  ],
  blindFrom: () =>
    msg(
      'Any spacing of rows: the way between the two rows must be flown in three intervals of the rows around and 10 s.',
    ),
  limits: () => [
    msg('The rows do not show whether the times before or after the step are right; times are not changed.'),
    msg(
      'Steps back are undone while the file is read, where its rows show them, and are in the import report. A step while the aircraft turns, climbs by more than 500 ft or flies slower than 50 kt is not found.',
    ),
  ],
  sentence: ({ value }, text) =>
    msg(
      str`The clock steps ahead by ${formatDuration(value)}: the positions before and after are ${text('distance')} apart, on the same course, as flown in ${text('flown')}`,
    ),
});
