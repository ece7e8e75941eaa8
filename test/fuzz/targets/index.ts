import type { Target } from '../target.js';
import { damagedFiles, packedFiles, structuredFiles } from './files.js';
import { geoJsonKinds } from './geojson-kinds.js';
import { damagedTables } from './tables.js';
import { routes } from './routes.js';
import { settings } from './settings.js';

/** Every door that is fuzzed, with its share of the inputs. */
export const targets: readonly (readonly [Target, number])[] = [
  [structuredFiles, 0.5],
  [damagedFiles, 0.2],
  [damagedTables, 0.2],
  [packedFiles, 0.1],
  [routes, 0.1],
  [settings, 0.05],
  [geoJsonKinds, 0.05],
];
