import type { ExpressionSpecification } from 'maplibre-gl';

/** Width of a line that is `px` wide where a whole flight is in view, and thicker near. */
export const width = (px: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  2,
  px * 0.7,
  7,
  px,
  12,
  px * 1.5,
];

/** Smaller where a whole flight is in view, so that the marks do not hide what they mark. */
export const smallerAfar = (far: number | ExpressionSpecification, close: number | ExpressionSpecification) =>
  ['interpolate', ['linear'], ['zoom'], 5.5, far, 8, close] as ExpressionSpecification;

/** Round ends hide the seams between runs. Joins stay mitered: round ones double the triangles of a winding line for no visible gain. */
export const roundEnds = { 'line-cap': 'round' } as const;
