import { columnTypes, emergencies, sources } from '../../track/track.js';
import type { Column } from '../../track/track.js';
import { EARLIEST_UNIX, LATEST } from './time.js';

/** ft; the lowest shore is at −1,400 ft, Mode C's Gillham code ends at 126,700 ft, and balloons fly at 170,000. */
const altitudes = [-5_000, 200_000] as const;
/** kt; ADS-B's supersonic coding ends at 4,086 kt (DO-260B, 2.2.3.2.6). */
const speeds = [0, 5_000] as const;
const ranges: Partial<Record<Column, readonly [number, number]>> = {
  lat: [-90, 90],
  lon: [-180, 180],
  course: [0, 360],
  heading: [0, 360],
  altitude: altitudes,
  geoAltitude: altitudes,
  selectedAltitude: altitudes,
  groundSpeed: speeds,
  trueAirspeed: speeds,
  indicatedAirspeed: speeds,
  // ft/min; ADS-B's coding ends at 32,608 (DO-260B, 2.2.3.2.6); the steepest fall on record is below 40,000.
  verticalRate: [-100_000, 100_000],
  onGround: [0, 1],
  // DO-260B, 2.2.3.2.7.2: NIC and NACp 0 to 11, SIL 0 to 3.
  nic: [0, 11],
  nacp: [0, 11],
  sil: [0, 3],
  emergency: [0, emergencies.length - 1],
  source: [0, sources.length - 1],
  positionTime: [EARLIEST_UNIX, LATEST],
};

/** Of all other columns. */
const anyRange = [-1e6, 1e6] as const;

/** The least and the greatest value that a column can hold, in its unit. */
export const rangeOf = (column: Column): readonly [number, number] => ranges[column] ?? anyRange;

/** Whether a column can hold a value, in the column's unit. */
export function isPlausible(column: Column, value: number): boolean {
  const [least, most] = rangeOf(column);
  const isCode = columnTypes[column].array === Uint8Array;
  return value >= least && value <= most && (!isCode || Number.isInteger(value));
}
