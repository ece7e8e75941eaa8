import { positionStatuses, type PositionStatus } from '../track/status.js';
import {
  columnNames,
  columnTypes,
  emergencies,
  sources,
  UNKNOWN,
  type Column,
  type Track,
} from '../track/track.js';
import { formatTime, type Unit } from '../base/units.js';

export type Value = number | string | boolean | null;

/** Unit of each written column; columns without one are words, codes or times. */
export const columnUnits: Partial<Record<Column, Unit>> = {
  lat: '°',
  lon: '°',
  altitude: 'ft',
  geoAltitude: 'ft',
  groundSpeed: 'kt',
  course: '°',
  heading: '°',
  indicatedAirspeed: 'kt',
  trueAirspeed: 'kt',
  verticalRate: 'ft/min',
  selectedAltitude: 'ft',
};

/** Columns that the track has, in the order of the track's definition. */
export const columnsOf = (track: Track): Column[] => columnNames.filter((column) => track.has(column));

/** The shortest decimal for this single-precision number: 123.45, not 123.44999694824219. */
export function shortest(value: number): number {
  if (Number.isInteger(value)) return value;
  for (let scale = 10; scale <= 1e4; scale *= 10) {
    const short = Math.round(value * scale) / scale;
    if (Math.fround(short) === value) return short;
  }
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/**
 * Reads a column's value at a row, missing as null: words for codes, ISO 8601 UTC for times, four digits for squawks. Made
 * once for each column, since exports read millions of rows.
 */
export function valuesOf(track: Track, column: Column): (i: number) => Value {
  const values = track[column];
  const { array, missing } = columnTypes[column];
  switch (column) {
    case 'time':
    case 'positionTime':
      return (i) => (values[i] === values[i] ? formatTime(values[i]) : null);
    case 'source':
      return (i) => sources[values[i]];
    case 'row':
      return (i) => values[i];
    case 'squawk':
      return (i) => (values[i] === missing ? null : String(values[i]).padStart(4, '0'));
    case 'emergency':
      return (i) => (values[i] === UNKNOWN ? null : emergencies[values[i]]);
    case 'onGround':
      return (i) => (values[i] === UNKNOWN ? null : values[i] === 1);
  }
  if (array === Float32Array) return (i) => (values[i] === values[i] ? shortest(values[i]) : null);
  return (i) => (values[i] !== values[i] || values[i] === missing ? null : values[i]);
}

/** The row's position status as a word. */
export const statusAt = ({ ofRow }: PositionStatus, i: number): string => positionStatuses[ofRow[i]];

/** A computed value with four decimals (0.2 m of a nautical mile); missing as null. */
export const rounded = (value: number): number | null =>
  Number.isFinite(value) ? Math.round(value * 1e4) / 1e4 : null;
