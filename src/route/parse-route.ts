import { msg, str } from '../base/words.js';
import type { Airport, Airports } from './airports/index.js';
import { coordinatesIn } from './coordinates.js';
import { makeRoute } from './make-route.js';
import { quoted, RouteError } from './route.js';
import { routeWords } from './route-words.js';
import type { Route, Waypoint } from './route.js';

const level = /^FL?(\d{2,3})$/i;

/**
 * `UBBB-URMG`, `GYD GRV`, `UBBB 41.6767,48.45 MKL@42.8212,47.6454 URMG`, `4330N04542E`, `43.5N 045.7E`;
 * optionally with a planned level (`FL300`) before or after it.
 * @throws RouteError
 */
export function parseRoute(text: string, airports: Airports): Route {
  const words = routeWords(text);
  const first = level.exec(words[0] ?? '');
  const last = first ? null : level.exec(words.at(-1) ?? '');
  const between = words.slice(first ? 1 : 0, last ? -1 : undefined);
  const points = between.map((word, i) => {
    const isEnd = i === 0 || i === between.length - 1;
    return waypointOf(word, i, isEnd, airports);
  });
  if (points.length < 2) throw new RouteError(tooFew(text, points));
  const flightLevel = first ?? last;
  const kind = points.length === 2 && points.every((point) => point.airport) ? 'great circle' : 'waypoints';
  return makeRoute(points, { kind, level: flightLevel ? Number(flightLevel[1]) * 100 : undefined });
}

function waypointOf(word: string, i: number, isEnd: boolean, airports: Airports): Waypoint {
  const at = word.indexOf('@');
  const position = coordinatesIn(word.slice(at + 1));
  if (position) return { name: at > 0 ? word.slice(0, at) : '', ...position };
  const airport = airports.find(word);
  if (!airport) throw new RouteError(unknown(word, i + 1), word);
  if (!isEnd && word.toUpperCase() !== airport.icao)
    throw new RouteError(beaconOrAirport(word, airport), word);
  return { name: airport.icao, lat: airport.lat, lon: airport.lon, airport };
}

const unknown = (word: string, number: number): string =>
  msg(
    str`Expected an ICAO or IATA airport code, coordinates such as 41.68,48.45, or a named waypoint such as MKL@42.82,47.65; got ${quoted(word)} as waypoint ${number}.`,
  );

/** Between airports, three letters usually name a radio beacon: MKL is one at Makhachkala and an airport in Tennessee. */
function beaconOrAirport(word: string, { icao, city, country }: Airport): string {
  const where = [city, country].filter(Boolean).join(', ');
  return msg(
    str`Expected an unambiguous waypoint; got ${quoted(word)}: write ${icao} for the airport (${where}), or ${word}@latitude,longitude for a beacon of that name.`,
  );
}

function tooFew(text: string, points: readonly Waypoint[]): string {
  if (points.length)
    return msg(str`Expected at least two points, such as UBBB-URMG; got only one point in ${quoted(text)}.`);
  if (!text.trim()) return msg('Expected at least two points, such as UBBB-URMG; got nothing.');
  return msg(str`Expected at least two points, such as UBBB-URMG; got ${quoted(text)}.`);
}
