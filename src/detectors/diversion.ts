import { distanceNm } from '../track/geo.js';
import type { Track } from '../track/track.js';
import { formatQuantity, formatTime } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { arrivalOf, hasArrived, type Arrival } from '../derived/ground/arrival.js';
import { defineDetector, type Context } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';

export interface Turned {
  /** Row nearest to the planned destination. */
  readonly nearest: number;
  /** NM there. */
  readonly distance: number;
}

/** Where the flight was nearest to its planned destination, by positions that are believed. */
export function nearestTo(track: Track, context: Context, place: { lat: number; lon: number }): Turned {
  const { ofRow } = context.status;
  let nearest = -1;
  let distance = Infinity;
  for (let i = 0; i < track.length; i++) {
    // 1 stale, 4 suspect, 5 no position: none is where the aircraft is.
    if (ofRow[i] === 1 || ofRow[i] === 4 || ofRow[i] === 5) continue;
    const nm = distanceNm(track.lat[i], track.lon[i], place.lat, place.lon);
    if (nm < distance) [nearest, distance] = [i, nm];
  }
  return { nearest, distance };
}

const confidence = (arrival: Arrival) => (arrival.onGround || arrival.height <= 500 ? 'high' : 'medium');

export const diversion = defineDetector({
  id: 'diversion',
  title: () => msg('Diversion'),
  about: () => msg('The track ends at another airport than the planned destination.'),
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
  evidenceUnits: {
    toDestination: 'NM',
    fromAirport: 'NM',
    height: 'ft',
    nearestToDestination: 'NM',
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
  say({ value, evidence }) {
    const { airport, planned } = evidence;
    const [from, off] = [formatQuantity(Number(evidence.fromAirport), 'NM'), formatQuantity(value, 'NM')];
    const nearest = formatQuantity(Number(evidence.nearestToDestination), 'NM');
    return msg(
      str`Ends ${from} from ${airport}, ${off} from the planned destination ${planned}; it had come within ${nearest} of it.`,
    );
  },
  *detect(track, context, { distance }) {
    const planned = context.route?.destination;
    const departure = context.route?.departure;
    const arrival = arrivalOf(track, context);
    if (!planned || !arrival || !hasArrived(arrival)) return;
    const at = arrival.ground!.airport!;
    if (at.icao === planned.icao || at.icao === departure?.icao) return;
    const off = distanceNm(track.lat[arrival.row], track.lon[arrival.row], planned.lat, planned.lon);
    if (off < distance) return;
    const turned = nearestTo(track, context, planned);
    yield {
      start: turned.nearest,
      end: track.length - 1,
      value: off,
      severity: 'caution',
      confidence: confidence(arrival),
      evidence: evidenceOf({
        airport: at.icao || at.iata,
        planned: planned.icao || planned.iata,
        toDestination: off,
        fromAirport: arrival.distance,
        height: arrival.height,
        nearestToDestination: turned.distance,
        nearestAt: formatTime(track.time[turned.nearest]),
      }),
    };
  },
});
