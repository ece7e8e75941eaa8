import type { Draw } from '../draw.js';
import { table } from './cells.js';
import { json } from './json.js';
import { records } from './records.js';
import { xml } from './xml.js';

type Grammar = (text: string, draw: Draw) => string;

/** How a file is changed so that it keeps its structure, by the end of its name. */
const grammars: readonly (readonly [RegExp, Grammar])[] = [
  [/\.(geojson|json|ndjson|geojsonl|geojsons)$/, json],
  [/\.(kml|gpx)$/, xml],
  [/\.(igc|nmea|sbs)$/, records],
  [/\.csv$/, table],
];
export const grammarOf = (name: string): Grammar | undefined => grammars.find(([end]) => end.test(name))?.[1];
