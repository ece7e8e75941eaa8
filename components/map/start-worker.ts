import { prewarm } from 'maplibre-gl';
import { ensureMapWorker } from './map-worker.js';

/** Starts MapLibre's worker before there is a map; importing this file does it. */
ensureMapWorker();
prewarm();
