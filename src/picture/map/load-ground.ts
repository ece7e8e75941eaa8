import { assetAt } from '../../base/assets.js';
import { readJson } from '../../base/read-json.js';
import type { Ground } from './ground.js';

const addresses = () => ({
  land: assetAt(
    'basemap/land.json',
    new URL('../../../components/map/basemap/data/land.json', import.meta.url),
  ),
  lakes: assetAt(
    'basemap/lakes.json',
    new URL('../../../components/map/basemap/data/lakes.json', import.meta.url),
  ),
  borders: assetAt(
    'basemap/borders.json',
    new URL('../../../components/map/basemap/data/borders.json', import.meta.url),
  ),
  places: assetAt(
    'basemap/places.json',
    new URL('../../../components/map/basemap/data/places.json', import.meta.url),
  ),
});

async function load(): Promise<Ground> {
  const at = addresses();
  const [land, lakes, borders, places] = await Promise.all([
    readJson<Ground['land']>(at.land),
    readJson<Ground['lakes']>(at.lakes),
    readJson<Ground['borders']>(at.borders),
    readJson<Ground['places']>(at.places),
  ]);
  return { land, lakes, borders, places };
}

let loaded: Promise<Ground> | undefined;

/** The embedded basemap's files, read once. @throws Error if they are not where the library is */
export const loadGround = (): Promise<Ground> => (loaded ??= load());
