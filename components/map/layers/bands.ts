import type { Feature, FeatureCollection } from 'geojson';
import { bands } from '../../../src/route/deviation/index.js';
import type { Route } from '../../../src/route/route.js';
import { bandFeature } from './route.js';

/** Every lateral band of the library around the route, the widest first so that the narrow ones lie on it. */
export function bandFeatures(route: Route, near: number): FeatureCollection {
  const features: Feature[] = [...bands]
    .sort((a, b) => b.halfWidth - a.halfWidth)
    .map((band) => bandFeature(route, band, near));
  return { type: 'FeatureCollection', features };
}
