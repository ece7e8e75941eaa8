import { isOnMap, JUMP, type MapPath } from './path.js';

/** Degrees of longitude, unwrapped, and latitude. */
type Place = readonly [lon: number, lat: number];

/** From one position to another that cannot have been flown to. */
export interface JumpLeg {
  readonly from: Place;
  readonly to: Place;
}

/** More arrows than this hide the flight: where positions jump to and fro all the time, the longest show it. */
const MOST = 200;
/** So many of them have words; the legend explains the others. */
export const NAMED_JUMPS = 1;

/** Whether a path has legs that cannot have been flown. */
export const hasJumps = ({ leg, rows }: MapPath): boolean =>
  leg.subarray(0, Math.max(0, rows.length - 1)).includes(JUMP);

/** The legs of a path that cannot have been flown, the longest on the map first. */
export function jumpLegs({ leg, rows, lon, lat, x, y }: MapPath): readonly JumpLeg[] {
  const found: { readonly k: number; readonly length: number }[] = [];
  for (let k = 0; k + 1 < rows.length; k++)
    if (leg[k] === JUMP && isOnMap(lat[k]) && isOnMap(lat[k + 1]))
      found.push({ k, length: Math.hypot(x[k + 1] - x[k], y[k + 1] - y[k]) });
  return found
    .sort((a, b) => b.length - a.length || a.k - b.k)
    .slice(0, MOST)
    .map(({ k }) => ({ from: [lon[k], lat[k]], to: [lon[k + 1], lat[k + 1]] }));
}
