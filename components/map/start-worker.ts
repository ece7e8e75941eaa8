import { maplibre } from './maplibre/library.js';
import { ensureMapWorker } from './map-worker.js';

/** Starts MapLibre's worker before there is a map; importing this file does it. */
ensureMapWorker();
maplibre.prewarm();
