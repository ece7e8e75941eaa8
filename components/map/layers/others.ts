import { msg } from '@lit/localize';
import type { FeatureCollection } from 'geojson';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { flightColor } from '../../../src/picture/flight-colors.js';
import { flightOf } from '../core/flight-on-map.js';
import { runFeatures } from '../../../src/picture/line-runs.js';
import type { MapTheme } from '../core/map-theme.js';
import { defineLayer } from './layer.js';
import { roundEnds, width } from './size.js';

/** Vertices for all other flights together. */
const OTHERS_BUDGET = 30_000;

/** Flights up to which the others are drawn as strongly as they are, and from which on they are as faint as they get. */
const CROWD = [30, 300] as const;
const FAINTEST = 0.3;

/** Two hexadecimal digits of opacity for each of `count` flights: a crowd would be one blot. */
function faintness(count: number): string {
  const crowded = Math.min(1, Math.max(0, (count - CROWD[0]) / (CROWD[1] - CROWD[0])));
  return Math.round(255 * (1 - (1 - FAINTEST) * crowded))
    .toString(16)
    .padStart(2, '0');
}

/** Every other flight in its own color, light: those of a track whose id it is answer a click. */
export function othersData(
  others: readonly Analysis[],
  theme: MapTheme,
  order: readonly string[] = [],
): FeatureCollection {
  const budget = Math.max(200, Math.floor(OTHERS_BUDGET / Math.max(1, others.length)));
  const faint = faintness(others.length);
  const features = others.flatMap((analysis, i) => {
    const place = order.indexOf(analysis.track.meta.id);
    const color = flightColor(place < 0 ? i : place, theme.scheme) + faint;
    const runs = runFeatures(flightOf(analysis).path, { colors: [color], missing: color, budget });
    return runs.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, flight: analysis.track.meta.id },
    }));
  });
  return { type: 'FeatureCollection', features };
}

export const others = defineLayer({
  id: 'others',
  dependsOn: ['others', 'flightOrder'],
  source: ({ others: flights, flightOrder }, theme) =>
    flights.length ? othersData(flights, theme, flightOrder) : undefined,
  layers: (t, source) => [
    {
      id: 'flight-others',
      type: 'line',
      source,
      layout: roundEnds,
      paint: {
        'line-color': ['get', 'color'],
        'line-width': width(1.6),
        'line-opacity': t.scheme === 'dark' ? 0.6 : 0.65,
      },
    },
  ],
  legend: ({ others: flights }) =>
    flights.length ? [{ kind: 'other', color: 'dim', words: msg('other flights') }] : [],
});
