import { toward } from '../track/way.js';
import { msg, str } from '../base/words.js';
import type { Airports } from './airports/index.js';
import { checked } from './coordinates.js';
import { makeRoute } from './make-route.js';
import { quoted, RouteError } from './route.js';
import type { Route, Waypoint } from './route.js';

/** NM: radius of an aerodrome traffic zone around a runway longer than 1,850 m (UK Air Navigation Order 2016, art. 5). */
const AT_AIRPORT = 2.5;
const expected = (): string =>
  msg(
    'Expected a GeoJSON line: a LineString or MultiLineString, alone, in a Feature or in a FeatureCollection',
  );

type ParsedJson = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is ParsedJson => typeof value === 'object' && value !== null;

/**
 * A planned line from GeoJSON. The parts of a MultiLineString, and the lines of a collection, are joined in their order.
 * @throws RouteError
 */
export function routeFromGeoJson(json: unknown, airports: Airports): Route {
  const lines = linesIn(json);
  const points = withoutRepeats(lines.flatMap(pointsOf));
  if (points.length < 2) {
    throw new RouteError(msg(str`${expected()}, of at least two different points; got ${points.length}.`));
  }
  const name = nameOf(json);
  const ends = points.map((point, i) =>
    i === 0 || i === points.length - 1 ? atAirport(point, airports) : point,
  );
  return makeRoute(ends, {
    kind: 'drawn line',
    ...(name && { title: msg(str`Drawn line ${quoted(name)}`) }),
  });
}

/** Coordinate arrays of every line, in order. */
function linesIn(json: unknown): unknown[] {
  if (!isObject(json)) throw new RouteError(msg(str`${expected()}; got ${typeof json}.`));
  const { type, geometry, features, coordinates, geometries } = json;
  if (type === 'Feature') return linesIn(geometry ?? { type: msg('a Feature without geometry') });
  if (type === 'LineString') return [coordinates];
  if (type === 'MultiLineString' && Array.isArray(coordinates)) return coordinates;
  const members = type === 'FeatureCollection' ? features : type === 'GeometryCollection' ? geometries : null;
  if (!Array.isArray(members)) throw new RouteError(msg(str`${expected()}; got ${quoted(String(type))}.`));
  const lines = members.filter((member) => isLine(member)).flatMap(linesIn);
  if (lines.length === 0) throw new RouteError(msg(str`${expected()}; got a ${type} without a line.`));
  return lines;
}

/** A collection may have points next to its line (airports, for example): they are not part of the route. */
function isLine(member: unknown): boolean {
  if (!isObject(member)) return false;
  const geometry = member.type === 'Feature' ? member.geometry : member;
  return isObject(geometry) && /^(Multi)?LineString$/.test(String(geometry.type));
}

function pointsOf(line: unknown): Waypoint[] {
  if (!Array.isArray(line)) throw new RouteError(msg(str`${expected()}; got a line without coordinates.`));
  return line.map((position: unknown, i) => {
    const [lon, lat] = Array.isArray(position) ? (position as unknown[]) : [];
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      throw new RouteError(
        msg(
          str`Expected [longitude, latitude] as position ${i + 1} of the line; got ${quoted(JSON.stringify(position))}.`,
        ),
      );
    }
    // Lines across the antimeridian are often written beyond 180 degrees.
    const turned = Math.abs(lon) > 180 && Math.abs(lon) <= 540 ? lon - toward(360, lon) : lon;
    return { name: '', ...checked(lat, turned, msg(str`position ${i + 1}`)) };
  });
}

const withoutRepeats = (points: readonly Waypoint[]): Waypoint[] =>
  points.filter((p, i) => i === 0 || p.lat !== points[i - 1].lat || p.lon !== points[i - 1].lon);

function atAirport(point: Waypoint, airports: Airports): Waypoint {
  const nearest = airports.near(point.lat, point.lon, AT_AIRPORT)[0];
  return nearest ? { ...point, airport: nearest.airport } : point;
}

function nameOf(json: unknown): string {
  const feature = isObject(json) && Array.isArray(json.features) ? json.features.find(isLine) : json;
  const properties: unknown = isObject(feature) ? feature.properties : undefined;
  const name = isObject(properties) ? (properties.name ?? properties.title) : undefined;
  return typeof name === 'string' ? name : '';
}
