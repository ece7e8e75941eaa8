import { diversion as declared } from '../finding/declarations/diversion.js';
import { distanceNm } from '../track/geo.js';
import type { Track } from '../track/track.js';
import { isWhere } from '../track/status.js';
import { formatTime } from '../base/units.js';
import { arrivalOf, hasArrived, type Arrival } from '../derived/ground/arrival.js';
import { timeWithPositions } from '../derived/ground/time-with-positions.js';
import { defineDetector, type Context } from '../finding/detector.js';

export interface Turned {
  /** Row nearest to the planned destination. */
  readonly nearest: number;
  /** NM there. */
  readonly distance: number;
}

/** Where the flight was nearest to its planned destination, by positions that are trusted. */
export function nearestTo(track: Track, context: Context, place: { lat: number; lon: number }): Turned {
  const { ofRow } = context.status;
  let nearest = -1;
  let distance = Infinity;
  for (let i = 0; i < track.length; i++) {
    if (!isWhere(ofRow[i])) continue;
    const nm = distanceNm(track.lat[i], track.lon[i], place.lat, place.lon);
    if (nm < distance) [nearest, distance] = [i, nm];
  }
  return { nearest, distance };
}

const confidence = (arrival: Arrival) => (arrival.onGround || arrival.height <= 500 ? 'high' : 'medium');

export const diversion = defineDetector({
  ...declared,
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
      evidence: {
        airport: at.icao || at.iata,
        planned: planned.icao || planned.iata,
        toDestination: off,
        fromAirport: arrival.distance,
        height: arrival.height,
        nearestToDestination: turned.distance,
        nearestAt: formatTime(track.time[turned.nearest]),
        ...timeWithPositions(context.status),
      },
    };
  },
});
