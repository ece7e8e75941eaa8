import { msg } from '@lit/localize';
import type { FeatureCollection } from 'geojson';
import { NAUTICAL_MILE } from '../../../src/base/units.js';
import { positionAccuracy } from '../../../src/route/deviation/position-accuracy.js';
import type { Track } from '../../../src/track/track.js';
import type { MapFlight } from '../core/flight-on-map.js';
import { NO_BIN, runFeatures } from '../../../src/picture/line-runs.js';
import type { MapView } from '../../../src/picture/view-parts.js';
import { defineLayer } from './layer.js';

/** m in a pixel at the equator at zoom 0, tiles of 512 pixels. */
const METERS = 40_075_016.686 / 512;
/** Degrees: the scale of Web Mercator is taken at the middle of such a band of latitude; at 60° it is within 8 % there. */
const LATITUDES = 5;
const BANDS = 90 / LATITUDES;

/** Bin of each row, and the width in pixels at zoom 0 that belongs to each bin. */
function widthsOf(track: Track): { bins: Uint8Array; widths: string[] } {
  const accuracies: number[] = [];
  const widths: string[] = [];
  const bins = new Uint8Array(track.length).fill(NO_BIN);
  for (let i = 0; i < track.length; i++) {
    const nm = positionAccuracy(track, i)?.nm;
    if (nm === undefined || track.lat[i] !== track.lat[i]) continue;
    let known = accuracies.indexOf(nm);
    if (known < 0) known = accuracies.push(nm) - 1;
    const band = Math.min(BANDS - 1, Math.floor(Math.abs(track.lat[i]) / LATITUDES));
    bins[i] = known * BANDS + band;
    const cosine = Math.cos(((band + 0.5) * LATITUDES * Math.PI) / 180);
    widths[bins[i]] ??= String((2 * nm * NAUTICAL_MILE) / (METERS * cosine));
  }
  return { bins, widths };
}

/** The path of rows with a known accuracy; `width`: pixels at zoom 0. */
export function accuracyFeatures({ analysis, path }: MapFlight, view?: MapView): FeatureCollection {
  const { bins, widths } = widthsOf(analysis.track);
  const runs = runFeatures(path, { bins, colors: widths, missing: '', ...(view && { view }) });
  return {
    type: 'FeatureCollection',
    features: runs.features
      .filter(({ properties: { status, color } }) => status === 'observed' && color)
      .map((run) => ({ ...run, properties: { width: Number(run.properties.color) } })),
  };
}

const someKnown = (track: Track): boolean => {
  for (let i = 0; i < track.length; i++) if (positionAccuracy(track, i)) return true;
  return false;
};

/** How far to each side the aircraft may have been, true to scale: 95 % of the positions are within it. */
export const accuracy = defineLayer({
  id: 'accuracy',
  dependsOn: ['analysis', 'accuracy', 'view'],
  option: {
    name: 'accuracy',
    label: () => msg('Accuracy of the positions (95%)'),
    available: ({ flight }) => flight !== undefined && someKnown(flight.analysis.track),
  },
  source: ({ flight, switches, view }) =>
    flight && switches.has('accuracy') ? accuracyFeatures(flight, view) : undefined,
  layers: (t, source) => [
    {
      id: 'flight-accuracy',
      type: 'line',
      source,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': t.track,
        'line-opacity': 0.3,
        'line-width': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          0,
          ['get', 'width'],
          24,
          ['*', ['get', 'width'], 2 ** 24],
        ],
      },
    },
  ],
  legend: ({ flight, switches }) =>
    flight && switches.has('accuracy') && someKnown(flight.analysis.track)
      ? [{ kind: 'band', color: 'track', words: msg('accuracy of the positions, 95%') }]
      : [],
});
