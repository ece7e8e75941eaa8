import { msg } from '@lit/localize';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { maplibre } from '../maplibre/library.js';
import type { PMTiles, Protocol } from 'pmtiles';
import { fonts } from './style.js';
import { palettes, type MapPalette } from '../../../src/picture/palette.js';
import type { Scheme } from '../../../src/picture/palette.js';

/** MVT of the PMTiles header; the other types are pictures. */
const VECTOR = 1;

let protocol: Promise<Protocol> | undefined;

/** The reader of PMTiles is fetched when it is first needed, and registered with MapLibre once. */
const reader = (): Promise<Protocol> =>
  (protocol ??= import('pmtiles').then(({ Protocol }) => {
    const made = new Protocol({ metadata: true });
    maplibre.addProtocol('pmtiles', made.tile);
    return made;
  }));

export const isPmtiles = (style: unknown): style is string | File =>
  style instanceof File || (typeof style === 'string' && /\.pmtiles($|[?#])/.test(style));

/** A style for a PMTiles archive: the address of one, or a file of the user's. Its layers are recognized by their names. */
export async function pmtilesStyle(archive: string | File, scheme: Scheme): Promise<StyleSpecification> {
  const { FileSource, PMTiles } = await import('pmtiles');
  const tiles = new PMTiles(archive instanceof File ? new FileSource(archive) : archive);
  (await reader()).add(tiles);
  const url = `pmtiles://${tiles.source.getKey()}`;
  const { tileType } = await tiles.getHeader();
  const p = palettes[scheme];
  const background: LayerSpecification = {
    id: 'sea',
    type: 'background',
    paint: { 'background-color': p.sea },
  };
  if (tileType !== VECTOR) {
    const raster: LayerSpecification = { id: 'tiles', type: 'raster', source: 'tiles' };
    return {
      version: 8,
      sources: { tiles: { type: 'raster', url, tileSize: 256 } },
      layers: [background, raster],
    };
  }
  const layers = (await layerNames(tiles)).flatMap((name) => layersFor(name, p));
  const order = ({ type, id }: LayerSpecification) =>
    ['fill', 'line', 'circle', 'symbol'].indexOf(type) * 10 + (type === 'fill' ? groundOrder(id) : 0);
  layers.sort((a, b) => order(a) - order(b));
  return { version: 8, sources: { tiles: { type: 'vector', url } }, layers: [background, ...layers] };
}

async function layerNames(tiles: PMTiles): Promise<string[]> {
  const metadata = (await tiles.getMetadata()) as { vector_layers?: { id?: unknown }[] } | null;
  const names = (metadata?.vector_layers ?? []).map(({ id }) => id).filter((id) => typeof id === 'string');
  if (!names.length)
    throw new TypeError(msg('Expected a PMTiles archive that names its vector layers, found none.'));
  return names;
}

/** Land is below what is on it, and water above both. */
const groundOrder = (id: string): number => (EARTH.test(id) ? 0 : WATER.test(id) ? 2 : 1);

const WATER = /water|ocean|lake|sea/i;
const EARTH = /^(earth|land|country|countries)(-fill)?$/i;

/** Drawn by what its name says it holds, in the colors of the built-in basemap; a layer of another name as thin lines. */
function layersFor(name: string, p: MapPalette): LayerSpecification[] {
  const common = { source: 'tiles', 'source-layer': name } as const;
  const fill = (color: string, opacity = 1): LayerSpecification => ({
    ...common,
    id: `${name}-fill`,
    type: 'fill',
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': color, 'fill-opacity': opacity },
  });
  const line = (color: string, width: number): LayerSpecification => ({
    ...common,
    id: `${name}-line`,
    type: 'line',
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: { 'line-color': color, 'line-width': width },
  });
  if (WATER.test(name)) return [fill(p.sea), line(p.shore, 0.8)];
  if (EARTH.test(name)) return [fill(p.land)];
  if (/landuse|landcover|park|natural|building/i.test(name)) return [fill(p.border, 0.18)];
  if (/road|transport|street|highway|transit|rail/i.test(name)) return [line(p.borderCasing, 1.2)];
  if (/boundar|admin|border/i.test(name)) return [line(p.border, 0.9)];
  if (/place|label|poi|name/i.test(name)) return [names(name, p)];
  return [line(p.border, 0.6)];
}

const names = (name: string, p: MapPalette): LayerSpecification => ({
  id: `${name}-name`,
  type: 'symbol',
  source: 'tiles',
  'source-layer': name,
  layout: {
    'text-field': ['to-string', ['coalesce', ['get', 'name:en'], ['get', 'name'], '']],
    'text-font': fonts.regular,
    'text-size': 12,
    'text-max-width': 8,
  },
  paint: { 'text-color': p.place, 'text-halo-color': p.halo, 'text-halo-width': 1.4 },
});
