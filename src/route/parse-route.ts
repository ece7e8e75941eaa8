import { msg, str } from '../base/words.js';
import type { Airport, Airports } from './airports/index.js';
import { pointsOf, type Candidates } from './candidates.js';
import { coordinatesIn } from './coordinates.js';
import { isManner, levelsIn, namedKind, routeOfMessage } from './icao-words.js';
import { levelWord, makeRoute, wordOf } from './make-route.js';
import type { Navaids } from './navaids/navaid.js';
import { quoted, RouteError, type Route, type Unresolved, type Waypoint } from './route.js';
import { routeWords } from './route-words.js';
import { noPoints, type NamedPoints } from './named-points.js';

/** More are in no plan, and to choose among those that share a name takes time for each that is left out. */
const MOST_BEACONS = 100;

/** Where names of a route are looked up. */
export interface Names {
  readonly airports: Airports;
  /** Radio beacons; without them no name of one is resolved. */
  readonly navaids?: Navaids;
  /** A caller's own points. */
  readonly points?: NamedPoints;
}

/**
 * `UBBB-URMG`, `GYD GRV`, `UBBB 41.6767,48.45 MKL@42.8212,47.6454 URMG`, `4330N04542E`, `43.5N 045.7E`, an ICAO route string
 * (`UBBB N0450F310 DCT KUGUR A909 URMG`) or a filed flight plan message. Airways, procedures and fixes that no table has are left
 * out of the line and named (`unresolved`).
 * @throws RouteError
 */
export function parseRoute(text: string, names: Airports | Names): Route {
  const known: Names = 'airports' in names ? names : { airports: names };
  const words = routeWords(routeOfMessage(text) ?? text);
  const levels = new Set(words.flatMap((word) => levelsIn(word) ?? []));
  const between = words.filter((word) => !isManner(word));
  const read = between.map((word, i) => candidatesOf(word, i, i === 0 || i === between.length - 1, known));
  if (read.filter(({ places }) => places.some(({ navaid }) => navaid)).length > MOST_BEACONS)
    throw new RouteError(msg(str`Expected at most ${MOST_BEACONS} radio beacons in a route; got more.`));
  const named = read.filter(({ places }) => places.length > 0);
  if (named.length < 2) throw new RouteError(tooFew(text, named.length));
  const { points, far } = pointsOf(named);
  const line = read.flatMap((word) => points.get(word) ?? []);
  const unresolved = read.flatMap((word) => far.get(word) ?? word.unresolved ?? []);
  const [level] = levels.size === 1 ? levels : [];
  const isDirect = line.length === 2 && line.every(({ airport }) => airport) && unresolved.length === 0;
  return makeRoute(line, {
    kind: isDirect ? 'great circle' : unresolved.length > 0 ? 'part of a plan' : 'waypoints',
    level,
    ...(unresolved.length > 0 && {
      unresolved,
      id:
        read.map((word) => (points.has(word) ? wordOf(points.get(word)!) : word.word)).join(' ') +
        levelWord(level),
    }),
  });
}

/** Whether a text names what may be a radio beacon, so that their table is needed. */
export function namesBeacons(text: string, airports: Airports): boolean {
  const words = routeWords(routeOfMessage(text) ?? text);
  return words.some((word, i) => {
    if (!/^[A-Z]{1,4}$/i.test(word) || isManner(word)) return false;
    const isEnd = i === 0 || i === words.length - 1;
    const airport = airports.find(word);
    return isEnd ? !airport : word.toUpperCase() !== airport?.icao;
  });
}

interface Read extends Candidates {
  readonly unresolved?: Unresolved;
}

function candidatesOf(word: string, i: number, isEnd: boolean, names: Names): Read {
  const { airports, navaids, points = noPoints } = names;
  const at = word.indexOf('@');
  const position = coordinatesIn(word.slice(at + 1));
  if (position) return { word, places: [{ name: at > 0 ? word.slice(0, at) : '', ...position }] };
  const own = points.find(word);
  if (own.length > 0) return { word, places: own };
  const airport = airports.find(word);
  if (airport && (isEnd || word.toUpperCase() === airport.icao)) return { word, places: [placeAt(airport)] };
  const beacons = /^[A-Z]{1,4}$/i.test(word) ? (navaids?.find(word) ?? []) : [];
  if (beacons.length > 0) {
    const sharedBy = beacons.length;
    const places = beacons.map((navaid) => ({
      ...{ name: navaid.ident, lat: navaid.lat, lon: navaid.lon, navaid },
      ...(sharedBy > 1 && { sharedBy }),
    }));
    return { word, places };
  }
  const kind = namedKind(word);
  if (isEnd || !kind) throw new RouteError(unknown(word, i + 1), word);
  const name = word.toUpperCase();
  return {
    word: name,
    places: [],
    unresolved: { word: name, why: airport ? otherAirport(name, airport) : why(kind) },
  };
}

const placeAt = (airport: Airport): Waypoint => ({
  name: airport.icao,
  lat: airport.lat,
  lon: airport.lon,
  airport,
});

function why(kind: NonNullable<ReturnType<typeof namedKind>>): string {
  if (kind === 'airway') return msg('an airway: no free table has the points between its ends');
  if (kind === 'procedure')
    return msg('an airway, or a departure or arrival procedure: no free table has its points');
  if (kind === 'bearing') return msg('a magnetic bearing and distance from a point');
  return msg('no beacon of that name is known, and no free table has the fixes of airways');
}

const unknown = (word: string, number: number): string =>
  msg(
    str`Expected an ICAO or IATA airport code, coordinates such as 41.68,48.45, or a named waypoint such as MKL@42.82,47.65; got ${quoted(word)} as waypoint ${number}.`,
  );

/** Between airports, three letters usually name a radio beacon: MKL is one at Makhachkala and an airport in Tennessee. */
function otherAirport(word: string, { icao, city, country }: Airport): string {
  const where = [city, country].filter(Boolean).join(', ');
  return msg(
    str`no beacon of that name is known; write ${icao} for the airport (${where}), or ${word}@latitude,longitude`,
  );
}

function tooFew(text: string, points: number): string {
  if (points > 0)
    return msg(str`Expected at least two points, such as UBBB-URMG; got only one point in ${quoted(text)}.`);
  if (!text.trim()) return msg('Expected at least two points, such as UBBB-URMG; got nothing.');
  return msg(str`Expected at least two points, such as UBBB-URMG; got ${quoted(text)}.`);
}
