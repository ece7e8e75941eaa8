import type { Detector } from '../detectors/detector.js';
import type { Route } from '../route/route.js';
import { columnTypes, type Column, type Track } from '../track/track.js';

/** What a person calls each column. */
export const columnWords: Readonly<Record<Column, string>> = {
  time: 'time',
  lat: 'latitude',
  lon: 'longitude',
  altitude: 'altitude',
  geoAltitude: 'geometric altitude',
  groundSpeed: 'ground speed',
  course: 'course',
  heading: 'heading',
  indicatedAirspeed: 'indicated airspeed',
  trueAirspeed: 'true airspeed',
  verticalRate: 'vertical rate',
  selectedAltitude: 'selected altitude',
  squawk: 'squawk',
  emergency: 'emergency status',
  onGround: 'on-ground flag',
  positionTime: 'position time',
  source: 'source',
  nic: 'NIC (position integrity)',
  nacp: 'NACp (position accuracy)',
  sil: 'SIL (source integrity)',
  row: 'row',
};

/** Whether the column is there and says something in at least one row. */
function hasValues(track: Track, column: Column): boolean {
  if (!track.has(column)) return false;
  const values = track[column];
  const { missing } = columnTypes[column];
  for (let i = 0; i < values.length; i++) {
    if (values[i] === values[i] && values[i] !== missing) return true;
  }
  return false;
}

/** Why a detector cannot look at this flight; undefined where it can. */
export function whyNot(detector: Detector, track: Track, route?: Route): string | undefined {
  const lacking = detector.needs.filter((column) => !hasValues(track, column));
  if (lacking.length > 0) {
    return `the file has no ${lacking.map((column) => columnWords[column]).join(', no ')} for this flight`;
  }
  return detector.needsRoute && !route ? 'no planned route is given' : undefined;
}
