import type { Map as MapLibreMap } from 'maplibre-gl';
import { mercatorX, mercatorY } from '../../../src/picture/path.js';
import type { MapView } from '../../../src/picture/view-parts.js';

/** What the map shows and as much again on every side, so that a short drag needs nothing new. */
export function viewOf(map: MapLibreMap): MapView {
  const bounds = map.getBounds();
  const [left, right] = [mercatorX(bounds.getWest()), mercatorX(bounds.getEast())];
  const [top, bottom] = [mercatorY(bounds.getNorth()), mercatorY(bounds.getSouth())];
  const [width, height] = [right - left, bottom - top];
  const tolerance = 0.5 / (512 * 2 ** map.getZoom());
  return { box: [left - width, top - height, right + width, bottom + height], tolerance };
}

/** Whether a line that was drawn for `drawn` still does for what the map shows now. */
export function covers(drawn: MapView, map: MapLibreMap): boolean {
  const bounds = map.getBounds();
  const [left, top, right, bottom] = drawn.box;
  const finer = drawn.tolerance * 512 * 2 ** map.getZoom();
  return (
    finer <= 1.5 &&
    finer >= 0.1 &&
    mercatorX(bounds.getWest()) >= left &&
    mercatorX(bounds.getEast()) <= right &&
    mercatorY(bounds.getNorth()) >= top &&
    mercatorY(bounds.getSouth()) <= bottom
  );
}
