import { DEGREE, NAUTICAL_MILE } from '../../base/units.js';
import type { PictureColors } from '../colors.js';
import { tag, words } from '../svg/tag.js';
import type { Frame } from './frame.js';

/** m around the equator: Web Mercator's sphere. */
const EQUATOR = 2 * Math.PI * 6_378_137;
/** Longest bar in pixels. */
const LONGEST = 130;

/** The greatest of 1, 2, 5, 10, … that is not greater. */
export function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([5, 2, 1].find((step) => step * power <= value) ?? 1);
}

/** m a pixel at a latitude. */
export const metersPerPixel = ({ world }: Frame, lat: number): number =>
  (EQUATOR * Math.cos(lat * DEGREE)) / world;

function bar(x: number, y: number, meters: number, unit: string, perPixel: number, color: string): string {
  const most = (LONGEST * perPixel) / meters;
  const count = roundBelow(most);
  const length = (count * meters) / perPixel;
  const d = `M${x} ${y - 4}V${y}H${Math.round((x + length) * 10) / 10}V${y - 4}`;
  return (
    tag('path', { d, fill: 'none', stroke: color, 'stroke-width': 1.4 }) +
    words(`${Number(count.toPrecision(3))} ${unit}`, {
      x: x + length + 6,
      y: y + 1,
      'font-size': 11,
      fill: color,
    })
  );
}

/** Nautical miles over kilometers, true in the middle of the picture. Its lower left corner is at x, y. */
export function scaleBar(frame: Frame, x: number, y: number, { text }: PictureColors): string {
  const [, south, , north] = frame.bounds;
  const perPixel = metersPerPixel(frame, (south + north) / 2);
  return bar(x, y - 16, NAUTICAL_MILE, 'NM', perPixel, text) + bar(x, y, 1000, 'km', perPixel, text);
}
