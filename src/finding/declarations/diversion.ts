import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { positionTime } from '../fields.js';

export const diversion = declareDetector({
  kind: 'diversion',
  title: () => msg('Diversion'),
  rule: () => msg('The track ends at an airport other than the planned destination.'),
  category: 'flight',
  unit: 'NM',
  needs: ['time', 'lat', 'lon', 'altitude'],
  needsRoute: true,
  options: {
    distance: {
      label: () => msg('Smallest distance from the planned destination'),
      unit: 'NM',
      default: 15,
      min: 5,
      max: 200,
      source: () =>
        msg(
          'engineering judgment: beyond the final approach; airports of one city are mostly closer to each other',
        ),
    },
  },
  evidence: {
    airport: { label: () => msg('Airport'), text: 'code' },
    planned: { label: () => msg('Planned destination'), text: 'code' },
    toDestination: { label: () => msg('Distance to the destination'), unit: 'NM' },
    fromAirport: { label: () => msg('Distance from the airport'), unit: 'NM' },
    height: { label: () => msg('Height above the airport'), unit: 'ft' },
    nearestToDestination: { label: () => msg('Nearest to the destination'), unit: 'NM' },
    nearestAt: { label: () => msg('Nearest at'), text: 'time' },
    ...positionTime,
  },
  alternatives: () => [
    msg('a different plan: a flight number may fly other legs on other days'),
    msg('the track ends while the aircraft passes that airport'),
  ],
  blindFrom: () => msg('Any spacing of rows: only the end of the track and its nearest position count.'),
  limits: () => [
    msg('Needs a route whose destination is in the airport table.'),
    msg(
      'The track must end within 10 NM of an airport and less than 3,000 ft above it; a track that ends higher is not evaluated.',
    ),
    msg('How near it came to the destination is known only for the time with positions.'),
  ],
  sentence({ value, evidence }, text) {
    const { airport, planned } = evidence;
    const off = formatQuantity(value, 'NM');
    const [from, nearest] = [text('fromAirport'), text('nearestToDestination')];
    if (evidence.withoutPositions === undefined) {
      return msg(
        str`Ends ${from} from ${airport}, ${off} from the planned destination ${planned}; came within ${nearest} of it.`,
      );
    }
    const [known, unknown] = [text('withPositions'), text('withoutPositions')];
    return msg(
      str`Ends ${from} from ${airport}, ${off} from the planned destination ${planned}; in the ${known} with positions it came within ${nearest} of it; for ${unknown} no position is known.`,
    );
  },
});
