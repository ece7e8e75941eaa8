import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Route } from '../../route/route.js';
import type { PictureColors } from '../colors.js';
import { jumpLegs } from '../jumps.js';
import { connectorFeature, runFeatures } from '../line-runs.js';
import type { MapPath } from '../path.js';
import { linePens, type LineKind } from '../pens.js';
import { routeFeature } from '../route-line.js';
import { lineData, tag } from '../svg/tag.js';
import type { Frame } from './frame.js';

/** Vertices of a track in a picture: more than there are pixels along it. */
const BUDGET = 6000;

const dataOf = (lines: readonly (readonly Position[])[], { x, y }: Frame): string =>
  lines.map((line) => lineData(line.map(([lon, lat]) => [x(lon), y(lat)] as const))).join('');

/** A path drawn with the pen of its kind. */
export function penned(d: string, kind: LineKind, color: string): string {
  const pen = linePens[kind];
  if (!pen || !d) return '';
  return tag('path', {
    ...{ d, fill: 'none', stroke: color, 'stroke-width': pen.width, 'stroke-linejoin': 'round' },
    'stroke-linecap': pen.round ? 'round' : undefined,
    'stroke-dasharray': pen.dashes?.join(' '),
    'stroke-opacity': pen.alpha,
  });
}

/** Two thin lines with nothing between them: a position that is not believed. */
export const hollow = (d: string, color: string, inside: string): string =>
  tag('path', { d, fill: 'none', stroke: color, 'stroke-width': 5 }) +
  tag('path', { d, fill: 'none', stroke: inside, 'stroke-width': 2.4 });

const casing = (d: string, color: string): string =>
  tag('path', {
    ...{ d, fill: 'none', stroke: color, 'stroke-width': 6, 'stroke-opacity': 0.75 },
    ...{ 'stroke-linejoin': 'round', 'stroke-linecap': 'round' },
  });

/** The flown line, by how each position is known; nothing is drawn where nothing is known. */
export function trackMarkup(path: MapPath, frame: Frame, colors: PictureColors): string {
  const { features } = runFeatures(path, { colors: [colors.track], missing: colors.track, budget: BUDGET });
  return features
    .map(({ geometry, properties: { status } }) => {
      const d = dataOf(geometry.coordinates, frame);
      if (status === 'suspect') return hollow(d, colors.track, colors.casing);
      return (status === 'observed' ? casing(d, colors.casing) : '') + penned(d, status, colors.track);
    })
    .join('');
}

/** Straight lines over what is not known; never flown data. */
export function connectorMarkup(path: MapPath, frame: Frame, colors: PictureColors): string {
  const { coordinates } = connectorFeature(path).geometry as MultiLineString;
  return penned(dataOf(coordinates, frame), 'connector', colors.dim);
}

/** Areas, softly filled, each with its edge. */
export const areaMarkup = (
  { features }: FeatureCollection<Polygon | MultiPolygon>,
  frame: Frame,
  color: string,
): string =>
  features
    .map(({ geometry }) => {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      const d = rings.map((ring) => `${dataOf([ring], frame)}Z`).join('');
      const edge = { stroke: color, 'stroke-opacity': 0.35, 'stroke-width': 0.8 };
      return tag('path', { d, fill: color, 'fill-opacity': 0.08, 'fill-rule': 'evenodd', ...edge });
    })
    .join('');

/** px of an arrow's head. */
const HEAD = 6;

/** Thin arrows over what cannot have been flown, a head in the middle of each. */
export function jumpMarkup(path: MapPath, { x, y }: Frame, colors: PictureColors): string {
  return jumpLegs(path)
    .map(({ from, to }) => {
      const [a, b] = [from, to].map(([lon, lat]) => [x(lon), y(lat)] as const);
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (length < HEAD) return '';
      const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
      const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      const wing = (side: number) =>
        [mx - HEAD * ux - side * HEAD * 0.55 * uy, my - HEAD * uy + side * HEAD * 0.55 * ux] as const;
      return (
        penned(lineData([a, b]), 'jump', colors.dim) +
        tag('path', {
          ...{ d: lineData([wing(1), [mx, my], wing(-1)]), fill: 'none', stroke: colors.dim },
          'stroke-width': 1.4,
        })
      );
    })
    .join('');
}

export const routeMarkup = (route: Route, near: number, frame: Frame, colors: PictureColors): string =>
  penned(dataOf([routeFeature(route, near).geometry.coordinates], frame), 'route', colors.route);
