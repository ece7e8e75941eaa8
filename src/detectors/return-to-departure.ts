import { returnToDeparture as declared } from '../finding/declarations/return-to-departure.js';
import { distanceNm } from '../track/geo.js';
import type { Track } from '../track/track.js';
import { isWhere } from '../track/status.js';
import { formatTime } from '../base/units.js';
import { arrivalOf, hasArrived } from '../derived/ground/arrival.js';
import { timeWithPositions } from '../derived/ground/time-with-positions.js';
import { defineDetector, type Context } from '../finding/detector.js';

/** Row furthest from the departure, and how far, by positions that are trusted. */
function furthest(
  track: Track,
  { status: { ofRow } }: Context,
  place: { lat: number; lon: number },
): { row: number; distance: number } {
  let row = 0;
  let distance = 0;
  for (let i = 0; i < track.length; i++) {
    if (!isWhere(ofRow[i])) continue;
    const nm = distanceNm(track.lat[i], track.lon[i], place.lat, place.lon);
    if (nm > distance) [row, distance] = [i, nm];
  }
  return { row, distance };
}

export const returnToDeparture = defineDetector({
  ...declared,
  *detect(track, context, { away }) {
    const { departure, destination } = context.route ?? {};
    const arrival = arrivalOf(track, context);
    if (!departure || !destination || !arrival || !hasArrived(arrival)) return;
    if (arrival.ground!.airport!.icao !== departure.icao || departure.icao === destination.icao) return;
    const { row, distance } = furthest(track, context, departure);
    if (distance < away) return;
    yield {
      start: row,
      end: track.length - 1,
      value: distance,
      severity: 'caution',
      confidence: arrival.onGround || arrival.height <= 500 ? 'high' : 'medium',
      evidence: {
        airport: departure.icao || departure.iata,
        planned: destination.icao || destination.iata,
        furthest: distance,
        furthestAt: formatTime(track.time[row]),
        fromAirport: arrival.distance,
        height: arrival.height,
        duration: track.time[track.length - 1] - track.time[0],
        ...timeWithPositions(context.status),
      },
    };
  },
});
