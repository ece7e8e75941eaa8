import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/**
 * GeoJSON with times: lines with `properties.coordinateProperties` (lists parallel to the coordinates, `times` first), as
 * Crosstrack and togeojson write them, and points with their own time; whole, as a text sequence or one feature a line. Lines of a file without any time are paths.
 */
export const geojson: Format = {
  id: 'geojson',
  title: () => msg('GeoJSON track'),
  extensions: ['geojson', 'json'],
  matches(head) {
    const feature = /"type"\s*:\s*"(Feature(Collection)?|(Multi)?(LineString|Point)|GeometryCollection)"/;
    return /^[\s\u001e]*\{/.test(head.text()) && feature.test(head.text()) ? reason() : undefined;
  },
  read: async (input, options) =>
    (await import('./geojson-file.js')).readGeoJsonFile(input, options, reason()),
};

const reason = () => msg('A JSON object with a GeoJSON type.');
