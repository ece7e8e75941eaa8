import { columnTypes, sources, type Column } from '../../track/track.js';
import type { FlightKey } from '../../track/builder/index.js';
import { FOOT } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { factorOf, quantities, type DialectColumn, type Target } from '../base/dialect.js';
import type { FlightWriters } from '../base/flight-writers.js';
import { at, text, type Json, type JsonObject } from '../base/json.js';
import type { RowWriter } from '../base/row-writer.js';
import { dialects } from '../csv/dialects.js';
import { guessColumn } from '../csv/guess-columns.js';
import { matchesHeader } from '../csv/head.js';
import type { GeoJsonCheck } from './geojson-check.js';

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
  const names = [...new Set(points.flatMap(({ properties }) => Object.keys(properties as JsonObject)))];
  const lower = names.map((name) => name.trim().toLowerCase());
  const dialect = dialects.find((one) => matchesHeader(one, [...lower, ...PLACES]));
  const columns = new Map<string, DialectColumn>();
  names.forEach((name, i) => {
    const column = dialect?.columns[lower[i]] ?? withUnit(guessColumn(name));
    if (column && !PLACES.includes(lower[i])) columns.set(name, column);
  });
  const unread = names.filter((name, i) => !columns.has(name) && !PLACES.includes(lower[i]));
  const { altitudeReference = 'unknown', headingReference } = dialect ?? {};
  return { columns, unread, altitudeReference, ...(headingReference && { headingReference }) };
}

/** A guess counts only if the unit is said, or is the same for everybody (degrees). */
function withUnit(column: DialectColumn | undefined): DialectColumn | undefined {
  const quantity = column && quantities[column.to];
  return quantity && quantity !== 'angle' && !column.unit ? undefined : column;
}

/** Reads point features with a time as the rows of flights; others (airports, places) are not rows. */
export class GeoJsonPoints {
  readonly #writers: FlightWriters;
  readonly #check: GeoJsonCheck;
  readonly #table: PointTable;
  readonly #times: readonly string[];
  #unreadReported = false;

  constructor(writers: FlightWriters, check: GeoJsonCheck, points: readonly JsonObject[]) {
    this.#writers = writers;
    this.#check = check;
    this.#table = tableOf(points);
    const times = [...this.#table.columns].filter(([, { to }]) => to === 'time');
    this.#times = [...times.map(([name]) => name), 'times'];
  }

  /** @param number of the feature in the file, from 1 */
  add(feature: JsonObject, number: number): void {
    const properties = feature.properties as JsonObject;
    const name = this.#times.find((key) => ['string', 'number'].includes(typeof properties[key]));
    if (name === undefined) return;
    const [lon, lat, height] = this.#check.position(at(feature, 'geometry', 'coordinates'), 0, number);
    const record = this.#writers.nextRow();
    const { altitudeReference, headingReference = null } = this.#table;
    const writer = this.#writers.writer({ altitudeReference, headingReference, ...properties }, false);
    if (!this.#unreadReported) this.#reportUnread(writer);
    const time = writer.time(properties[name], record);
    if (!Number.isFinite(time)) {
      writer.setAside(record, msg('The point has no time that can be read.'));
      return;
    }
    writer.begin(this.#keyOf(properties), record, time);
    writer.position(lat, lon);
    const setColumns = this.#setValues(writer, properties);
    if (Number.isFinite(height) && !setColumns.has('altitude')) writer.set('altitude', height, 1 / FOOT);
  }

  /** Several aircraft in one file are separated by any column that names them. */
  #keyOf(properties: JsonObject): FlightKey {
    const key: Record<string, string | undefined> = {};
    for (const [name, { to }] of this.#table.columns) {
      const identity = identities[to];
      if (identity) key[identity] ??= text(properties[name]) ?? numberText(properties[name]);
    }
    return key;
  }

  /** @returns the columns that had a value */
  #setValues(writer: RowWriter, properties: JsonObject): ReadonlySet<Column> {
    const setColumns = new Set<Column>();
    for (const [name, column] of this.#table.columns) {
      const value = properties[name];
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
    } else if (/^ground$/i.test(String(value)) && quantities[to] === 'altitude') writer.set('onGround', 1);
    else if (column === 'onGround') writer.set('onGround', truth(value, values));
    else if (column === 'course' || column === 'heading')
      writer.set(column, circle(value, factorOf(to, unit)));
    else if (column !== 'positionTime') writer.set(column, value, factorOf(to, unit));
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
  const degrees = Number(value) * factor;
  return degrees >= -360 && degrees < 720 ? (degrees + 360) % 360 : value;
}
