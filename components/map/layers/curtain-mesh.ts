import type { Analysis } from '../../../src/analysis/analyze.js';
import { FOOT } from '../../../src/base/units.js';
import { isDrawn, type MapPath } from '../../../src/picture/path.js';
import type { ColorScale } from '../core/color-scale.js';

/** Numbers of a vertex: x, y (Mercator, from the origin), meters, Mercator units a meter, red, green, blue. */
export const STRIDE = 7;
/** Posts of the curtain; it is a picture of the whole, not of every row. */
const POSTS = 20_000;

export interface CurtainMesh {
  /** Mercator x and y that the vertices count from, so that 32 bits are enough near the ground. */
  readonly origin: readonly [number, number];
  /** Two vertices a post, on the ground and at altitude. */
  readonly vertices: Float32Array;
  /** Two triangles a wall. */
  readonly walls: Uint32Array;
  /** Line along the top. */
  readonly edge: Uint32Array;
}

/** Meters around the equator of the sphere that Web Mercator is drawn on. */
const EQUATOR = 2 * Math.PI * 6_378_137;

/** #rrggbb or rgb(…) as 0 to 1. */
export function rgbOf(color: string): [number, number, number] {
  const hex = /^#(..)(..)(..)$/.exec(color);
  const parts = hex
    ? hex.slice(1).map((h) => parseInt(h, 16))
    : (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  return [(parts[0] ?? 0) / 255, (parts[1] ?? 0) / 255, (parts[2] ?? 0) / 255];
}

function altitudeOf({ track }: Analysis, row: number): number {
  const pressure = track.altitude[row];
  return pressure === pressure ? pressure : track.geoAltitude[row];
}

/** Rows that get a post: where the way between is drawn on the ground, and both ends have an altitude. */
function posts(path: MapPath): Uint32Array {
  const n = path.rows.length;
  const step = Math.max(1, Math.ceil(n / POSTS));
  const chosen: number[] = [];
  for (let k = 0; k < n; k++) {
    const end = k === 0 || k === n - 1 || isDrawn(path.leg[k]) !== isDrawn(path.leg[k - 1]);
    if (end || k % step === 0) chosen.push(k);
  }
  return Uint32Array.from(chosen);
}

export function curtainMesh(analysis: Analysis, path: MapPath, scale: ColorScale): CurtainMesh {
  const at = posts(path);
  const origin = [path.x[0] ?? 0, path.y[0] ?? 0] as const;
  const vertices = new Float32Array(at.length * 2 * STRIDE);
  const rgb = scale.colors.map(rgbOf);
  const missing = rgbOf(scale.missing);
  const walls: number[] = [];
  const edge: number[] = [];
  for (let p = 0; p < at.length; p++) {
    const k = at[p];
    const row = path.rows[k];
    const meters = altitudeOf(analysis, row) * FOOT;
    const color = rgb[scale.bins ? scale.bins[row] : 0] ?? missing;
    const perMeter = 1 / (EQUATOR * Math.cos((path.lat[k] * Math.PI) / 180));
    for (let top = 0; top < 2; top++) {
      const place = [path.x[k] - origin[0], path.y[k] - origin[1], top && meters > 0 ? meters : 0, perMeter];
      vertices.set([...place, ...color], (p * 2 + top) * STRIDE);
    }
    if (p + 1 === at.length || !connected(analysis, path, k, at[p + 1])) continue;
    walls.push(2 * p, 2 * p + 1, 2 * p + 2, 2 * p + 1, 2 * p + 3, 2 * p + 2);
    edge.push(2 * p + 1, 2 * p + 3);
  }
  return { origin, vertices, walls: Uint32Array.from(walls), edge: Uint32Array.from(edge) };
}

/** Whether the path is known from k to the next post, with an altitude at both. */
function connected(analysis: Analysis, path: MapPath, k: number, next: number): boolean {
  if (!isDrawn(path.leg[k])) return false;
  return [k, next].every((i) => Number.isFinite(altitudeOf(analysis, path.rows[i])));
}
