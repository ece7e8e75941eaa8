import { lineString, nearestPointOnLine, point } from '@turf/turf';
import type { Analysis } from '../../analysis/analyze.js';
import { msg, str } from '../../base/words.js';
import { densify } from '../../route/densify.js';
import { measuredFrom, withUncertainty } from '../../route/deviation/uncertainty-words.js';
import type { Route } from '../../route/route.js';
import { firstAtRow, unwrapped, type MapPath } from '../path.js';
import { joined } from '../route-line.js';

/** From the route to the track, where the deviation is greatest. */
export interface DeviationArrow {
  /** Degrees; longitudes on the copy of the world of the flight. */
  readonly foot: readonly [lon: number, lat: number];
  readonly track: readonly [lon: number, lat: number];
  /** The value with its uncertainty, and what it is measured from. */
  readonly words: readonly [value: string, from: string];
}

/** Whether somebody planned the line: a deviation from a great circle or a drawn line says nothing of a plan. */
export const isPlanned = ({ kind }: Route): boolean => kind === 'waypoints' || kind === 'part of a plan';

/**
 * The arrow of the greatest deviation of observed or reported positions; undefined without a route, without such a
 * position, or where the row has no place in the picture.
 */
export function deviationArrow({ route, deviation }: Analysis, path: MapPath): DeviationArrow | undefined {
  const max = deviation?.max;
  if (!route || !deviation || !max) return undefined;
  const k = firstAtRow(path, max.index);
  const leg = deviation.leg[max.index];
  const [from, to] = [route.points[leg], route.points[leg + 1]];
  if (path.rows[k] !== max.index || !from || !to) return undefined;
  const track = [path.lon[k], path.lat[k]] as const;
  const line = joined(densify({ points: [from, to] }), unwrapped(from.lon, track[0]));
  const [lon, lat] = nearestPointOnLine(lineString(line), point([...track])).geometry.coordinates;
  const size = withUncertainty(max.nm, max.uncertainty);
  const plan = measuredFrom[route.kind]();
  return {
    foot: [unwrapped(lon, track[0]), lat],
    track,
    words: [size, max.side === 'left' ? msg(str`left of the ${plan}`) : msg(str`right of the ${plan}`)],
  };
}
