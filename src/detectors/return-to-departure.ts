import { distanceNm } from '../track/geo.js';
import type { Track } from '../track/track.js';
import { formatDuration, formatQuantity, formatTime } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { arrivalOf, hasArrived } from '../derived/ground/arrival.js';
import { defineDetector } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';

/** Row furthest from the departure, and how far. */
function furthest(track: Track, place: { lat: number; lon: number }): { row: number; distance: number } {
  let row = 0;
  let distance = 0;
  for (let i = 0; i < track.length; i++) {
    const nm = distanceNm(track.lat[i], track.lon[i], place.lat, place.lon);
    if (nm > distance) [row, distance] = [i, nm];
  }
  return { row, distance };
}

export const returnToDeparture = defineDetector({
  id: 'return-to-departure',
  title: () => msg('Return to departure'),
  about: () => msg('The track ends at the airport of departure, though another destination was planned.'),
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
  evidenceUnits: { furthest: 'NM', fromAirport: 'NM', height: 'ft', duration: 's' },
  alternatives: () => [
    msg('the plan was another one'),
    msg('the track breaks off on the way past the airport'),
  ],
  limits: () => [
    msg('Needs a route with departure and destination in the table.'),
    msg('The end of the track has to be within 10 NM of the airport and 3,000 ft of its height.'),
    msg('Any sampling.'),
  ],
  say({ value, evidence }) {
    const from = formatQuantity(Number(evidence.fromAirport), 'NM');
    const duration = formatDuration(Number(evidence.duration));
    return msg(
      str`Ends ${from} from its departure ${evidence.airport}, after ${duration} and at most ${formatQuantity(value, 'NM')} away from it.`,
    );
  },
  *detect(track, context, { away }) {
    const { departure, destination } = context.route ?? {};
    const arrival = arrivalOf(track, context);
    if (!departure || !destination || !arrival || !hasArrived(arrival)) return;
    if (arrival.ground!.airport!.icao !== departure.icao || departure.icao === destination.icao) return;
    const { row, distance } = furthest(track, departure);
    if (distance < away) return;
    yield {
      start: row,
      end: track.length - 1,
      value: distance,
      severity: 'caution',
      confidence: arrival.onGround || arrival.height <= 500 ? 'high' : 'medium',
      evidence: evidenceOf({
        airport: departure.icao || departure.iata,
        planned: destination.icao || destination.iata,
        furthest: distance,
        furthestAt: formatTime(track.time[row]),
        fromAirport: arrival.distance,
        height: arrival.height,
        duration: track.time[track.length - 1] - track.time[0],
      }),
    };
  },
});
