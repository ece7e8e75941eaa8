import { mercatorX, mercatorY } from '../path.js';

/** West, south, east, north in degrees; longitudes may run on past ±180. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Pixels that the flight stays away from each edge. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A piece of Web Mercator as a picture: degrees to pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Pixels from one side of the world to the other. */
  readonly world: number;
  /** What the whole picture shows. */
  readonly bounds: Bounds;
  x(lon: number): number;
  y(lat: number): number;
}

/** Least side of what is shown, as a part of the world: some 4 NM at the equator. */
const LEAST = 4 / 21_600;

/** Latitude of a Web Mercator y. */
const latitudeOf = (y: number): number => (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;

/** The largest picture of a box that fits between the margins, the box in the middle. */
export function frameOf(
  [west, south, east, north]: Bounds,
  { width, height }: { readonly width: number; readonly height: number },
  margins: Margins,
): Frame {
  const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
  const [inner, tall] = [width - margins.left - margins.right, height - margins.top - margins.bottom];
  const world = Math.min(
    Math.max(inner, 1) / Math.max(right - left, LEAST),
    Math.max(tall, 1) / Math.max(bottom - top, LEAST),
  );
  const x0 = margins.left + inner / 2 - ((left + right) / 2) * world;
  const y0 = margins.top + tall / 2 - ((top + bottom) / 2) * world;
  const lonAt = (x: number) => ((x - x0) / world - 0.5) * 360;
  const latAt = (y: number) => latitudeOf((y - y0) / world);
  return {
    ...{ width, height, world },
    bounds: [lonAt(0), latAt(height), lonAt(width), latAt(0)],
    x: (lon) => x0 + mercatorX(lon) * world,
    y: (lat) => y0 + mercatorY(lat) * world,
  };
}
