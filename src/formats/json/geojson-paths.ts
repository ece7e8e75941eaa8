import { joinedLines } from '../base/path-lines.js';
import { at, isObject, type Json, type JsonObject } from '../base/json.js';
import type { GeoJsonCheck } from './geojson-check.js';

export const isLine = (feature: JsonObject): boolean =>
  ['LineString', 'MultiLineString'].includes(at(feature, 'geometry', 'type') as string);

/** A path, as a feature of one line, and the number of the feature in which it begins. */
export interface PathFeature {
  readonly feature: JsonObject;
  readonly number: number;
}

/** Lines that are not the route or a finding of an export. */
const isPathLine = (feature: JsonObject): boolean => {
  const role = at(feature, 'properties', 'role') ?? 'track';
  return isLine(feature) && role === 'track';
};

/** A path of an export: one, however many parts its line has, or none where no two rows make a line (at the antimeridian). */
export const isOwnPath = (feature: JsonObject): boolean =>
  (isLine(feature) || feature.geometry === null) && at(feature, 'properties', 'timeless') === true;

/** The paths of a file that has no times: each part of a line, joined where one goes on in the next. */
export function pathsOf(check: GeoJsonCheck, features: readonly JsonObject[]): PathFeature[] {
  return features.flatMap((feature, i): PathFeature[] => {
    if (!isPathLine(feature)) return [];
    return joinedLines(check.parts(feature, i + 1))
      .filter((line) => line.length > 1)
      .map((line) => ({ feature: lineFeature(feature, line as Json), number: i + 1 }));
  });
}

/** Lists of the properties would belong to other coordinates now. */
function lineFeature({ properties }: JsonObject, coordinates: Json): JsonObject {
  const { coordinateProperties: _lists, ...rest } = isObject(properties) ? properties : {};
  return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: rest };
}
