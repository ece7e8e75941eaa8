import type { LabelPlaces } from '../map/labels.js';
import type { Drawing, Marker } from '../map/marker.js';
import { lineData, tag } from '../svg/tag.js';
import { linesOf } from './wrap.js';
import type { DeviationArrow } from './deviation-arrow.js';

/** px: length and half width of the head, and the least length of an arrow. */
const [HEAD, HALF, SHORTEST] = [10, 4.6, 16];
/** px between the boxes that keep names off a line. */
const STEP = 6;

/** px of its words: size, and where they break. */
const [SIZE, WIDEST] = [13, 190];

type Pixel = readonly [x: number, y: number];

/** Nothing is written on a line. */
export function keepClear(places: LabelPlaces, [ax, ay]: Pixel, [bx, by]: Pixel, soft = false): void {
  const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / STEP));
  for (let i = 0; i <= steps; i++) {
    const [x, y] = [ax + ((bx - ax) * i) / steps, ay + ((by - ay) * i) / steps];
    places.take(x - 3, y - 3, x + 3, y + 3, soft);
  }
}

/** The arrow with its words as a marker in its middle; of one too short to be seen, a ring around the place. */
export function arrowMarker(arrow: DeviationArrow, { frame, colors }: Drawing, places: LabelPlaces): Marker {
  const [a, b] = [arrow.foot, arrow.track].map(([lon, lat]): Pixel => [frame.x(lon), frame.y(lat)]);
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const text = [arrow.words[0], ...linesOf(arrow.words[1], SIZE, WIDEST, 3)].join('\n');
  const label = { text, away: 10, size: SIZE, color: colors.text, bold: true };
  if (length < SHORTEST) {
    const ring = tag('circle', {
      cx: b[0],
      cy: b[1],
      r: 9,
      fill: 'none',
      stroke: colors.text,
      'stroke-width': 2,
    });
    return { x: b[0], y: b[1], radius: 10, sign: ring, label: { ...label, away: 14 } };
  }
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const neck: Pixel = [b[0] - HEAD * ux, b[1] - HEAD * uy];
  const wing = (side: number): Pixel => [neck[0] - side * HALF * uy, neck[1] + side * HALF * ux];
  const shaft = (color: string, width: number) =>
    tag('path', { d: lineData([a, neck]), fill: 'none', stroke: color, 'stroke-width': width });
  const head = tag('path', {
    ...{ d: `${lineData([wing(1), b, wing(-1)])}Z`, fill: colors.text },
    ...{ stroke: colors.ground.halo, 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' },
  });
  keepClear(places, a, b);
  const along = (share: number): Pixel => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  const [x, y] = along(0.5);
  const elsewhere = [0.35, 0.65, 0.2, 0.8, 1].map(along);
  const sign = shaft(colors.ground.halo, 5) + head + shaft(colors.text, 2);
  return { x, y, radius: 0, sign, label: { ...label, elsewhere } };
}
