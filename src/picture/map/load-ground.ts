import { readJson } from '../../base/read-json.js';
import type { Ground } from './ground.js';

async function load(): Promise<Ground> {
  const [land, lakes, borders, places] = await Promise.all([
    readJson<Ground['land']>(new URL('../../../components/map/basemap/data/land.json', import.meta.url)),
    readJson<Ground['lakes']>(new URL('../../../components/map/basemap/data/lakes.json', import.meta.url)),
    readJson<Ground['borders']>(
      new URL('../../../components/map/basemap/data/borders.json', import.meta.url),
    ),
    readJson<Ground['places']>(new URL('../../../components/map/basemap/data/places.json', import.meta.url)),
  ]);
  return { land, lakes, borders, places };
}

let loaded: Promise<Ground> | undefined;

/** The embedded basemap's files, read once. @throws Error if they are not where the library is */
export const loadGround = (): Promise<Ground> => (loaded ??= load());
