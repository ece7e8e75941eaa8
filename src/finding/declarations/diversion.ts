import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const diversion = declareDetector({
  kind: 'diversion',
  title: () => msg('Diversion'),
  rule: () => msg('The track ends at another airport than the planned destination.'),
  category: 'flight',
  unit: 'NM',
  needs: ['time', 'lat', 'lon', 'altitude'],
  needsRoute: true,
  options: {
    distance: {
      label: () => msg('Distance from the planned destination, at least'),
      unit: 'NM',
      default: 15,
      min: 5,
      max: 200,
      source: () =>
        msg(
          'engineering: beyond its final approach; airports of one town lie nearer to each other than that at most',
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
  },
  alternatives: () => [
    msg('the plan was another one: a flight number may fly other legs on other days'),
    msg('the track breaks off on the way past that airport'),
  ],
  limits: () => [
    msg('Needs a route with a destination in the table.'),
    msg(
      'The end of the track has to be within 10 NM of an airport and 3,000 ft of its height; a track that ends higher tells nothing.',
    ),
    msg('Any sampling.'),
  ],
  sentence({ value, evidence }, text) {
    const { airport, planned } = evidence;
    const off = formatQuantity(value, 'NM');
    return msg(
      str`Ends ${text('fromAirport')} from ${airport}, ${off} from the planned destination ${planned}; came within ${text('nearestToDestination')} of it.`,
    );
  },
});
