import { memoByKey } from '../../src/base/memo.js';
import type { Track } from '../../src/track/track.js';
import { DEGREE } from '../../src/base/units.js';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Route, Waypoint } from '../../src/route/route.js';
import { bearingDeg, distanceNm, NM_PER_RADIAN } from '../../src/track/geo.js';

/** NM: what is nearer to an end of the route than this has its foot there. */
const AT_END = 1e-3;

/** NM ahead of `from` on the great circle that leaves it in a bearing, to the place abeam of a position; behind it negative. */
function ahead(from: Waypoint, bearing: number, lat: number, lon: number): number {
  const arc = distanceNm(from.lat, from.lon, lat, lon) / NM_PER_RADIAN;
  const off = (bearingDeg(from.lat, from.lon, lat, lon) - bearing) * DEGREE;
  return Math.atan2(Math.sin(arc) * Math.cos(off), Math.cos(arc)) * NM_PER_RADIAN;
}

/** How far a position is before the route's first point, or beyond its last, on the extended leg. */
function beyondEnds({ points }: Route) {
  const [first, second] = points;
  const [last, former] = [points[points.length - 1], points[points.length - 2]];
  const departing = bearingDeg(first.lat, first.lon, second.lat, second.lon);
  const arriving = bearingDeg(last.lat, last.lon, former.lat, former.lon) + 180;
  return {
    before: (lat: number, lon: number) => Math.min(0, ahead(first, departing, lat, lon)),
    after: (lat: number, lon: number) => Math.max(0, ahead(last, arriving, lat, lon)),
  };
}

/**
 * NM along the route, one a row; NaN where the row has no place along it. The nearest point of the route to a row before
 * its first or beyond its last point is that point, but nothing was flown there: such rows are outside the route's
 * length, on the extended first or last leg.
 */
export function placesOf({ deviation, route, track }: Analysis): Float32Array | undefined {
  const along = deviation?.alongTrack;
  if (!along || !route || route.points.length < 2) return along;
  return extended(along, route, track);
}

const extended = memoByKey((along: Float32Array, route: Route, track: Track): Float32Array => {
  const ends = beyondEnds(route);
  return along.map((nm, row) => {
    if (nm <= AT_END) return nm + ends.before(track.lat[row], track.lon[row]);
    if (nm >= route.length - AT_END) return nm + ends.after(track.lat[row], track.lon[row]);
    return nm;
  });
});
