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
import { formatTime, type Unit } from '../units.js';

export type Value = number | string | boolean | null;

/** Unit in which each column is written; those without are words, codes or times. */
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

/** The shortest decimal that is this single-precision number: 123.45, not 123.44999694824219. */
export function shortest(value: number): number {
  if (Number.isInteger(value)) return value;
  for (let digits = 4; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** A column's value at a row, missing as null: words for codes, ISO 8601 UTC for times, four digits for squawks. */
export function valueAt(track: Track, column: Column, i: number): Value {
  const value = track[column][i];
  const { array, missing } = columnTypes[column];
  if (value !== value) return null;
  switch (column) {
    case 'time':
    case 'positionTime':
      return formatTime(value);
    case 'source':
      return sources[value];
    case 'row':
      return value;
    case 'squawk':
      return value === missing ? null : String(value).padStart(4, '0');
    case 'emergency':
      return value === UNKNOWN ? null : emergencies[value];
    case 'onGround':
      return value === UNKNOWN ? null : value === 1;
    default:
      return value === missing ? null : array === Float32Array ? shortest(value) : value;
  }
}

/** The row's position status as a word. */
export const statusAt = ({ ofRow }: PositionStatus, i: number): string => positionStatuses[ofRow[i]];

/** A computed figure with no more digits than it is worth; missing as null. */
export const rounded = (value: number, digits = 4): number | null =>
  Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
