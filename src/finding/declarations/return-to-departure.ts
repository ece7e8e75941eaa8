import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const returnToDeparture = declareDetector({
  kind: 'return-to-departure',
  title: () => msg('Return to departure'),
  rule: () => msg('The track ends at the airport of departure, though another destination was planned.'),
  category: 'flight',
  unit: 'NM',
  needs: ['time', 'lat', 'lon', 'altitude'],
  needsRoute: true,
  options: {
    away: {
      label: () => msg('Distance flown away from it, at least'),
      unit: 'NM',
      default: 5,
      min: 1,
      max: 500,
      source: () => msg('engineering: more than a circuit'),
    },
  },
  evidence: {
    airport: { label: () => msg('Airport'), text: 'code' },
    planned: { label: () => msg('Planned destination'), text: 'code' },
    furthest: { label: () => msg('Greatest distance'), unit: 'NM' },
    furthestAt: { label: () => msg('Greatest at'), text: 'time' },
    fromAirport: { label: () => msg('Distance from the airport'), unit: 'NM' },
    height: { label: () => msg('Height above the airport'), unit: 'ft' },
    duration: { label: () => msg('Duration'), unit: 's' },
  },
  alternatives: () => [
    msg('the plan was another one'),
    msg('the track breaks off on the way past the airport'),
  ],
  limits: () => [
    msg('Needs a route with departure and destination in the table.'),
    msg('The end of the track has to be within 10 NM of the airport and 3,000 ft of its height.'),
    msg('Any sampling.'),
  ],
  sentence: ({ value, evidence }, text) =>
    msg(
      str`Ends ${text('fromAirport')} from the departure airport ${evidence.airport}, after ${text('duration')} and at most ${formatQuantity(value, 'NM')} away from it.`,
    ),
});
