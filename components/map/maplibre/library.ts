import * as library from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { assetAt } from '../../../src/base/assets.js';

/** MapLibre, as the app has it: in the same file as the map. The package replaces this file by `library-asset.ts`. */
export const maplibre = library;

/** Loads MapLibre before there is a map; undefined where it is there already. */
export const loadMapLibre = (): Promise<void> | undefined => undefined;

/** Where MapLibre's worker is. */
export const workerAddress = (): string => assetAt('maplibre-gl-worker.mjs', workerUrl).href;
