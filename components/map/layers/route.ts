import { msg } from '@lit/localize';
import { own } from '../basemap/style.js';
import { routeFeature } from '../../../src/picture/route-line.js';
import { defineLayer } from './layer.js';
import { roundEnds, width } from './size.js';

/** The planned line. */
export const route = defineLayer({
  id: 'route',
  dependsOn: ['analysis'],
  source: ({ flight }) =>
    flight?.analysis.route && routeFeature(flight.analysis.route, flight.path.lon[0] ?? 0),
  layers: (t, source) => [
    {
      id: 'flight-route',
      type: 'line',
      source,
      layout: roundEnds,
      paint: { 'line-color': own(t.route), 'line-width': width(1.8), 'line-dasharray': [6, 2, 1.2, 2] },
    },
  ],
  legend: ({ flight }) =>
    flight?.analysis.route ? [{ kind: 'route', color: 'route', words: msg('planned route') }] : [],
});
