import { DEGREE, FOOT, NAUTICAL_MILE } from '../../base/units.js';
import type { Runway } from '../../route/airports/index.js';
import { bearingDeg, distanceNm } from '../../track/geo.js';
import type { Track } from '../../track/track.js';

/** A position as someone sees it who lands on that runway. */
export interface OnLine {
  /** NM past the beginning of the runway, in its direction; negative before it. */
  readonly along: number;
  /** NM to the right of its center line. */
  readonly across: number;
}

/** On a plane: at 10 NM from the runway that is off by less than 0.1 %. */
export function onLine(runway: Runway, lat: number, lon: number): OnLine {
  const distance = distanceNm(runway.lat, runway.lon, lat, lon);
  const angle = (bearingDeg(runway.lat, runway.lon, lat, lon) - runway.heading) * DEGREE;
  return { along: distance * Math.cos(angle), across: distance * Math.sin(angle) };
}

/** NM; lengths are ft. Where it is unknown, that of a runway for light aircraft. */
export const lengthNm = ({ length }: Runway): number => ((length > 0 ? length : 2500) * FOOT) / NAUTICAL_MILE;

/** NM from a position on that line to the runway itself; 0 above it. */
export function fromRunway(runway: Runway, { along, across }: OnLine): number {
  const beyond = Math.max(-along, 0, along - lengthNm(runway));
  return Math.hypot(beyond, across);
}

/** NM; half a runway, its strip (150 m to either side) and what a position may be off. */
const SIDE_NM = 0.15;
/** NM before and behind: thresholds are displaced, runways have been made longer. */
const END_NM = 0.3;
/** NM; steps in which the way between two rows is looked at. */
const STEP_NM = 0.1;
/** s; over a longer interval the way between two rows is not known. */
const MAX_INTERVAL_S = 30;

export function isOver(runway: Runway, lat: number, lon: number): boolean {
  const { along, across } = onLine(runway, lat, lon);
  return Math.abs(across) <= SIDE_NM && along >= -END_NM && along <= lengthNm(runway) + END_NM;
}

/** Whether the way between two rows next to each other passes over a runway. */
function crosses({ lat, lon, time }: Track, row: number, runway: Runway): boolean {
  const next = row + 1;
  if (lat[next] !== lat[next] || time[next] - time[row] > MAX_INTERVAL_S) return false;
  const steps = Math.ceil(distanceNm(lat[row], lon[row], lat[next], lon[next]) / STEP_NM);
  for (let k = 1; k < steps; k++) {
    const share = k / steps;
    const there = [lat[row] + share * (lat[next] - lat[row]), lon[row] + share * (lon[next] - lon[row])];
    if (isOver(runway, there[0], there[1])) return true;
  }
  return false;
}

/** Whether any of the rows, or the way between two of them, is over one of the runways. */
export function passesOver(track: Track, runways: readonly Runway[], from: number, to: number): boolean {
  const { lat, lon } = track;
  for (let i = from; i <= to; i++) {
    if (lat[i] !== lat[i]) continue;
    if (runways.some((runway) => isOver(runway, lat[i], lon[i]) || (i < to && crosses(track, i, runway))))
      return true;
  }
  return false;
}
