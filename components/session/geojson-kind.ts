import type { FeatureCollection, Feature, Geometry } from 'geojson';

type GeoJson = FeatureCollection | Feature | Geometry;
export type GeoJsonKind =
  | { readonly kind: 'track' }
  | { readonly kind: 'line'; readonly json: object }
  | { readonly kind: 'overlay'; readonly json: GeoJson };

const types = new Set([
  'FeatureCollection',
  'Feature',
  'LineString',
  'MultiLineString',
  'Point',
  'MultiPoint',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);
/** Bytes; a route or a layer for the map is not larger. A track is left to the worker. */
const LIMIT = 20e6;

const featuresOf = (json: GeoJson): readonly (Feature | Geometry)[] =>
  json.type === 'FeatureCollection' ? json.features : [json as Feature];
/** Whether these are features; what is not is left to the reader, whose refusal says why. */
const isWhole = (features: unknown): features is readonly (Feature | Geometry)[] =>
  Array.isArray(features) && features.every((one) => typeof one === 'object' && one !== null);
const hasTimes = (feature: Feature | Geometry) =>
  'properties' in feature &&
  /time/i.test(
    JSON.stringify(
      Object.keys({ ...feature.properties, ...(feature.properties?.coordinateProperties as object) }),
    ),
  );
const typeOf = (feature: Feature | Geometry) =>
  'geometry' in feature ? feature.geometry?.type : feature.type;

export const isGeoJsonName = (name: string): boolean => /\.(geo)?json$/i.test(name);

/**
 * What a dropped GeoJSON is: with times it is a track; one line without times is a planned route or a path; anything else is drawn over the map.
 * Undefined if the file is not GeoJSON.
 */
export async function geoJsonKind(file: File): Promise<GeoJsonKind | undefined> {
  if (!isGeoJsonName(file.name) || file.size > LIMIT) return undefined;
  let json: GeoJson;
  try {
    json = JSON.parse(await file.text());
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null || !types.has(json.type)) return undefined;
  const features = featuresOf(json);
  if (!isWhole(features)) return undefined;
  if (features.some(hasTimes)) return { kind: 'track' };
  const lines = features.filter((feature) => /LineString$/.test(typeOf(feature) ?? ''));
  return lines.length === 1 && features.length === 1 ? { kind: 'line', json } : { kind: 'overlay', json };
}
