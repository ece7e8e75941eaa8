import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { positionTime } from '../fields.js';

export const returnToDeparture = declareDetector({
  kind: 'return-to-departure',
  title: () => msg('Return to departure'),
  rule: () => msg('The track ends at the departure airport, although another destination was planned.'),
  category: 'flight',
  unit: 'NM',
  needs: ['time', 'lat', 'lon', 'altitude'],
  needsRoute: true,
  options: {
    away: {
      label: () => msg('Smallest distance from the departure reached'),
      unit: 'NM',
      default: 5,
      min: 1,
      max: 500,
      source: () => msg('engineering judgment: more than a circuit'),
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
    ...positionTime,
  },
  alternatives: () => [msg('a different plan'), msg('the track ends while the aircraft passes the airport')],
  blindFrom: () => msg('Any spacing of rows: only the end of the track and its furthest position count.'),
  limits: () => [
    msg('Needs a route whose departure and destination are in the airport table.'),
    msg('The track must end within 10 NM of the airport and less than 3,000 ft above it.'),
    msg('How far it went is known only for the time with positions.'),
  ],
  sentence({ value, evidence: { airport, withoutPositions } }, text) {
    const [from, after, most] = [text('fromAirport'), text('duration'), formatQuantity(value, 'NM')];
    if (withoutPositions === undefined) {
      return msg(
        str`Ends ${from} from the departure airport ${airport}, after ${after} and at most ${most} away from it.`,
      );
    }
    const [known, unknown] = [text('withPositions'), text('withoutPositions')];
    return msg(
      str`Ends ${from} from the departure airport ${airport}, after ${after}; in the ${known} with positions it was at most ${most} away from it; for ${unknown} no position is known.`,
    );
  },
});
