import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { assetAt } from '../../src/base/assets.js';

let chosen: string | undefined;
let set = false;

/** Where MapLibre's worker file is, if not next to the built module. Call once, before the first map is shown. */
export function useMapWorker(url: string): void {
  chosen = url;
  set = false;
}

/** Gives MapLibre its worker's address, once for all maps. */
export function ensureMapWorker(): void {
  if (set) return;
  set = true;
  setWorkerUrl(chosen ?? assetAt('maplibre-gl-worker.mjs', workerUrl).href);
}
