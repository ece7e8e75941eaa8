import type { Figure } from './figures.js';

/**
 * A track: parallel typed arrays with one entry for each row of the source file, in time order.
 * Missing is NaN (or the sentinel below), never 0. A column that the file does not have takes no memory and reads as all
 * missing.
 */

/** Where a position comes from; the index is the value in `track.source`. */
export const sources = [
  'unknown',
  'adsb',
  'mlat',
  'estimated',
  'radar',
  'gnss-logger',
  'reported',
  'modeled',
] as const;
export type Source = (typeof sources)[number];
export const sourceCode = (source: Source): number => sources.indexOf(source);

/** Emergency status of readsb's `emergency` field (ADS-B message type 28); the index is the value in `track.emergency`. */
export const emergencies = [
  'none',
  'general',
  'lifeguard',
  'minfuel',
  'nordo',
  'unlawful',
  'downed',
  'reserved',
] as const;

export const NO_SQUAWK = 0xffff;
export const UNKNOWN = 255;

export interface Columns {
  /** Unix seconds, UTC. */
  time: Float64Array;
  /** Degrees, WGS 84; NaN if the row has no position. */
  lat: Float64Array;
  /** Degrees, WGS 84, −180 to 180; NaN if the row has no position. */
  lon: Float64Array;
  /** ft, pressure altitude (1013.25 hPa) unless `meta.altitudeReference` says otherwise. */
  altitude: Float32Array;
  /** ft, geometric (GNSS) altitude. */
  geoAltitude: Float32Array;
  /** kt over the ground. */
  groundSpeed: Float32Array;
  /** Degrees true, over the ground, 0 to 360. */
  course: Float32Array;
  /** Degrees, where the nose points, 0 to 360 (true or magnetic as the file says in `meta.headingReference`). */
  heading: Float32Array;
  /** kt. */
  indicatedAirspeed: Float32Array;
  /** kt. */
  trueAirspeed: Float32Array;
  /** ft/min, up positive. */
  verticalRate: Float32Array;
  /** ft, the altitude selected by the crew (MCP/FCU), if the file has it. */
  selectedAltitude: Float32Array;
  /** Four octal digits read as a decimal number (7700); NO_SQUAWK if none. */
  squawk: Uint16Array;
  /** Index into `emergencies`; UNKNOWN if the file does not say. */
  emergency: Uint8Array;
  /** 0 in the air, 1 on the ground, UNKNOWN. */
  onGround: Uint8Array;
  /** Unix seconds when the position was measured, if the file says so; NaN otherwise. */
  positionTime: Float64Array;
  /** Index into `sources`: where this row's position (or the row, if it has none) comes from. */
  source: Uint8Array;
  /** Navigation Integrity Category, 0 to 11; UNKNOWN. */
  nic: Uint8Array;
  /** Navigation Accuracy Category for position, 0 to 11; UNKNOWN. */
  nacp: Uint8Array;
  /** Source Integrity Level, 0 to 3; UNKNOWN. */
  sil: Uint8Array;
  /** Line of the source file on which the row begins; the first line is 1. For a format without lines, the record's number. */
  row: Uint32Array;
}

export type Column = keyof Columns;

type ArrayType =
  | Float64ArrayConstructor
  | Float32ArrayConstructor
  | Uint32ArrayConstructor
  | Uint16ArrayConstructor
  | Uint8ArrayConstructor;

/** Each column's array type and its value for missing. */
export const columnTypes: {
  readonly [C in Column]: { readonly array: ArrayType; readonly missing: number };
} = {
  time: { array: Float64Array, missing: NaN },
  lat: { array: Float64Array, missing: NaN },
  lon: { array: Float64Array, missing: NaN },
  altitude: { array: Float32Array, missing: NaN },
  geoAltitude: { array: Float32Array, missing: NaN },
  groundSpeed: { array: Float32Array, missing: NaN },
  course: { array: Float32Array, missing: NaN },
  heading: { array: Float32Array, missing: NaN },
  indicatedAirspeed: { array: Float32Array, missing: NaN },
  trueAirspeed: { array: Float32Array, missing: NaN },
  verticalRate: { array: Float32Array, missing: NaN },
  selectedAltitude: { array: Float32Array, missing: NaN },
  squawk: { array: Uint16Array, missing: NO_SQUAWK },
  emergency: { array: Uint8Array, missing: UNKNOWN },
  onGround: { array: Uint8Array, missing: UNKNOWN },
  positionTime: { array: Float64Array, missing: NaN },
  source: { array: Uint8Array, missing: 0 },
  nic: { array: Uint8Array, missing: UNKNOWN },
  nacp: { array: Uint8Array, missing: UNKNOWN },
  sil: { array: Uint8Array, missing: UNKNOWN },
  row: { array: Uint32Array, missing: 0 },
};

export const columnNames = Object.keys(columnTypes) as Column[];

export type AltitudeReference = 'pressure' | 'geometric' | 'mean sea level' | 'unknown';

export interface TrackMeta {
  /** Unique among the loaded flights and the same on every load of the same file, e.g. `JAL516-20240102T072255Z`. */
  readonly id: string;
  /** Name of the file as the user gave it. */
  readonly file: string;
  /** Id of the format or dialect that read it, e.g. `fr24-csv`. */
  readonly format: string;
  readonly callsign?: string;
  /** ICAO 24-bit address, six lower-case hex digits. */
  readonly icao24?: string;
  readonly registration?: string;
  /** ICAO type designator, e.g. `E190`. */
  readonly aircraftType?: string;
  readonly altitudeReference: AltitudeReference;
  readonly headingReference?: 'true' | 'magnetic' | 'unknown';
  /** What is known of the figures in rows that were published, by line. */
  readonly figures?: readonly Figure[];
  /** To be shown wherever this track is shown, e.g. `reconstruction from published figures`. */
  readonly notice?: string;
}

/** The data of a track, as passed between threads: only the columns that the file has. */
export interface TrackData {
  readonly meta: TrackMeta;
  readonly length: number;
  readonly columns: Partial<Columns>;
}

export interface Track extends Readonly<Columns> {
  readonly meta: TrackMeta;
  readonly length: number;
  readonly data: TrackData;
  /** Whether the file has this column at all. */
  has(column: Column): boolean;
}

const pools = new Map<Column, Columns[Column]>();

/** All-missing column of `length`, a view of one buffer that all tracks share. */
function missingColumn(column: Column, length: number): Columns[Column] {
  let pool = pools.get(column);
  if (!pool || pool.length < length) {
    const { array, missing } = columnTypes[column];
    pool = new array(Math.max(length, 2 * (pool?.length ?? 512))).fill(missing) as Columns[Column];
    pools.set(column, pool);
  }
  return pool.subarray(0, length);
}

/** A getter that makes the all-missing column at first use and replaces itself by it. */
const lazyMissing = (track: object, name: Column, length: number): PropertyDescriptor => ({
  enumerable: true,
  configurable: true,
  get() {
    const value = missingColumn(name, length);
    Object.defineProperty(track, name, { value, enumerable: true });
    return value;
  },
});

/** @throws RangeError if a column's length is not the track's, TypeError if it is of another array type. */
export function makeTrack(data: TrackData): Track {
  for (const [name, values] of Object.entries(data.columns) as [Column, Columns[Column]][]) {
    const { array } = columnTypes[name];
    if (!(values instanceof array)) throw new TypeError(`Column ${name}: expected ${array.name}.`);
    if (values.length !== data.length) {
      throw new RangeError(`Column ${name}: expected ${data.length} values, got ${values.length}.`);
    }
  }
  const track = {
    meta: data.meta,
    length: data.length,
    data,
    has: (column: Column) => column in data.columns,
  };
  for (const name of columnNames) {
    const value = data.columns[name];
    // Columns are read in the innermost loops, where a getter would cost too much: only missing columns have one, once.
    if (value) Object.defineProperty(track, name, { value, enumerable: true });
    else Object.defineProperty(track, name, lazyMissing(track, name, data.length));
  }
  return track as unknown as Track;
}

/** A track from plain arrays, for tests and for callers with their own data. `null` and `undefined` are missing. */
export function trackFrom(
  values: { time: ArrayLike<number> } & { [C in Column]?: ArrayLike<number | null | undefined> },
  meta: Partial<TrackMeta> = {},
): Track {
  const length = values.time.length;
  const columns: Partial<Record<Column, Columns[Column]>> = {};
  for (const name of columnNames) {
    const from = values[name];
    if (!from) continue;
    const { array, missing } = columnTypes[name];
    const column = new array(length) as Columns[Column];
    for (let i = 0; i < length; i++) column[i] = from[i] ?? missing;
    columns[name] = column;
  }
  columns.row ??= Uint32Array.from({ length }, (_, i) => i + 1);
  const full: TrackMeta = {
    id: 'track',
    file: 'track',
    format: 'computed',
    altitudeReference: 'pressure',
    ...meta,
  };
  return makeTrack({ meta: full, length, columns: columns as Partial<Columns> });
}

export const hasPosition = ({ lat, lon }: Track, i: number): boolean =>
  lat[i] === lat[i] && lon[i] === lon[i]; // NaN is not itself
