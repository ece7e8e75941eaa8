import type { Vicinity } from '../finding/detector.js';
import type { Airports } from '../route/airports/index.js';
import { msg, str } from '../base/words.js';

/** NM around an airport where the user gives no radius: what a terminal area reaches. */
export const VICINITY_RADIUS = 30;

/** @throws RangeError where the airport is unknown or the radius is none. */
export function vicinityOf(code: string, radius: number, airports: Airports): Vicinity {
  const airport = airports.find(code);
  if (!airport)
    throw new RangeError(msg(str`Airport “${code}” is unknown; expected an ICAO or IATA code such as UATE.`));
  if (!(radius > 0)) throw new RangeError(msg(str`Radius ${radius}: expected NM greater than 0.`));
  return { airport, radius };
}
