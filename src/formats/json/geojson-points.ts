import { columnTypes, sources, type Column } from '../../track/track.js';
import type { FlightKey } from '../../track/builder/index.js';
import { FOOT } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { factorOf, quantities, type DialectColumn, type Target } from '../base/dialect.js';
import type { FlightWriters } from '../base/flight-writers.js';
import { at, isList, isObject, text, type Json, type JsonObject } from '../base/json.js';
import { decimal, otherTimeWords, type RowWriter } from '../base/row-writer.js';
import { isPlausible } from '../base/row-ranges.js';
import { dialects } from '../csv/dialects.js';
import { guessColumn } from '../csv/guess-columns.js';
import { matchesHeader } from '../csv/head.js';
import { saysGround } from '../csv/word-columns.js';
import { written } from '../csv/written.js';

/** What the properties of a file's points say, by their names: the same names as those of CSV columns. */
interface PointTable {
  /** By property name, as the file writes it. */
  readonly columns: ReadonlyMap<string, DialectColumn>;
  /** Properties that are not read. */
  readonly unread: readonly string[];
  readonly altitudeReference: Json;
  readonly headingReference?: Json;
}

/** The position of a point is in its geometry, even if its properties repeat it. */
const PLACES = ['lat', 'lon', 'latitude', 'longitude', 'lng'];

/** Who a row is about. */
const identities: Partial<Record<Target, keyof FlightKey>> = {
  flightId: 'group',
  icao24: 'icao24',
  callsign: 'callsign',
  registration: 'registration',
  aircraftType: 'aircraftType',
};

/** The dialect whose columns the properties are, else what each name says by itself. */
function tableOf(points: readonly JsonObject[]): PointTable {
  const names = [...new Set(points.flatMap(({ properties }) => [...flat(properties as JsonObject).keys()]))];
  const lower = new Map(names.map((name) => [name, leafOf(name).trim().toLowerCase()]));
  const dialect = dialects.find((one) => matchesHeader(one, [...lower.values(), ...PLACES]));
  const columns = new Map<string, DialectColumn>();
  const isPlace = (name: string) => PLACES.includes(lower.get(name)!);
  for (const name of names) {
    const own = dialect?.columns[lower.get(name)!];
    const column =
      own ?? withUnit(guessColumn(name.replaceAll('.', ' '))) ?? withUnit(guessColumn(leafOf(name)));
    if (column && !isPlace(name)) columns.set(name, column);
  }
  const unread = names.filter((name) => !columns.has(name) && !isPlace(name));
  const { altitudeReference = 'unknown', headingReference } = dialect ?? {};
  return { columns, unread, altitudeReference, ...(headingReference && { headingReference }) };
}

/** Objects within properties that are looked into, and names in all: more are of no program. */
const DEEPEST = 3;
const MOST_NAMES = 500;

/** Properties by their names, those of objects within as `speed.kts`. */
function flat(
  properties: JsonObject,
  before = '',
  depth = 0,
  found = new Map<string, Json>(),
): Map<string, Json> {
  for (const [name, value] of Object.entries(properties)) {
    if (found.size >= MOST_NAMES) break;
    if (isObject(value) && depth < DEEPEST) flat(value, `${before}${name}.`, depth + 1, found);
    else found.set(`${before}${name}`, value ?? null);
  }
  return found;
}

const leafOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** A guess counts only if the unit is said, or is the same for everybody (degrees). */
function withUnit(column: DialectColumn | undefined): DialectColumn | undefined {
  const quantity = column && quantities[column.to];
  return quantity && quantity !== 'angle' && !column.unit ? undefined : column;
}

/** Reads point features with a time as the rows of flights; others (airports, places) are not rows. */
export class GeoJsonPoints {
  readonly #writers: FlightWriters;
  readonly #table: PointTable;
  readonly #times: readonly string[];
  #unreadReported = false;

  constructor(writers: FlightWriters, points: readonly JsonObject[]) {
    this.#writers = writers;
    this.#table = tableOf(points);
    const times = [...this.#table.columns].filter(([, { to }]) => to === 'time');
    this.#times = [...times.map(([name]) => name), 'times'];
  }

  add(feature: JsonObject): void {
    const properties = flat(feature.properties as JsonObject);
    const times = this.#times.filter((key) => ['string', 'number'].includes(typeof properties.get(key)));
    if (times.length === 0) return;
    const [lon, lat, height] = placeOf(at(feature, 'geometry', 'coordinates'));
    const record = this.#writers.nextRow();
    const { altitudeReference, headingReference = null } = this.#table;
    const own = feature.properties as JsonObject;
    const writer = this.#writers.writer({ altitudeReference, headingReference, ...own }, false);
    if (!this.#unreadReported) this.#reportUnread(writer);
    const time = this.#timeOf(writer, properties, times, record);
    if (!Number.isFinite(time)) {
      writer.setAside(record, msg('The point has no time that can be read.'));
      return;
    }
    writer.begin(this.#keyOf(properties), record, time);
    writer.position(lat, lon);
    const setColumns = this.#setValues(writer, properties);
    if (typeof height === 'number' && !setColumns.has('altitude')) writer.set('altitude', height, 1 / FOOT);
  }

  /** Of the first property that gives one; a clock counts with the date beside it. */
  #timeOf(
    writer: RowWriter,
    properties: ReadonlyMap<string, Json>,
    names: readonly string[],
    record: number,
  ): number {
    const date = [...this.#table.columns].find(([, { to }]) => to === 'date')?.[0];
    const day = date === undefined ? undefined : properties.get(date);
    for (const name of names) {
      const value = properties.get(name);
      let time = writer.time(value, record);
      if (Number.isNaN(time) && typeof day === 'string')
        time = writer.time(`${day} ${String(value)}`, record);
      if (Number.isNaN(time)) continue;
      if (name !== this.#times[0] && this.#table.columns.has(name))
        writer.report.repair('other', record, otherTimeWords(name, this.#times[0]));
      return time;
    }
    return NaN;
  }

  /** Several aircraft in one file are separated by any column that names them. */
  #keyOf(properties: ReadonlyMap<string, Json>): FlightKey {
    const key: Record<string, string | undefined> = {};
    for (const [name, { to }] of this.#table.columns) {
      const identity = identities[to];
      if (identity) key[identity] ??= text(properties.get(name)) ?? numberText(properties.get(name));
    }
    return key;
  }

  /** @returns the columns that had a value */
  #setValues(writer: RowWriter, properties: ReadonlyMap<string, Json>): ReadonlySet<Column> {
    const setColumns = new Set<Column>();
    for (const [name, column] of this.#table.columns) {
      const value = properties.get(name);
      if (value === null || value === undefined || value === '' || !isColumn(column.to)) continue;
      if (setColumns.has(column.to)) continue;
      if (column.missing?.includes(String(value))) continue;
      setColumns.add(column.to);
      this.#set(writer, column.to, column, value);
    }
    return setColumns;
  }

  #set(writer: RowWriter, column: Column, { to, unit, values }: DialectColumn, value: Json): void {
    if (column === 'squawk') writer.squawk(value);
    else if (column === 'emergency') writer.emergency(value);
    else if (column === 'source') {
      const word = values?.[String(value)] ?? String(value);
      writer.source(sources.find((source) => source === word) ?? 'unknown');
    } else if (quantities[to] === 'altitude' && typeof value === 'string' && saysGround(value))
      writer.set('onGround', 1);
    else if (quantities[to] && this.#setWritten(writer, column, { to, unit }, value)) return;
    else if (column === 'onGround') writer.set('onGround', truth(value, values));
    else if (column === 'course' || column === 'heading')
      writer.set(column, circle(value, factorOf(to, unit)));
    else if (column !== 'positionTime') writer.set(column, value, factorOf(to, unit));
  }

  /** A text that is no plain number: `35,000 ft`. */
  #setWritten(writer: RowWriter, column: Column, { to, unit }: DialectColumn, value: Json): boolean {
    if (typeof value !== 'string' || Number.isFinite(decimal(value))) return false;
    const found = written(value, to, unit);
    if (!found || !isPlausible(column, found.value)) return false;
    writer.set(column, found.value);
    writer.report.repair(
      'other',
      writer.line,
      msg(str`${column}: values with a unit, a thousands separator or a decimal comma were read as numbers.`),
    );
    return true;
  }

  #reportUnread(writer: RowWriter): void {
    this.#unreadReported = true;
    const { unread } = this.#table;
    if (unread.length === 0) return;
    const names = unread.slice(0, 12).join(', ');
    writer.report.problem(
      0,
      msg(
        str`Properties of the points that are not a column of a track, or have no unit, were left out: ${names}.`,
      ),
    );
  }
}

/** The parts of a position, whatever they are: the writer judges them. */
const placeOf = (coordinates: Json | undefined): readonly Json[] => (isList(coordinates) ? coordinates : []);

/** A column of values: not the time and the place, which the point has in other ways. */
const isColumn = (target: string): target is Column =>
  Object.hasOwn(columnTypes, target) && !['time', 'lat', 'lon'].includes(target);

const numberText = (value: Json | undefined): string | undefined =>
  typeof value === 'number' ? String(value) : undefined;

/** 1, 0, or the value as it is, which the writer then names. */
function truth(value: Json, values?: Readonly<Record<string, string>>): Json {
  const word = values?.[String(value)] ?? String(value).toLowerCase();
  return word === 'true' ? 1 : word === 'false' ? 0 : value;
}

/** Degrees within 0 to 360. */
function circle(value: Json, factor = 1): Json {
  const degrees = decimal(value) * factor;
  return degrees >= -360 && degrees < 720 ? (degrees + 360) % 360 : value;
}
