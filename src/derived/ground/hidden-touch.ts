import { cleanAltitude } from '../../track/clean/index.js';
import { distanceNm, turn } from '../../track/geo.js';
import type { Track } from '../../track/track.js';
import type { Ground } from './ground.js';
import { fromRunway, onLine } from './runway-line.js';

/** ft/min; a stabilized approach descends no faster (Flight Safety Foundation ALAR), and jets climb so after a touch-and-go. */
const DESCENT = 1000;
const CLIMB = 2000;
/** s; a touch-and-go rolls that long. */
const ROLL_S = 12;
/** NM to the runway, and to the reference point of a field without known runways: what is further away all the time lands elsewhere. */
const NEAR_RUNWAY_NM = 0.5;
const NEAR_REFERENCE_NM = 2;
/** NM; steps in which the way between two rows is looked at. */
const STEP_NM = 0.2;

function isNear({ runways, ...at }: Ground, lat: number, lon: number): boolean {
  if (runways.length === 0) return distanceNm(lat, lon, at.lat, at.lon) <= NEAR_REFERENCE_NM;
  return runways.some((runway) => fromRunway(runway, onLine(runway, lat, lon)) <= NEAR_RUNWAY_NM);
}

/** Whether the straight way between two rows comes near the runway. */
function comesNear({ lat, lon }: Track, field: Ground, a: number, b: number): boolean {
  const steps = Math.max(1, Math.ceil(distanceNm(lat[a], lon[a], lat[b], lon[b]) / STEP_NM));
  for (let k = 0; k <= steps; k++) {
    const share = k / steps;
    if (isNear(field, lat[a] + share * (lat[b] - lat[a]), lon[a] + share * turn(lon[a], lon[b]))) return true;
  }
  return false;
}

/**
 * Whether the time between two of the rows `from` to `to` (and the ones beside them) is enough to come down to the runway,
 * to roll on it and to climb to the next row: then no row shows that the aircraft stayed in the air. Heights may be as much
 * lower as the ground of the field is uncertain.
 */
export function mayHideTouch(track: Track, field: Ground, from: number, to: number): boolean {
  const { values } = cleanAltitude(track);
  const { lat, time, length } = track;
  const least = (i: number): number => Math.max(0, values[i] - field.elevation - field.uncertainty);
  let last = -1;
  for (let i = Math.max(0, from - 1); i <= Math.min(to + 1, length - 1); i++) {
    if (values[i] !== values[i] || lat[i] !== lat[i]) continue;
    const needed = ROLL_S + (last < 0 ? 0 : 60 * (least(last) / DESCENT + least(i) / CLIMB));
    if (last >= 0 && time[i] - time[last] > needed && comesNear(track, field, last, i)) return true;
    last = i;
  }
  return false;
}
