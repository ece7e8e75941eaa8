import { bearingDeg } from '../track/geo.js';
import { msg, str } from '../base/words.js';
import type { Airport, Airports } from './airports/index.js';

/** A position relative to the nearest airport. */
export interface NearestAirport {
  readonly airport: Airport;
  /** NM from the airport. */
  readonly distance: number;
  /** Degrees true from the airport to the position, 0 to 360. */
  readonly bearing: number;
}

/** Clockwise from north, an eighth of the circle each. */
const compass: readonly (() => string)[] = [
  () => msg('N'),
  () => msg('NE'),
  () => msg('E'),
  () => msg('SE'),
  () => msg('S'),
  () => msg('SW'),
  () => msg('W'),
  () => msg('NW'),
];
/** NM; an airport farther away says little about a position. */
const FARTHEST = 60;
/** NM; nearer than this the direction from the airport means nothing. */
const AT_AIRPORT_NM = 1;

/** The nearest airport within `radius` NM, with distance and bearing of the position from it. */
export function placeOf(
  lat: number,
  lon: number,
  airports: Airports,
  radius = FARTHEST,
): NearestAirport | undefined {
  if (!Number.isFinite(lat) || !Number.isFinite(lon)) return undefined;
  const nearest = airports.near(lat, lon, radius)[0];
  if (!nearest) return undefined;
  const { airport, distance } = nearest;
  return { airport, distance, bearing: bearingDeg(airport.lat, airport.lon, lat, lon) };
}

/** Words in the names of most airports, which do not distinguish them. */
const common = /\b(international|airport|airfield|aerodrome|air base|aeropuerto|aéroport|flughafen)\b/gi;

/** For comparison: `İstanbul` and `Istanbul` are equal. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Without the words at both ends that are only marks. */
function trimmed(words: readonly string[], marks: RegExp): readonly string[] {
  const first = words.findIndex((word) => !marks.test(word));
  const last = words.findLastIndex((word) => !marks.test(word));
  return first < 0 ? [] : words.slice(first, last + 1);
}

/** `UATE Aktau`, `RJTT Tokyo Haneda`: code and a name with the town in it. */
export function airportName(airport: Airport): string {
  const name = airport.name
    .split(' / ')[0]
    .replace(common, '')
    .replace(/\([^()]*\)/g, '');
  const words = name.split(/\s+/).filter((word) => word !== '');
  const short = trimmed(words, /^[/–,-]+$/)
    .join(' ')
    .replace(/^[/–,-]|[/–,-]$/g, '');
  const towns = (airport.city ?? '')
    .replace(/\([^()]*\)/g, '')
    .split(',')
    .map((town) => town.trim());
  const named = towns.some((town) => plain(short).includes(plain(town)));
  return `${airport.icao || airport.iata} ${named ? short || airport.name : towns[0]}`.trim();
}

/** `12 NM NW of UATE Aktau`; `UATE Aktau` within a mile. */
export function placeName(place: NearestAirport): string {
  const airport = airportName(place.airport);
  if (place.distance < AT_AIRPORT_NM) return airport;
  const side = compass[Math.round(place.bearing / 45) % 8]();
  return msg(str`${Math.round(place.distance)} NM ${side} of ${airport}`);
}

/** `12 NM NW of UATE Aktau`; `at UATE Aktau` within a mile. */
export const placeWords = (place: NearestAirport): string =>
  place.distance < AT_AIRPORT_NM ? msg(str`at ${placeName(place)}`) : placeName(place);
