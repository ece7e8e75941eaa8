import { msg, str } from '../../base/words.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { GeoJsonCheck } from './geojson-check.js';
import { GeoJsonPoints } from './geojson-points.js';
import { isLine, isOwnPath, pathsOf } from './geojson-paths.js';
import { addLine } from './geojson-rows.js';
import { readGeoJson } from './geojson-sequence.js';
import { reportPath } from '../base/path-lines.js';
import { FlightWriters } from '../base/flight-writers.js';
import { at, isList, isObject } from '../base/json.js';
import type { JsonObject } from '../base/json.js';
import { ReadError } from '../base/report.js';

/** @throws ReadError */
export async function readGeoJsonFile(
  input: Input,
  options: ReadOptions,
  reason: string,
): Promise<ReadResult> {
  const check = new GeoJsonCheck();
  const features = check
    .features(await readGeoJson(input, options))
    .map(withLists)
    .map(asLine);
  const writers = new FlightWriters(input, options, { format: 'geojson', reason });
  const single = features.filter(isTimedLine).length === 1;
  const points = new GeoJsonPoints(writers, features.filter(isRecord));
  features.forEach((feature, i) => {
    if (isOwnPath(feature)) addLine(writers, check, feature, i + 1, `line ${i + 1}`, true);
    else if (isTimedLine(feature))
      addLine(writers, check, feature, i + 1, single ? undefined : `line ${i + 1}`);
    else if (isRecord(feature)) points.add(feature);
  });
  if (features.some(isOwnPath)) reportPath(writers.report);
  else if (!writers.sawRows) return paths(writers, check, features);
  return writers.finish(msg('coordinates with a time'));
}

/** The lines of a file that has no times. @throws ReadError where it has no lines either */
function paths(writers: FlightWriters, check: GeoJsonCheck, features: readonly JsonObject[]): ReadResult {
  const lines = pathsOf(check, features);
  if (lines.length === 0) throw withoutTimes(features);
  lines.forEach(({ feature, number }, i) =>
    addLine(writers, check, feature, number, lines.length > 1 ? `path ${i + 1}` : undefined, true),
  );
  reportPath(writers.report);
  return writers.finish(msg('a line of two positions or more'));
}

/** A line with times; or none at all, where every row of a flight is without a position. */
const isTimedLine = (feature: JsonObject): boolean =>
  (isLine(feature) && isList(at(feature, 'properties', 'coordinateProperties', 'times'))) ||
  isList(at(feature, 'properties', 'rowsWithoutPosition', 'times'));

/** Older togeojson and other programs put the times of a line beside its other properties. */
function withLists(feature: JsonObject): JsonObject {
  const { properties } = feature;
  if (
    !(isLine(feature) || isMultiPoint(feature)) ||
    !isObject(properties) ||
    isObject(properties.coordinateProperties)
  )
    return feature;
  const times = [properties.coordTimes, properties.times].find(isList);
  return times ? { ...feature, properties: { ...properties, coordinateProperties: { times } } } : feature;
}

const isMultiPoint = (feature: JsonObject): boolean => at(feature, 'geometry', 'type') === 'MultiPoint';

/** Positions with a time each are a line, whether they are joined or not. */
function asLine(feature: JsonObject): JsonObject {
  if (!isMultiPoint(feature) || !isList(at(feature, 'properties', 'coordinateProperties', 'times')))
    return feature;
  return {
    ...feature,
    geometry: { type: 'LineString', coordinates: at(feature, 'geometry', 'coordinates') },
  };
}

/** Points, or rows without a place, that are not a finding of an export (these have a role). */
const isRecord = (feature: JsonObject): boolean =>
  (at(feature, 'geometry', 'type') === 'Point' || feature.geometry === null) &&
  isObject(feature.properties) &&
  feature.properties.role === undefined &&
  feature.properties.kind === undefined;

const featuresWords = (count: number) =>
  count === 1 ? msg(str`${count} feature`) : msg(str`${count} features`);

function withoutTimes(features: readonly JsonObject[]): ReadError {
  return new ReadError(
    msg(
      str`Expected times in properties.coordinateProperties.times or in points, or a line without times, found ${featuresWords(features.length)} without any.`,
    ),
  );
}
