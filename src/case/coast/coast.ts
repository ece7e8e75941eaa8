import { assetAt } from '../../base/assets.js';
import { DEGREE, NAUTICAL_MILE } from '../../base/units.js';
import { readJson } from '../../base/read-json.js';

/**
 * Where the sea is, and the large lakes: Natural Earth (public domain), the coast of 1:10m, in which the Caspian is sea, and
 * the lakes of 1:50m. A map is good to about half a millimeter on paper (the least that its lines are drawn and generalized
 * to): 5 km at 1:10m, 25 km at 1:50m. The lines were thinned by 2 and 3 km more. Shores that move (the northern Caspian, the
 * Aral) may be further from where these maps have them.
 */

/** NM from a shore within which the map does not tell the side. */
export const COAST_ACCURACY = 7.5e3 / NAUTICAL_MILE;
export const LAKE_ACCURACY = 28.5e3 / NAUTICAL_MILE;

/** Rings as encoded lines of steps; scripts/build-coast.mjs writes them. */
interface CoastTable {
  /** Degrees. */
  readonly step: number;
  readonly coast: readonly string[];
  readonly lakes: readonly string[];
}

/** A closed line: latitudes and longitudes of each vertex, and between which longitudes it is; degrees. */
interface Ring {
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  readonly west: number;
  readonly east: number;
}

export interface Coast {
  readonly coast: readonly Ring[];
  readonly lakes: readonly Ring[];
}

export interface Surface {
  readonly kind: 'land' | 'water';
  /** NM to the shore that decides. */
  readonly toShore: number;
  /** NM within which that shore does not tell the side. */
  readonly accuracy: number;
}

/** Numbers in groups of five bits, each as the change from the one two before (Google's encoded polylines). */
function decoded(text: string, step: number): Ring {
  const values: number[] = [];
  let value = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const bits = text.charCodeAt(i) - 63;
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits >= 32) continue;
    values.push(
      (value & 1 ? ~(value >> 1) : value >> 1) + (values.length > 1 ? values[values.length - 2] : 0),
    );
    value = shift = 0;
  }
  const half = values.length / 2;
  const lat = Float64Array.from({ length: half }, (_, i) => values[2 * i] * step);
  const lon = Float64Array.from({ length: half }, (_, i) => values[2 * i + 1] * step);
  const extent = lon.reduce(([w, e], x) => [Math.min(w, x), Math.max(e, x)], [Infinity, -Infinity]);
  return { lat, lon, west: extent[0], east: extent[1] };
}

export const coastFrom = ({ step, coast, lakes }: CoastTable): Coast => ({
  coast: coast.map((text) => decoded(text, step)),
  lakes: lakes.map((text) => decoded(text, step)),
});

let loaded: Promise<Coast> | undefined;

/** The embedded table, read when it is first asked for. @throws Error if it is not where the library is */
export const loadCoast = (): Promise<Coast> =>
  (loaded ??= readJson<CoastTable>(assetAt('coast.json', new URL('./coast.json', import.meta.url))).then(
    coastFrom,
  ));

/** Square of the degrees from 0, 0 to the line from a to b. */
function squareAway(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2)) : 0;
  const [x, y] = [ax + t * dx, ay + t * dy];
  return x * x + y * y;
}

/**
 * Whether a place is within the rings: the lines that its meridian crosses on the way to the north pole, which is sea, are
 * counted. That needs no cut at the antimeridian.
 */
function isWithin(rings: readonly Ring[], lat: number, lon: number): boolean {
  let inside = false;
  for (const { lat: lats, lon: lons, west, east } of rings) {
    if (lon < west || lon > east) continue;
    for (let i = 1; i < lats.length; i++) {
      const [a, b] = [lons[i - 1], lons[i]];
      if (a < lon === b < lon || Math.abs(a - b) >= 180) continue;
      const crossing = lats[i - 1] + ((lats[i] - lats[i - 1]) * (lon - a)) / (b - a);
      if (crossing > lat) inside = !inside;
    }
  }
  return inside;
}

/** Longitude relative to another, −180 to 180. */
const apart = (lon: number, from: number): number => ((((lon - from + 180) % 360) + 360) % 360) - 180;

/** NM to the nearest line of the rings, on the plane around the place. */
function toNearest(rings: readonly Ring[], lat: number, lon: number): number {
  let least = Infinity;
  const scale = Math.cos(lat * DEGREE);
  for (const ring of rings) {
    let [ax, ay] = [apart(ring.lon[0], lon) * scale, ring.lat[0] - lat];
    for (let i = 1; i < ring.lat.length; i++) {
      const [bx, by] = [apart(ring.lon[i], lon) * scale, ring.lat[i] - lat];
      // A line to the other side of the antimeridian of the place is the far side of the Earth.
      if (Math.abs(ax - bx) < 180 * scale) least = Math.min(least, squareAway(ax, ay, bx, by));
      [ax, ay] = [bx, by];
    }
  }
  return Math.sqrt(least) * 60;
}

/** Whether a place is over the sea or a large lake, by the map as it is. */
export const isWater = ({ coast, lakes }: Coast, lat: number, lon: number): boolean =>
  !isWithin(coast, lat, lon) || isWithin(lakes, lat, lon);

/** Land or water at a place, and how far the shore is that decides. Undefined without a place. */
export function surfaceAt({ coast, lakes }: Coast, lat: number, lon: number): Surface | undefined {
  if (!Number.isFinite(lat) || !Number.isFinite(lon)) return undefined;
  const toCoast = toNearest(coast, lat, lon);
  if (!isWithin(coast, lat, lon)) return { kind: 'water', toShore: toCoast, accuracy: COAST_ACCURACY };
  const toLake = toNearest(lakes, lat, lon);
  const isLake = isWithin(lakes, lat, lon);
  const lakeDecides = isLake || toLake - LAKE_ACCURACY < toCoast - COAST_ACCURACY;
  return {
    kind: isLake ? 'water' : 'land',
    toShore: lakeDecides ? toLake : toCoast,
    accuracy: lakeDecides ? LAKE_ACCURACY : COAST_ACCURACY,
  };
}
