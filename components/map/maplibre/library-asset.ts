import type * as MapLibre from 'maplibre-gl';
import { assetAt } from '../../../src/base/assets.js';

/**
 * MapLibre, as the package has it: a file apart from the code, which a page with maps loads once, and starts as MapLibre's worker
 * too. Page and worker are of the same sources, for the most part; as two files each would bring them.
 */
export let maplibre: typeof MapLibre;

const address = (): string =>
  assetAt('maplibre-gl.js', new URL('../../../dist/assets/maplibre-gl.js', import.meta.url)).href;

let loading: Promise<void> | undefined;

/** Loads MapLibre before there is a map; undefined where it is there already. */
export function loadMapLibre(): Promise<void> | undefined {
  if ((maplibre as unknown) !== undefined) return undefined;
  // No build tool is to look for it: it is carried along like a picture.
  loading ??= import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ address()).then(
    (loaded: typeof MapLibre) => void (maplibre = loaded),
  );
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Where MapLibre's worker is. */
export const workerAddress = address;
