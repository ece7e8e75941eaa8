import { msg, str } from '@lit/localize';
import { bands as tolerances } from '../../../src/route/deviation/index.js';
import type { Route } from '../../../src/route/route.js';
import { bandFeatures } from '../../../src/picture/band-area.js';
import { defineLayer, type MapContents } from './layer.js';

const planOf = ({ flight, switches }: MapContents): Route | undefined =>
  switches.has('bands') ? flight?.analysis.route : undefined;

export const bands = defineLayer({
  id: 'bands',
  dependsOn: ['analysis', 'bands'],
  option: {
    name: 'bands',
    label: () => msg('Bands around the route'),
    available: ({ flight }) => flight?.analysis.route !== undefined,
  },
  source(contents) {
    const plan = planOf(contents);
    return plan && bandFeatures(plan, contents.flight?.path.lon[0] ?? 0);
  },
  layers: (t, source) => [
    {
      id: 'flight-bands',
      type: 'fill',
      source,
      paint: { 'fill-color': t.route, 'fill-opacity': t.scheme === 'dark' ? 0.1 : 0.075 },
    },
    {
      id: 'flight-band-edges',
      type: 'line',
      source,
      paint: { 'line-color': t.route, 'line-opacity': 0.35, 'line-width': 0.8 },
    },
  ],
  legend(contents) {
    if (!planOf(contents)) return [];
    const widths = tolerances.map(({ halfWidth }) => halfWidth).join(', ');
    return [{ kind: 'band', color: 'route', words: msg(str`bands ±${widths} NM`) }];
  },
});
