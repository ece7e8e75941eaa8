import type { PictureColors } from '../colors.js';
import type { Frame } from './frame.js';
import type { Label, LabelPlaces } from './labels.js';

/** Where and with what markers are drawn. */
export interface Drawing {
  readonly frame: Frame;
  readonly colors: PictureColors;
}

/** A sign at a point, with a name where there is room for it. */
export interface Marker {
  readonly x: number;
  readonly y: number;
  /** px around the point on which no name is put; 0 if names may cover it. */
  readonly radius: number;
  readonly sign: string;
  readonly label?: Pick<Label, 'text' | 'away' | 'size' | 'color' | 'bold' | 'elsewhere'>;
  /** Without room for the name the sign is left out as well. */
  readonly namedOnly?: boolean;
}

/**
 * The markers of a map: those named first have the choice of places, and are drawn over the others. All signs keep clear of
 * all names.
 */
export function markerMarkup(markers: readonly Marker[], places: LabelPlaces, halo: string): string {
  for (const { x, y, radius } of markers)
    if (radius > 0) places.take(x - radius, y - radius, x + radius, y + radius);
  const names = markers.map(({ x, y, label }) => (label ? places.put({ x, y, halo, ...label }) : ''));
  const signs = markers.map(({ sign, namedOnly }, i) => (namedOnly && !names[i] ? '' : sign));
  return signs.reverse().join('') + names.join('');
}
