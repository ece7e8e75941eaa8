import { msg, str } from '../../base/words.js';
import { distanceNm } from '../geo.js';
import { PARKED } from '../status.js';
import type { AircraftRows } from './flight-key.js';
import type { FlightRows } from './flights.js';
import { GROUND, groundState } from './split-rules.js';

/** What a reader must know about rows that were cut from a flight and are not one. */

/** Whether the aircraft is stationary on the ground in all rows: pings from a gate between two flights. */
function stands({ columns, order }: AircraftRows, { start, end }: FlightRows): boolean {
  let [lat, lon] = [NaN, NaN];
  for (let k = start; k < end; k++) {
    if (groundState(columns, order[k]) !== GROUND) return false;
    const [y, x] = [columns.get('lat', order[k]), columns.get('lon', order[k])];
    if (y !== y || x !== x) continue;
    if (lat !== lat) [lat, lon] = [y, x];
    else if (distanceNm(lat, lon, y, x) > PARKED) return false;
  }
  return true;
}

/** In one sentence; undefined if there is nothing to say. @param foreign address of the aircraft among whose rows these were */
export function noticeOf(rows: AircraftRows, flight: FlightRows, foreign?: string): string | undefined {
  const count = flight.end - flight.start;
  if (foreign !== undefined) {
    return count === 1
      ? msg(str`One row that was among the rows of ${foreign} in the file.`)
      : msg(str`${count} rows that were among the rows of ${foreign} in the file.`);
  }
  return stands(rows, flight) ? msg('Rows of a stationary aircraft, not of a flight.') : undefined;
}
