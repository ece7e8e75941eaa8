import { msg } from '@lit/localize';
import { featureCollection, lineString, nearestPointOnLine, point } from '@turf/turf';
import type { FeatureCollection, LineString } from 'geojson';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { densify } from '../../../src/route/densify.js';
import { isDrawn, unwrapped, type MapPath } from '../../../src/picture/path.js';
import { joined } from '../../../src/picture/route-line.js';
import { defineLayer } from './layer.js';

/** No more ribs than this: they are a picture of the deviation, not of every row. */
const RIBS = 70;

/** Indices into the path at even distances along the line, its gaps not counted. */
function evenly({ x, y, leg, rows }: MapPath, count: number): number[] {
  const step = (k: number): number => (!isDrawn(leg[k]) ? 0 : Math.hypot(x[k + 1] - x[k], y[k + 1] - y[k]));
  let length = 0;
  for (let k = 0; k + 1 < rows.length; k++) length += step(k);
  const chosen = [0];
  let since = 0;
  for (let k = 1; k < rows.length; k++) {
    since += step(k - 1);
    if (since < length / count) continue;
    chosen.push(k);
    since = 0;
  }
  return chosen;
}

/** Thin lines from the track to the foot on the leg that the deviation counts from, of rows whose deviation is defined. */
export function ribFeatures({ route, deviation }: Analysis, path: MapPath): FeatureCollection<LineString> {
  if (!route || !deviation || !path.rows.length) return featureCollection([]);
  const legs = route.points.slice(1).map((to, i) => {
    const from = route.points[i];
    return lineString(joined(densify({ points: [from, to] }), unwrapped(from.lon, path.lon[0])));
  });
  const features = evenly(path, RIBS).flatMap((k) => {
    const row = path.rows[k];
    const leg = legs[deviation.leg[row]];
    if (!leg || !Number.isFinite(deviation.crossTrack[row])) return [];
    const at = [path.lon[k], path.lat[k]];
    const foot = nearestPointOnLine(leg, point(at)).geometry.coordinates;
    return [lineString([at, [unwrapped(foot[0], at[0]), foot[1]]])];
  });
  return featureCollection(features);
}

export const ribs = defineLayer({
  id: 'ribs',
  dependsOn: ['analysis', 'ribs'],
  option: {
    name: 'ribs',
    label: () => msg('Ribs from the track to the route'),
    available: ({ flight }) => flight?.analysis.route !== undefined,
  },
  source: ({ flight, switches }) =>
    flight && switches.has('ribs') ? ribFeatures(flight.analysis, flight.path) : undefined,
  layers: (t, source) => [
    {
      id: 'flight-ribs',
      type: 'line',
      source,
      paint: { 'line-color': t.route, 'line-width': 0.9, 'line-opacity': 0.55 },
    },
  ],
});
