import { msg } from '@lit/localize';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { basemapShortNote, credits } from './basemap/credits.js';
import { basemapStyle } from './basemap/style.js';
import type { MapTheme } from './core/map-theme.js';
import { maplibre } from './maplibre/library.js';
import { withOverlays } from './overlays.js';
import type { Gestures } from '../shared/gestures.js';
import { reducedMotion } from '../shared/reduced-motion.js';

/** West, south, east, north of a map without a flight: about where the bundled one is, whose tiles are then loaded already. */
const START: [number, number, number, number] = [45.1, 39.7, 52, 44.7];

/** A map on the embedded basemap, with its controls. @throws where the browser gives no WebGL 2 */
export function makeMap(container: HTMLElement, theme: MapTheme, gestures: Gestures): MapLibreMap {
  const map = new maplibre.Map({
    container,
    style: withOverlays(basemapStyle(theme.scheme), theme),
    validateStyle: false, // it is our own, and a test holds it
    bounds: START,
    attributionControl: false,
    maxPitch: 80,
    dragRotate: true,
    cooperativeGestures: gestures !== 'full',
    fadeDuration: reducedMotion() ? 0 : 200,
    locale: locale(),
  });
  map.addControl(new maplibre.NavigationControl({ visualizePitch: true }), 'top-right');
  map.addControl(new maplibre.ScaleControl({ unit: 'nautical', maxWidth: 110 }), 'bottom-left');
  map.addControl(new maplibre.ScaleControl({ unit: 'metric', maxWidth: 110 }), 'bottom-left');
  const customAttribution = [...credits(), basemapShortNote()];
  map.addControl(new maplibre.AttributionControl({ customAttribution }), 'bottom-right');
  foldAttribution(map);
  return map;
}

/** MapLibre shows the credits unfolded at first, over half of a phone's map: one touch on the sign unfolds them again. */
function foldAttribution(map: MapLibreMap): void {
  const credit = map.getContainer().querySelector('.maplibregl-ctrl-attrib.maplibregl-compact');
  credit?.classList.remove('maplibregl-compact-show');
  credit?.removeAttribute('open');
}

/** MapLibre's own words. */
const locale = (): Record<string, string> => ({
  'NavigationControl.ZoomIn': msg('Zoom in'),
  'NavigationControl.ZoomOut': msg('Zoom out'),
  'NavigationControl.ResetBearing': msg('Drag to rotate the map, click to put north up'),
  'CooperativeGesturesHandler.WindowsHelpText': msg('Ctrl + scroll zooms the map'),
  'CooperativeGesturesHandler.MacHelpText': msg('⌘ + scroll zooms the map'),
  'CooperativeGesturesHandler.MobileHelpText': msg('Two fingers move the map'),
  'AttributionControl.ToggleAttribution': msg('About the map’s data'),
  'ScaleControl.NauticalMiles': 'NM',
  'ScaleControl.Kilometers': 'km',
  'ScaleControl.Meters': 'm',
});
