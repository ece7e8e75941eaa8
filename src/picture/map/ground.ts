import { bboxClip } from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import { markKept } from '../simplify.js';
import { lineData, tag } from '../svg/tag.js';
import type { MapPalette } from '../palette.js';
import type { Frame } from './frame.js';

/** Land, lakes and borders of the embedded basemap (Natural Earth), and places (GeoNames), as GeoJSON. */
export interface Ground {
  readonly land: FeatureCollection;
  readonly lakes: FeatureCollection;
  readonly borders: FeatureCollection;
  /** Properties `n`, the name, and `p`, people. */
  readonly places: FeatureCollection<Point>;
}

type Clippable = Polygon | MultiPolygon | LineString | MultiLineString;
const isLine = (type: string): boolean => type.endsWith('LineString');

/** The part of a ring or line that a screen can show, as a path. */
function pathData(line: readonly Position[], shift: number, frame: Frame, closed: boolean): string {
  const n = line.length;
  const [xs, ys] = [new Float64Array(n), new Float64Array(n)];
  line.forEach(([lon, lat], i) => {
    xs[i] = frame.x(lon + shift);
    ys[i] = frame.y(lat);
  });
  const keep = new Uint8Array(n);
  if (n > 1) markKept(xs, ys, 0, n - 1, 0.4, keep);
  const points = Array.from(keep.keys())
    .filter((i) => keep[i])
    .map((i) => [xs[i], ys[i]] as const);
  return points.length < (closed ? 4 : 2) ? '' : lineData(points) + (closed ? 'Z' : '');
}

function linesOf({ geometry }: Feature<Clippable>): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
}

/** Copies of the world that the frame shows, in degrees to add. */
function shiftsIn({ bounds: [west, , east] }: Frame): number[] {
  const first = Math.ceil((west - 180) / 360);
  const last = Math.floor((east + 180) / 360);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => 360 * (first + i));
}

/** Everything of a collection within the frame as the data of one path; '' where there is nothing. */
function dataOf({ features }: FeatureCollection, frame: Frame): string {
  const [west, south, east, north] = frame.bounds;
  // Half a picture around it, so that no edge of the cut is seen.
  const [dx, dy] = [(east - west) / 2, (north - south) / 2];
  const parts: string[] = [];
  for (const shift of shiftsIn(frame)) {
    const box: [number, number, number, number] = [
      west - dx - shift,
      south - dy,
      east + dx - shift,
      north + dy,
    ];
    for (const feature of features as Feature<Clippable>[]) {
      const closed = !isLine(feature.geometry.type);
      for (const line of linesOf(bboxClip(feature, box) as Feature<Clippable>))
        parts.push(pathData(line, shift, frame, closed));
    }
  }
  return parts.join('');
}

/** Sea, land, lakes and borders. */
export function groundMarkup(ground: Ground, frame: Frame, palette: MapPalette): string {
  const path = (data: string, attributes: Record<string, string | number>) =>
    data && tag('path', { d: data, ...attributes });
  return [
    tag('rect', { width: frame.width, height: frame.height, fill: palette.sea }),
    path(dataOf(ground.land, frame), {
      ...{ fill: palette.land, stroke: palette.shore, 'stroke-width': 0.8, 'fill-rule': 'evenodd' },
    }),
    path(dataOf(ground.lakes, frame), { fill: palette.sea, stroke: palette.shore, 'stroke-width': 0.8 }),
    path(dataOf(ground.borders, frame), {
      ...{ fill: 'none', stroke: palette.border, 'stroke-width': 1, 'stroke-dasharray': '4 3' },
    }),
  ].join('');
}
