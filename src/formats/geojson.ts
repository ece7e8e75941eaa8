import type { FlightKey } from '../track/builder.js';
import { FOOT } from '../units.js';
import type { Format, Input, ReadOptions, ReadResult } from './format.js';
import { GeoJsonCheck } from './geojson-check.js';
import type { CheckedFeature } from './geojson-check.js';
import { inTimeOrder, listsOf, setColumns } from './geojson-columns.js';
import type { Lists } from './geojson-columns.js';
import { GeoJsonWriters } from './geojson-writers.js';
import { at, isList, isObject, readJson, text } from './json.js';
import type { JsonObject } from './json.js';
import { ReadError } from './report.js';
import { counted } from './words.js';

/**
 * GeoJSON with times: lines with `properties.coordinateProperties` (lists parallel to the coordinates, `times` first), as
 * Crosstrack and togeojson write them, and points with a time of their own.
 */
export const geojson: Format = {
  id: 'geojson',
  title: 'GeoJSON track',
  extensions: ['geojson', 'json'],
  matches(head) {
    const feature = /"type"\s*:\s*"(Feature(Collection)?|(Multi)?(LineString|Point)|GeometryCollection)"/;
    return /^\s*\{/.test(head) && feature.test(head) ? reason : undefined;
  },
  read,
};

const reason = 'A JSON object with a GeoJSON type.';

/** Names under which point features of other programs keep their time. */
const pointTimes = ['time', 'timestamp', 'datetime', 'times'];

async function read(input: Input, options: ReadOptions): Promise<ReadResult> {
  const check = new GeoJsonCheck();
  const features = check.features(await readJson(input, options));
  const writers = new GeoJsonWriters(input, options, { format: geojson.id, reason });
  let lines = 0;
  features.forEach((feature, i) => {
    const type = at(feature, 'geometry', 'type');
    const properties = isObject(feature.properties) ? feature.properties : {};
    if (type === 'LineString' || type === 'MultiLineString') {
      lines++;
      const timed =
        at(properties, 'coordinateProperties', 'times') ?? at(properties, 'rowsWithoutPosition', 'times');
      if (isList(timed)) addLine(writers, check, feature, i + 1);
    } else if (type === 'Point') addPoint(writers, check, feature, properties, i + 1);
    else if (isList(at(properties, 'rowsWithoutPosition', 'times'))) addLine(writers, check, feature, i + 1);
  });
  if (!writers.sawRows) throw withoutTimes(features.length, lines);
  return writers.finish('coordinates with a time');
}

function withoutTimes(features: number, lines: number): ReadError {
  const found = lines ? counted(lines, 'line') : counted(features, 'feature');
  return new ReadError(
    `Expected times in properties.coordinateProperties.times or in points, found ${found} without times; a line without times can be given as a route.`,
  );
}

function addLine(writers: GeoJsonWriters, check: GeoJsonCheck, feature: JsonObject, number: number): void {
  const line = feature.geometry ? check.line(feature, number) : withoutGeometry(feature);
  const own = line.properties.altitudeReference !== undefined;
  const writer = writers.writer(line.properties, own);
  const key = { ...keyOf(line.properties), group: `line ${number}` };
  const lists = listsOf(line.lists, own);
  if (lists.others.length) {
    writer.report.problem(
      0,
      `Lists that are no column of a track, or say no unit, were left out: ${lists.others}.`,
    );
  }
  const times = at(line.properties, 'rowsWithoutPosition', 'times');
  const count = isList(times) ? times.length : 0;
  const rest = listsOf(
    check.parallel(line.properties.rowsWithoutPosition, count, 'rowsWithoutPosition'),
    own,
  );
  for (const i of inTimeOrder(lists, line.positions.length, rest, count)) {
    if (i >= 0) addRow(writers, line.properties, lists, key, i, line.positions[i]);
    else addRow(writers, line.properties, rest, key, -1 - i);
  }
}

const withoutGeometry = (feature: JsonObject): CheckedFeature => ({
  properties: isObject(feature.properties) ? feature.properties : {},
  positions: [],
  lists: new Map(),
});

function addRow(
  writers: GeoJsonWriters,
  properties: JsonObject,
  lists: Lists,
  key: FlightKey,
  i: number,
  position?: readonly number[],
): void {
  const record = writers.nextRow();
  const own = properties.altitudeReference !== undefined;
  const writer = writers.writer(properties, own);
  const time = writer.time(lists.times?.[i], record);
  if (!Number.isFinite(time)) {
    writer.setAside(record, 'The coordinate has no time that can be read.');
    return;
  }
  const row = lists.rows?.[i];
  writer.begin(key, typeof row === 'number' && row >= 0 && row < 2 ** 32 ? row : record, time);
  if (position) writer.position(position[1], position[0]);
  // The list holds the altitude in feet as it was read; the coordinate only where there is no list.
  const listed = lists.columns.some(([name]) => name === 'altitude' || name === 'geoAltitude');
  if (!listed && position && Number.isFinite(position[2])) writer.set('altitude', position[2], 1 / FOOT);
  setColumns(writer, lists, i, record);
}

function addPoint(
  writers: GeoJsonWriters,
  check: GeoJsonCheck,
  feature: JsonObject,
  properties: JsonObject,
  number: number,
): void {
  const name = pointTimes.find((key) => ['string', 'number'].includes(typeof properties[key]));
  // A finding of an export, an airport: no row of a track.
  if (name === undefined || properties.kind !== undefined) return;
  const position = check.position(at(feature, 'geometry', 'coordinates'), 0, number);
  const record = writers.nextRow();
  const writer = writers.writer(properties, false);
  const time = writer.time(properties[name], record);
  if (!Number.isFinite(time)) {
    writer.setAside(record, 'The point has no time that can be read.');
    return;
  }
  writer.begin({ ...keyOf(properties), group: 'points' }, record, time);
  writer.position(position[1], position[0]);
  if (Number.isFinite(position[2])) writer.set('altitude', position[2], 1 / FOOT);
}

const keyOf = (properties: JsonObject): FlightKey => ({
  callsign: text(properties.callsign),
  icao24: text(properties.icao24),
  registration: text(properties.registration),
  aircraftType: text(properties.aircraftType),
});
