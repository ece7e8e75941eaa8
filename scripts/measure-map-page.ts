/** The page that scripts/measure-map.mjs drives: one and the same track on a bare MapLibre map and in the element. */
import { Map as MapLibreMap } from 'maplibre-gl';
import '../components/map/flight-map.js';
import { basemapStyle } from '../components/map/basemap/style.js';
import { ensureMapWorker } from '../components/map/map-worker.js';
import { loadAirports } from '../src/route/airports/index.js';
import { positionStatus } from '../src/track/status.js';
import { trackFrom, type Track } from '../src/track/track.js';

/** A winding climb and descent over the Caspian, a row a second. */
function track(rows: number): Track {
  const time = new Float64Array(rows);
  const lat = new Float64Array(rows);
  const lon = new Float64Array(rows);
  const altitude = new Float32Array(rows);
  for (let i = 0; i < rows; i++) {
    const t = i / rows;
    time[i] = 1.7e9 + i;
    lat[i] = 42 + 2 * Math.sin(t * 60) + 0.02 * Math.sin(t * 9000);
    lon[i] = 46 + 8 * t + 0.02 * Math.cos(t * 9000);
    altitude[i] = 20_000 + 15_000 * Math.sin(t * 40);
  }
  return trackFrom({ time, lat, lon, altitude });
}

const BOUNDS: [number, number, number, number] = [45.5, 39.8, 54.5, 44.2];
const idle = (map: MapLibreMap) => new Promise((resolve) => map.once('idle', resolve));
let shown: { map: MapLibreMap; clear: () => void } | undefined;

function bare({ lon, lat, length }: Track): MapLibreMap {
  const container = document.body.appendChild(document.createElement('div'));
  container.className = 'map';
  const coordinates = Array.from({ length }, (_, i) => [lon[i], lat[i]]);
  const map = new MapLibreMap({ container, style: basemapStyle('light'), bounds: BOUNDS });
  map.on('style.load', () => {
    const data = {
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'LineString' as const, coordinates },
    };
    map.addSource('track', { type: 'geojson', data });
    map.addLayer({
      id: 'track',
      type: 'line',
      source: 'track',
      paint: { 'line-color': '#0b62c4', 'line-width': 3.2 },
    });
  });
  shown = { map, clear: () => (map.remove(), container.remove()) };
  return map;
}

async function element(flight: Track): Promise<MapLibreMap> {
  const view = document.createElement('flight-map');
  view.className = 'map';
  view.analysis = { track: flight, status: positionStatus(flight), findings: [], notRun: [] };
  document.body.append(view);
  while (!view.maplibre) await new Promise((resolve) => setTimeout(resolve, 1));
  shown = { map: view.maplibre, clear: () => view.remove() };
  return view.maplibre;
}

const page = {
  rows: 100_000,
  /** ms until everything is drawn. */
  async show(kind: 'bare' | 'element'): Promise<number> {
    shown?.clear();
    const flight = track(page.rows);
    const begin = performance.now();
    const map = kind === 'bare' ? bare(flight) : await element(flight);
    await idle(map);
    return performance.now() - begin;
  },
  /** Counts frames and the main thread's long tasks (over 50 ms) while `stop` is not called. */
  watch(): void {
    const longs: number[] = [];
    let frames = 0;
    const observer = new PerformanceObserver((list) =>
      list.getEntries().forEach((e) => longs.push(Math.round(e.duration))),
    );
    observer.observe({ type: 'longtask' });
    const count = () => frames++;
    shown!.map.on('render', count);
    const begin = performance.now();
    page.stop = () => {
      shown!.map.off('render', count);
      observer.disconnect();
      return { fps: (1000 * frames) / (performance.now() - begin), longs };
    };
  },
  stop: (): { fps: number; longs: number[] } => ({ fps: 0, longs: [] }),
};
declare global {
  interface Window {
    page: typeof page;
  }
}

ensureMapWorker();
await loadAirports();
window.page = page;
