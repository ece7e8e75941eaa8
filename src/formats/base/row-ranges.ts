import { columnTypes, emergencies, sources } from '../../track/track.js';
import type { Column } from '../../track/track.js';
import { EARLIEST_UNIX, LATEST } from './time.js';

const ranges: Partial<Record<Column, readonly [number, number]>> = {
  lat: [-90, 90],
  lon: [-180, 180],
  course: [0, 360],
  heading: [0, 360],
  onGround: [0, 1],
  // DO-260B, 2.2.3.2.7.2: NIC and NACp 0 to 11, SIL 0 to 3.
  nic: [0, 11],
  nacp: [0, 11],
  sil: [0, 3],
  emergency: [0, emergencies.length - 1],
  source: [0, sources.length - 1],
  positionTime: [EARLIEST_UNIX, LATEST],
};

/** Of all other columns: no altitude (ft), speed (kt) or rate (ft/min) of an aircraft is near it. */
const anyRange = [-1e6, 1e6] as const;

/** Whether a column can hold a value, in the column's unit. */
export function isPlausible(column: Column, value: number): boolean {
  const [least, most] = ranges[column] ?? anyRange;
  const isCode = columnTypes[column].array === Uint8Array;
  return value >= least && value <= most && (!isCode || Number.isInteger(value));
}
