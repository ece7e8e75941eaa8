import type { Analysis } from '../../analysis/analyze.js';
import type { Route } from '../../route/route.js';
import { formatClock } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { isPath } from '../../track/path.js';
import { airportName } from '../../route/nearest-airport.js';
import { unwrapped, type MapPath } from '../path.js';
import { dot } from './labels.js';
import type { Drawing, Marker } from './marker.js';

/** Where the line begins and ends, with the times. */
export function endMarkers({ track }: Analysis, path: MapPath, { frame, colors }: Drawing): Marker[] {
  const n = path.rows.length;
  const clock = (k: number) => (isPath(track) ? '' : ` ${formatClock(track.time[path.rows[k]])} UTC`);
  const marker = (k: number, text: string, fill: string): Marker => {
    const [x, y] = [frame.x(path.lon[k]), frame.y(path.lat[k])];
    const label = { text, away: 8, size: 11, color: colors.text };
    return { x, y, radius: 5, sign: dot(x, y, 4.5, fill, colors.track, 2), label };
  };
  return [
    ...(n > 1 ? [marker(n - 1, msg(str`last position${clock(n - 1)}`), colors.track)] : []),
    ...(n > 0 ? [marker(0, msg(str`first position${clock(0)}`), colors.surface)] : []),
  ];
}

/** Waypoints of the plan. */
export const waypointMarkers = ({ points }: Route, near: number, { frame, colors }: Drawing): Marker[] =>
  points.map(({ lon, lat, name, airport }) => {
    const [x, y] = [frame.x(unwrapped(lon, near)), frame.y(lat)];
    const text = airport ? airportName(airport) : name;
    const label = { text, away: 7, size: 11, color: colors.route };
    return {
      x,
      y,
      radius: 4,
      sign: dot(x, y, 3.6, colors.surface, colors.route, 1.8),
      ...(text && { label }),
    };
  });
