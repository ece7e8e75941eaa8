import type { Track } from '../../track/track.js';
import type { PictureColors } from '../colors.js';
import { curveOf, drawnRows, isModeled, isReported, type Curve, type Drawn } from '../curve.js';
import type { ChartSeries } from '../curves.js';
import { px, tag } from '../svg/tag.js';

/** From a place on the axis and a value to pixels. */
export interface Plane {
  x(place: number): number;
  y(value: number): number;
}

/** A curve with what of it is drawn in a picture that many pixels wide. */
export interface DrawnCurve {
  readonly curve: Curve;
  readonly drawn: Drawn;
}

export function drawnCurve(
  track: Track,
  values: Float32Array,
  { wraps }: Pick<ChartSeries, 'wraps'>,
  axis: Float64Array,
  width: number,
): DrawnCurve {
  const curve = curveOf(track, values, wraps, axis);
  return { curve, drawn: drawnRows(curve, curve.time[0], curve.time[curve.time.length - 1], width) };
}

interface Parts {
  line: string;
  dotted: string;
  /** Values with no neighbor that a line leads to. */
  alone: number[];
}

function partsOf({ curve, drawn: { rows, linked } }: DrawnCurve, { x, y }: Plane): Parts {
  const parts: Parts = { line: '', dotted: '', alone: [] };
  const at = (row: number) => `${px(x(curve.x[row]))} ${px(y(curve.values[row]))}`;
  for (let i = 0; i < rows.length; i++) {
    if (linked[i]) {
      const modeled = isModeled(curve, rows[i]) || isModeled(curve, rows[i - 1]);
      const begun =
        i > 1 &&
        linked[i - 1] &&
        (isModeled(curve, rows[i - 1]) || isModeled(curve, rows[i - 2])) === modeled;
      parts[modeled ? 'dotted' : 'line'] += (begun ? '' : `M${at(rows[i - 1])}`) + `L${at(rows[i])}`;
    } else if (!linked[i + 1]) parts.alone.push(rows[i]);
  }
  return parts;
}

/** Published figures, ringed: more than these would be a band. */
const RINGS = 60;

/** The line, dotted where it is modeled, broken where nothing is known; lone and published values as dots and rings. */
export function curveMarkup(drawn: DrawnCurve, plane: Plane, colors: PictureColors): string {
  const { curve } = drawn;
  const { line, dotted, alone } = partsOf(drawn, plane);
  const common = { fill: 'none', stroke: colors.track, 'stroke-linejoin': 'round' } as const;
  const reported = Array.from(drawn.drawn.rows).filter((row) => isReported(curve, row));
  const point = (row: number, attributes: Record<string, string | number>) =>
    tag('circle', { cx: plane.x(curve.x[row]), cy: plane.y(curve.values[row]), ...attributes });
  return [
    line && tag('path', { d: line, ...common, 'stroke-width': 1.5 }),
    dotted &&
      tag('path', {
        d: dotted,
        ...common,
        'stroke-width': 2,
        'stroke-linecap': 'round',
        'stroke-dasharray': '0.01 4',
      }),
    ...alone.map((row) => point(row, { r: 1.6, fill: colors.track })),
    ...(reported.length <= RINGS
      ? reported.map((row) => point(row, { r: 3.6, fill: 'none', stroke: colors.track, 'stroke-width': 1.4 }))
      : []),
  ].join('');
}
