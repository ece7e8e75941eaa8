import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { assetAt } from '../../../src/base/assets.js';

/** Degrees of a cell, as scripts/build-basemap.mjs cuts them. */
export const CELL = 30;
/** Natural Earth's 1:50m coast is good to about here; nearer, the 1:10m one takes its place. */
export const DETAIL_ZOOM = 6;
/** The part of the world that the basemap holds at 1:10m anyway (west, south, east, north). */
const REGION = [36.4, 35.5, 66, 56] as const;

/** From the lowest to the highest. */
export const detailLayers = ['detail-sea', 'detail-coast', 'detail-land'] as const;

const list = () => assetAt('basemap/detail/cells.json', new URL('./data/detail/cells.json', import.meta.url));

/** West, south, east, north in degrees; east may be beyond 180. */
type MapExtent = readonly [number, number, number, number];

/** Names of the cells that a view touches, `west,south` of each; none where the basemap is as fine without. */
export function cellsIn([west, south, east, north]: MapExtent): string[] {
  const [w, s, e, n] = REGION;
  if (west >= w && south >= s && east <= e && north <= n) return [];
  const cells = new Set<string>();
  for (let x = Math.floor(west / CELL); x * CELL < east; x++) {
    for (let y = Math.floor(south / CELL); y * CELL < north; y++) {
      const lon = x * CELL - 360 * Math.floor((x * CELL + 180) / 360);
      cells.add(`${lon},${Math.max(-90, Math.min(90 - CELL, y * CELL))}`);
    }
  }
  return [...cells];
}

const known = new Map<string, Promise<Feature[]>>();
let present: Promise<ReadonlySet<string>> | undefined;

const fetched = async (url: URL): Promise<unknown> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Expected ${url.href}, got status ${response.status}.`);
  return response.json();
};

const cellNames = (): Promise<ReadonlySet<string>> =>
  (present ??= fetched(list()).then((names) => new Set(names as string[])));

/** A piece of sea covers the coarse land, and the finer land is above it. */
function patch(cell: string): Feature<Polygon> {
  const [west, south] = cell.split(',').map(Number);
  const [east, north] = [west + CELL, south + CELL];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Feature', properties: { sea: 1 }, geometry: { type: 'Polygon', coordinates: [ring] } };
}

async function readCell(cell: string): Promise<Feature[]> {
  if (!(await cellNames()).has(cell)) return [];
  const url = assetAt(`basemap/detail/${cell}.json`, new URL(`./data/detail/${cell}.json`, import.meta.url));
  const land = (await fetched(url)) as FeatureCollection;
  return [patch(cell), ...land.features];
}

const featuresOf = (cell: string): Promise<Feature[]> => {
  if (!known.has(cell)) known.set(cell, readCell(cell));
  return known.get(cell)!;
};

/** Fetches the finer coast of what the map shows, from our own files, once one looks closely. */
export class BasemapDetail {
  readonly #map: MapLibreMap;
  #shown = '';

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.on('style.load', () => {
      this.#shown = '';
      void this.#update();
    });
    map.on('moveend', () => void this.#update());
  }

  async #update(): Promise<void> {
    if (!this.#source() || this.#map.getZoom() < DETAIL_ZOOM) return;
    const bounds = this.#map.getBounds();
    const cells = cellsIn([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
    this.#show(cells.length > 0);
    const wanted = cells.join(' ');
    if (!cells.length || wanted === this.#shown) return;
    this.#shown = wanted;
    try {
      const features = (await Promise.all(cells.map(featuresOf))).flat();
      if (wanted === this.#shown) await this.#source()?.setData({ type: 'FeatureCollection', features });
    } catch {
      this.#shown = ''; // the coarse coast stays; the next move asks again
      for (const cell of cells) known.delete(cell);
      present = undefined;
    }
  }

  /** A layer that is visible costs a pass over the screen even where it has nothing to draw. */
  #show(visible: boolean): void {
    const visibility = visible ? 'visible' : 'none';
    for (const id of detailLayers) {
      if (this.#map.getLayoutProperty(id, 'visibility') !== visibility) {
        this.#map.setLayoutProperty(id, 'visibility', visibility);
      }
    }
  }

  #source(): GeoJSONSource | undefined {
    return this.#map.style ? this.#map.getSource<GeoJSONSource>('detail') : undefined;
  }
}
