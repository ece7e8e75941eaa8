import { NAUTICAL_MILE } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { typed } from './coordinates.js';
import { metersBetween } from './earth/geodesic.js';
import { quoted, RouteError } from './route.js';
import type { Route, Unresolved, Waypoint } from './route.js';

/** Meters. For longer legs the shortest line is nearly undefined: from pole to pole it is 20,004 km on WGS 84. */
const LONGEST_LEG = 19_900_000;
/** A line of more points is a recording, not a plan, and progress along it would take seconds to compute. */
const MOST_POINTS = 10_000;
/** Most points that an id lists, and that a title lists. */
const MAX_LISTED = 30;
const MAX_NAMED = 5;

export interface RouteParts {
  readonly kind: Route['kind'];
  /** ft. */
  readonly level?: number;
  readonly title?: string;
  /** What is not on the line, and the route as it is typed with it. */
  readonly unresolved?: readonly Unresolved[];
  readonly id?: string;
}

/** Checks the legs, measures them on the ellipsoid and gives the route its names. @throws RouteError */
export function makeRoute(points: readonly Waypoint[], parts: RouteParts): Route {
  const { kind, level, title, unresolved = [] } = parts;
  if (points.length > MOST_POINTS) {
    throw new RouteError(
      msg(
        str`Expected at most ${MOST_POINTS} points; got ${points.length}: simplify the line, or open it as a track.`,
      ),
    );
  }
  let meters = 0;
  for (let i = 1; i < points.length; i++) meters += legMetres(points[i - 1], points[i], i);
  const departure = points[0].airport;
  const destination = points[points.length - 1].airport;
  return {
    id: parts.id ?? idOf(points, kind, level),
    title: (title ?? titleOf(points, kind)) + withoutThese(unresolved),
    kind,
    points,
    ...(departure && { departure }),
    ...(destination && { destination }),
    length: meters / NAUTICAL_MILE,
    ...(level !== undefined && { level }),
    ...(unresolved.length > 0 && { unresolved }),
  };
}

function legMetres(from: Waypoint, to: Waypoint, leg: number): number {
  const meters = metersBetween(from.lat, from.lon, to.lat, to.lon);
  if (meters > 0 && meters < LONGEST_LEG) return meters;
  const [a, b] = [from, to].map((point) => quoted(point.name || typed(point)));
  throw new RouteError(
    meters === 0
      ? msg(
          str`Expected two different points in each leg; got the same one twice in leg ${leg}, ${a} to ${b}.`,
        )
      : msg(
          str`Expected legs shorter than half the Earth; got leg ${leg}, ${a} to ${b}: add a point between them.`,
        ),
  );
}

function labelOf({ airport, name, lat, lon }: Waypoint): string {
  return airport ? `${airport.city || airport.name} (${airport.icao})` : name || typed({ lat, lon });
}

/** Wherever the route is named, it is said that it is not all of the plan. */
function withoutThese(unresolved: readonly Unresolved[]): string {
  if (unresolved.length === 0) return '';
  const words = unresolved.slice(0, MAX_NAMED).map(({ word }) => word);
  const more = unresolved.length > MAX_NAMED ? ' …' : '';
  return msg(str` (not resolved: ${words.join(' ')}${more})`);
}

function titleOf(points: readonly Waypoint[], kind: Route['kind']): string {
  const [first, last] = [points[0], points[points.length - 1]];
  const line =
    points.length <= MAX_NAMED
      ? points.map(labelOf).join(' – ')
      : msg(str`${labelOf(first)} – ${points.length - 2} waypoints – ${labelOf(last)}`);
  if (kind === 'great circle') return msg(str`Great circle ${line}`);
  return kind === 'drawn line' ? msg(str`Drawn line ${line}`) : line;
}

/** A text that parses as this route again: airports by code, other points by coordinates after their name. */
function idOf(points: readonly Waypoint[], kind: Route['kind'], level?: number): string {
  const end = levelWord(level);
  if (kind === 'great circle') return points.map(({ name }) => name).join('-') + end;
  if (kind === 'drawn line' && points.length > MAX_LISTED) return `line of ${points.length} points${end}`;
  return points.map(wordOf).join(' ') + end;
}

/** ` FL300`, with the blank before it. */
export const levelWord = (level: number | undefined): string =>
  level === undefined ? '' : ` FL${String(Math.round(level / 100)).padStart(3, '0')}`;

/** A drawn line ends near an airport, not at it: only its coordinates give the same line again. */
export function wordOf({ name, lat, lon, airport }: Waypoint): string {
  if (airport?.lat === lat && airport.lon === lon) return airport.icao;
  const word = name.replace(/[\s@,;/>\u2013\u2014\u2192-]+/g, '_');
  return (word && `${word}@`) + typed({ lat, lon });
}
