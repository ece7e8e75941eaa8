import { msg } from '@lit/localize';
import type { Feature, FeatureCollection } from 'geojson';
import type { Analysis } from '../../src/analysis/analyze.js';
import { eventsOf } from '../../src/analysis/parts.js';
import type { Finding } from '../../src/finding/detector.js';
import type { Airports } from '../../src/route/airports/index.js';
import { airportFeatures } from './layers/airports.js';
import { bandFeatures } from './layers/bands.js';
import { findingFeatures, highlightFeatures } from './layers/findings.js';
import { othersData, trackData, type MapFlight } from './flight-on-map.js';
import { boundsOf } from './core/path.js';
import type { MapOverlays } from './overlays.js';
import { ribFeatures, routeFeature } from './layers/route.js';
import { connectorFeature } from './core/line-runs.js';
import type { MapView } from './core/visible-part.js';
import type { ColorScale } from './core/color-scale.js';
import type { MapTheme } from './core/map-theme.js';

/** What the element shows; each overlay is drawn from a few of these. */
export interface Shown {
  readonly flight?: MapFlight;
  readonly scale?: ColorScale;
  readonly others: readonly Analysis[];
  readonly flightOrder: readonly string[];
  readonly finding: Finding | null;
  readonly range: readonly [number, number] | null;
  readonly ribs: boolean;
  readonly bands: boolean;
  readonly connectors: boolean;
  readonly airports?: Airports;
  /** What is looked at, where the track is too long to be drawn in full. */
  readonly view?: MapView;
}

/** Fills the map's overlays. Each method sends one thing to MapLibre's worker, so that a change sends only what it changes. */
export class MapDrawing {
  readonly #overlays: MapOverlays;

  constructor(overlays: MapOverlays) {
    this.#overlays = overlays;
  }

  all(shown: Shown, theme: MapTheme): void {
    this.track(shown);
    this.connectors(shown);
    this.range(shown);
    this.route(shown);
    this.airports(shown);
    this.findings(shown, theme);
    this.others(shown, theme);
  }

  track({ flight, scale, view }: Shown): void {
    this.#overlays.set('track', flight && scale ? trackData(flight, scale, view) : undefined);
  }

  connectors({ flight, connectors }: Shown): void {
    this.#overlays.set('connectors', flight && connectors ? connector(flight) : undefined);
  }

  range({ flight, scale, range, view }: Shown): void {
    const chosen = flight && scale && range ? trackData(flight, scale, view, range) : undefined;
    this.#overlays.set('range', chosen);
    this.#overlays.dim(chosen !== undefined);
  }

  route({ flight, ribs, bands }: Shown): void {
    const route = flight?.analysis.route;
    const near = flight?.path.lon[0] ?? 0;
    this.#overlays.set('route', route ? routeFeature(route, near) : undefined);
    this.#overlays.set('bands', route && bands ? bandFeatures(route, near) : undefined);
    this.#overlays.set('ribs', flight && ribs ? ribFeatures(flight.analysis, flight.path) : undefined);
  }

  airports({ flight, airports }: Shown): void {
    const drawn = flight && airportFeatures(flight.analysis, flight.path, airports);
    this.#overlays.set('airports', drawn?.points);
    this.#overlays.set('runways', drawn?.runways);
  }

  findings({ flight, finding }: Shown, theme: MapTheme): void {
    const path = flight?.path;
    const all = eventsOf(flight?.analysis.findings ?? []);
    this.#overlays.set('findings', path && findingFeatures(all, path, theme, finding));
    this.#overlays.set('highlight', path && highlightFeatures(finding, path, theme));
  }

  others({ others, flightOrder }: Shown, theme: MapTheme): void {
    const data = others.length ? othersData(others, theme, flightOrder) : undefined;
    this.#overlays.set('others', data);
  }
}

/** A connector is named on the map if it is this share of the flight's extent; all are named in the legend. */
const NAMED = 0.06;

/** The lines over the gaps, the long ones with their words in the middle. */
function connector({ path }: MapFlight): FeatureCollection {
  const lines = connectorFeature(path);
  const [west, south, east, north] = boundsOf(path) ?? [0, 0, 0, 0];
  const least = Math.hypot(east - west, north - south) * NAMED;
  const words = lines.geometry.coordinates
    .filter(([from, to]) => Math.hypot(to[0] - from[0], to[1] - from[1]) >= least)
    .map(([from, to]): Feature => ({
      type: 'Feature',
      properties: { label: msg('not flown data') },
      geometry: { type: 'Point', coordinates: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] },
    }));
  return { type: 'FeatureCollection', features: [lines, ...words] };
}
