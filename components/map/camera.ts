import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Camera } from '../shared/events.js';
import { reducedMotion } from '../shared/reduced-motion.js';
import { spanOfFinding } from '../../src/picture/finding-place.js';
import { extentOf, type MapFlight } from './core/flight-on-map.js';
import { boundsOf } from '../../src/picture/path.js';
import type { Finding } from '../../src/finding/finding.js';

type ViewBox = [number, number, number, number];

/** px. Width of the buttons at the right edge, with their gap. */
const BUTTONS = 60;

/** px between the map's left edge and the open legend's right one; 0 if it is folded, or if the map has no room next to it. */
function legendWidth(container: HTMLElement): number {
  const legend = container.parentNode?.querySelector<HTMLElement>('.over details[open]');
  if (!legend || container.clientWidth < 3.5 * legend.offsetWidth) return 0;
  return legend.getBoundingClientRect().right - container.getBoundingClientRect().left;
}

/** Room at the edges, less on a small map, but never so little that the flight ends under the legend or the buttons. */
function padding(map: MapLibreMap): { top: number; bottom: number; left: number; right: number } {
  const container = map.getContainer();
  const { clientWidth, clientHeight } = container;
  const side = Math.min(72, clientWidth * 0.09, clientHeight * 0.14);
  const left = Math.max(side, legendWidth(container) + 16);
  return { top: side, bottom: side + 8, left, right: Math.max(side, BUTTONS) };
}

function fit(map: MapLibreMap, [west, south, east, north]: ViewBox, maxZoom: number, animate: boolean): void {
  const { clientWidth, clientHeight } = map.getContainer();
  if (!clientWidth || !clientHeight) return;
  const options = { padding: padding(map), maxZoom, bearing: map.getBearing(), pitch: map.getPitch() };
  const moved = animate && !reducedMotion();
  map.fitBounds([west, south, east, north], { ...options, animate: moved, duration: moved ? 700 : 0 });
}

/** The whole flight and its route, and with them the other flights, if any are given. */
export function fitFlight(
  map: MapLibreMap,
  flight: MapFlight,
  animate = false,
  others: readonly Analysis[] = [],
): void {
  const box = extentOf(flight, others);
  if (box) fit(map, box, 12, animate);
}

/** The rows of a finding; where none has a position, the map stays where it is. */
export function fitFinding(map: MapLibreMap, { path }: MapFlight, finding: Finding, animate = true): void {
  const box = boundsOf(path, ...spanOfFinding(path, finding));
  if (box) fit(map, box, 10, animate);
}

/** Degrees from straight down, where a curtain is seen well. */
const LEANING = 58;

/** Tilts the map for the curtain, and flattens it again; a reader who has tilted it keeps the view. */
export function lean(map: MapLibreMap, leaning: boolean, animate = true): void {
  const pitch = map.getPitch();
  const target = leaning ? Math.max(pitch, LEANING) : Math.abs(pitch - LEANING) < 0.01 ? 0 : pitch;
  if (target !== pitch) map.easeTo({ pitch: target, duration: animate && !reducedMotion() ? 600 : 0 });
}

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

/** Looks from there at once: a link opens at its view, without a flight to it. */
export const lookFrom = (map: MapLibreMap, { lon, lat, zoom, bearing, pitch }: Camera): void => {
  map.jumpTo({ center: [lon, lat], zoom, bearing, pitch });
};
