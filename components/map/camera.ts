import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Camera } from '../shared/events.js';
import { reducedMotion } from '../shared/reduced-motion.js';
import { spanOfFinding } from '../../src/picture/finding-place.js';
import { extentOf, type MapFlight } from './core/flight-on-map.js';
import { boundsOf, mercatorX, mercatorY, unwrapped, type MapPath } from '../../src/picture/path.js';
import { fitPadding, type Box } from './core/fit-padding.js';
import type { Finding } from '../../src/finding/finding.js';

type ViewBox = [number, number, number, number];

/** What is over the map, by the selectors of the element and of MapLibre; a folded credit line is a button. */
const OVERLAYS =
  '.over, .tools, .maplibregl-ctrl-top-right, .maplibregl-ctrl-bottom-left, .maplibregl-ctrl-bottom-right';
/** Places along the flight that are asked whether something covers them. */
const ASKED = 240;

/** Boxes of what is over the map now. */
function overlaysOf(container: HTMLElement): Box[] {
  const root = container.parentNode?.querySelectorAll<HTMLElement>(OVERLAYS) ?? [];
  const { left: x, top: y } = container.getBoundingClientRect();
  return [...root]
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }) => ({
      left: left - x,
      top: top - y,
      right: right - x,
      bottom: bottom - y,
    }));
}

/** px around a flight: less on a small map. */
const sideOf = ({ clientWidth, clientHeight }: HTMLElement): number =>
  Math.min(64, clientWidth * 0.09, clientHeight * 0.13);

type Place = readonly [lon: number, lat: number];

const cornersOf = ([west, south, east, north]: ViewBox): Place[] => [
  [west, south],
  [east, north],
  [west, north],
  [east, south],
];

/** Places of the path between two k, some of them, and the corners of what has to be seen besides. */
function placesOf({ lon, lat }: MapPath, from: number, to: number, more: readonly Place[]): Place[] {
  const step = Math.max(1, Math.floor((to - from) / ASKED));
  const places: Place[] = [...more];
  for (let k = from; k <= to; k += step) places.push([lon[k], lat[k]]);
  if (to >= from) places.push([lon[to], lat[to]]);
  return places;
}

function fit(
  map: MapLibreMap,
  [west, south, east, north]: ViewBox,
  places: readonly Place[],
  maxZoom: number,
  animate: boolean,
): void {
  const container = map.getContainer();
  const { clientWidth: width, clientHeight: height } = container;
  if (!width || !height) return;
  const corners = places.length > 0 ? places : cornersOf([west, south, east, north]);
  const points = corners.map(([lon, lat]) => [mercatorX(lon), mercatorY(lat)] as const);
  const overlays = overlaysOf(container);
  const padding = { ...fitPadding({ width, height, side: sideOf(container), overlays, points }) };
  const options = { padding, maxZoom, bearing: map.getBearing(), pitch: map.getPitch() };
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
  if (!box) return;
  const middle = (box[0] + box[2]) / 2;
  const points = flight.analysis.route?.points ?? [];
  const planned = points.map(({ lon, lat }) => [unwrapped(lon, middle), lat] as const);
  const corners = others.length > 0 ? cornersOf(box) : [];
  const places = placesOf(flight.path, 0, flight.path.rows.length - 1, [...planned, ...corners]);
  fit(map, box, places, 12, animate);
}

/** Share of a finding's extent that is shown around it on each side, so that one sees where it is. */
const AROUND = 0.6;

function withSurroundings([west, south, east, north]: ViewBox): ViewBox {
  const [x, y] = [AROUND * (east - west), AROUND * (north - south)];
  return [west - x, Math.max(-85, south - y), east + x, Math.min(85, north + y)];
}

/** The rows of a finding and what is around them; where none has a position, the map stays where it is. */
export function fitFinding(map: MapLibreMap, { path }: MapFlight, finding: Finding, animate = true): void {
  const [from, to] = spanOfFinding(path, finding);
  const box = boundsOf(path, from, to);
  if (!box) return;
  const wide = withSurroundings(box);
  fit(map, wide, placesOf(path, from, to, []), 10, animate);
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

/** Share of the map at each edge from which the aircraft is brought back to the middle. */
const OUTER = 0.22;

/** Brings a place back to the middle of the map if it comes near an edge, or is outside. */
export function keepInView(
  map: MapLibreMap,
  { lon, lat }: { readonly lon: number; readonly lat: number },
): void {
  if (map.isMoving()) return;
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const { x, y } = map.project([lon, lat]);
  const isInside = (at: number, length: number) => at > length * OUTER && at < length * (1 - OUTER);
  if (isInside(x, width) && isInside(y, height)) return;
  map.easeTo({ center: [lon, lat], duration: reducedMotion() ? 0 : 500 });
}
