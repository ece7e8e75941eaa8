import type { FlightKey } from '../../track/builder/index.js';
import type { Figure } from '../../track/figures.js';
import { FOOT } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import type { GeoJsonCheck } from './geojson-check.js';
import { inTimeOrder, listsOf, setColumns } from '../base/parallel-columns.js';
import type { Lists } from '../base/parallel-columns.js';
import { figuresByLine, keyOf, type FlightWriters } from '../base/flight-writers.js';
import { at, isList, isObject } from '../base/json.js';
import type { Json, JsonObject } from '../base/json.js';
import type { RowWriter } from '../base/row-writer.js';

const FEET = 1 / FOOT;

/** Rows of one line: where they go and whose they are. */
interface Flight {
  readonly writers: FlightWriters;
  readonly writer: RowWriter;
  readonly key: FlightKey;
  readonly figures: ReadonlyMap<number, Figure>;
  /** An export of this project. */
  readonly own: boolean;
  /** The line has no times: the order of its positions is all there is. */
  readonly timeless: boolean;
}

/** A line's coordinates and the rows that it could not hold, as one flight in time order. */
export function addLine(
  writers: FlightWriters,
  check: GeoJsonCheck,
  feature: JsonObject,
  number: number,
  group: string | undefined,
  timeless = false,
): void {
  const properties = isObject(feature.properties) ? feature.properties : {};
  const own = properties.altitudeReference !== undefined;
  const writer = writers.writer(properties, own, timeless);
  const { positions, lists: checked } = check.line(feature, number);
  const off = properties.rowsWithoutPosition;
  const times = at(off, timeless ? 'lat' : 'times');
  const count = isList(times) ? times.length : 0;
  const lists = listsOf(checked, own);
  const rest = listsOf(check.parallel(off, count, 'rowsWithoutPosition'), own);
  reportUnread(writer, lists);
  const flight = {
    writers,
    writer,
    own,
    timeless,
    key: { ...keyOf(properties), group },
    figures: figuresByLine(properties),
  };
  for (const i of inTimeOrder(lists, positions.length, rest, count)) {
    if (i >= 0) addRow(flight, lists, i, positions[i]);
    // A single position between two gaps is here too, because a line needs two.
    else addRow(flight, rest, -1 - i, check.alone(rest.words, -1 - i));
  }
}

function reportUnread({ report }: RowWriter, { others }: Lists): void {
  if (!others.length) return;
  report.problem(
    0,
    msg(str`Lists that are not a column of a track, or have no unit, were left out: ${others.join(', ')}.`),
  );
}

function addRow(
  { writers, writer, key, figures, own, timeless }: Flight,
  lists: Lists,
  i: number,
  position?: readonly number[],
): void {
  const record = writers.nextRow();
  const time = timeless ? record : writer.time(lists.times?.[i], record);
  if (!Number.isFinite(time)) {
    writer.setAside(record, msg('The coordinate has no time that can be read.'));
    return;
  }
  writer.begin(key, lineOf(lists.rows?.[i]) ?? record, time);
  if (position) writer.position(position[1], position[0], own);
  // The list holds the altitude in feet as it was read; the coordinate only if there is no list.
  const listed = lists.columns.some(([name]) => name === 'altitude' || name === 'geoAltitude');
  if (!listed && position && Number.isFinite(position[2])) writer.set('altitude', position[2], FEET);
  setColumns(writer, lists, i, record);
  writer.figure(figures.get(lineOf(lists.rows?.[i]) ?? record));
}

/** The line of the file that the track was first read from. */
const lineOf = (row: Json | undefined): number | undefined =>
  typeof row === 'number' && Number.isInteger(row) && row >= 0 && row < 2 ** 32 ? row : undefined;
