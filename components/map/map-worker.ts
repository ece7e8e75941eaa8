import { maplibre, workerAddress } from './maplibre/library.js';

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
  maplibre.setWorkerUrl(chosen ?? workerAddress());
}
