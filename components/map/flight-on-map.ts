import type { FeatureCollection } from 'geojson';
import type { Analysis } from '../../src/analysis/analyze.js';
import { HitIndex } from './hit-index.js';
import { boundsOf, firstAtRow, firstAtTime, pathOf, type MapPath } from './core/path.js';
import { flightColor } from './core/color-ramps.js';
import { runFeatures, VERTEX_BUDGET } from './core/line-runs.js';
import type { ColorScale } from './core/color-scale.js';
import type { MapView } from './core/visible-part.js';
import type { MapTheme } from './core/map-theme.js';

/** What the map keeps of one flight: computed once, and again only for another track or another status of its rows. */
export interface MapFlight {
  readonly analysis: Analysis;
  readonly path: MapPath;
  readonly index: HitIndex;
}

const known = new WeakMap<Analysis['status'], MapFlight>();

export function flightOf(analysis: Analysis): MapFlight {
  const before = known.get(analysis.status);
  if (before && before.analysis.track === analysis.track) return { ...before, analysis };
  const path = pathOf(analysis.track, analysis.status);
  const flight = { analysis, path, index: new HitIndex(path) };
  known.set(analysis.status, flight);
  return flight;
}

/** The part of the path within a range of Unix seconds, as first and last k. */
export function spanOfRange(
  { analysis, path }: MapFlight,
  [start, end]: readonly [number, number],
): [number, number] {
  const { track } = analysis;
  return [firstAtRow(path, firstAtTime(track, start)), firstAtRow(path, firstAtTime(track, end + 1e-9)) - 1];
}

/** Vertices of the chosen time: it is sent anew for every step of a drag on the charts. */
const RANGE_BUDGET = 8000;

export function trackData(
  flight: MapFlight,
  scale: ColorScale,
  view?: MapView,
  range?: readonly [number, number],
): FeatureCollection {
  const { bins, colors, missing } = scale;
  const [from, to] = range ? spanOfRange(flight, range) : [0, flight.path.rows.length - 1];
  if (to <= from) return { type: 'FeatureCollection', features: [] };
  const budget = range ? RANGE_BUDGET : VERTEX_BUDGET;
  return bareIfDense(
    runFeatures(flight.path, { ...(bins ? { bins } : {}), colors, missing, from, to, budget, view }),
  );
}

/** Above this many vertices the light edge along the line is left out: it doubles what is drawn, and such a line fills itself in. */
const EDGED = 8000;

function bareIfDense(data: ReturnType<typeof runFeatures>): FeatureCollection {
  let vertices = 0;
  for (const { geometry } of data.features) for (const line of geometry.coordinates) vertices += line.length;
  if (vertices <= EDGED) return data;
  const features = data.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, bare: 1 },
  }));
  return { type: 'FeatureCollection', features };
}

/** Vertices for all flights beside the chosen one together. */
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

/**
 * West, south, east, north of the flight and of its planned ends, and of other flights on the copy of the world next to it;
 * undefined where there is nothing to see.
 */
export function extentOf(
  { analysis, path }: MapFlight,
  others: readonly Analysis[] = [],
): [number, number, number, number] | undefined {
  const box = boundsOf(path);
  if (!box) return undefined;
  const [west, south, east, north] = box;
  const lons = [west, east];
  const lats = [south, north];
  for (const { lon, lat } of analysis.route?.points ?? []) {
    lons.push(lon - 360 * Math.round((lon - (west + east) / 2) / 360));
    lats.push(lat);
  }
  for (const other of others) {
    const [w, s, e, n] = boundsOf(flightOf(other).path) ?? box;
    const shift = 360 * Math.round(((w + e) / 2 - (west + east) / 2) / 360);
    lons.push(w - shift, e - shift);
    lats.push(s, n);
  }
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
