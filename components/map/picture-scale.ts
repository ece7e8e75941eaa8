import type { Map as MapLibreMap } from 'maplibre-gl';
import { NAUTICAL_MILE } from '../../src/base/units.js';
import { roundBelow } from '../../src/picture/map/scale-bar.js';
import type { MapTheme } from './core/map-theme.js';

/** px of the longest bar, and of the line between the two. */
const [LONGEST, LINE] = [130, 17];

/** m of a pixel in the middle of the map. */
function metersPerPixel(map: MapLibreMap): number {
  const { clientWidth, clientHeight } = map.getContainer();
  const [x, y] = [clientWidth / 2, clientHeight / 2];
  const [from, to] = [-50, 50].map((dx) => map.unproject([x + dx, y]));
  return from.distanceTo(to) / 100;
}

/** Nautical miles over kilometers, true in the middle of the map; the lower left corner is at x, y. */
export function drawScale(
  context: CanvasRenderingContext2D,
  map: MapLibreMap,
  { text, halo }: MapTheme,
  x: number,
  y: number,
): void {
  const perPixel = metersPerPixel(map);
  const bars = [
    { meters: NAUTICAL_MILE, unit: 'NM', bottom: y - LINE },
    { meters: 1000, unit: 'km', bottom: y },
  ];
  for (const { meters, unit, bottom } of bars) {
    const count = roundBelow((LONGEST * perPixel) / meters);
    const right = x + (count * meters) / perPixel;
    context.beginPath();
    for (const [px, py] of [
      [x, bottom - 4],
      [x, bottom],
      [right, bottom],
      [right, bottom - 4],
    ])
      context.lineTo(px, py);
    for (const [color, width] of [
      [halo, 4.5],
      [text, 1.4],
    ] as const) {
      context.strokeStyle = color;
      context.lineWidth = width;
      context.stroke();
    }
    const words = `${Number(count.toPrecision(3))} ${unit}`;
    context.lineWidth = 3;
    context.strokeStyle = halo;
    context.fillStyle = text;
    context.textBaseline = 'alphabetic';
    context.strokeText(words, right + 6, bottom + 1);
    context.fillText(words, right + 6, bottom + 1);
  }
}
