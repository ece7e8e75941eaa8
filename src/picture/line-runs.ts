import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';
import { positionStatuses, type PositionStatusName } from '../track/status.js';
import { isDrawn, isOnMap, NOT_DRAWN, type MapPath } from './path.js';
import { viewParts, type MapView } from './view-parts.js';
import { markKept } from './simplify.js';

/**
 * MapLibre gets no more vertices than this for a track: what a main thread copies to its worker in one frame.
 * 30,000 vertices: about 40 ms in software rendering (measured), and more than any screen has pixels along a line.
 */
export const VERTEX_BUDGET = 30_000;
/** A leg whose color is not known. */
export const NO_BIN = 255;

export interface RunProperties {
  /** How the position is known. */
  readonly status: PositionStatusName;
  readonly color: string;
}
export type RunFeature = Feature<MultiLineString, RunProperties>;

export interface RunOptions {
  /** Bin of each row of the track, NO_BIN where missing; without it all is of one color. */
  readonly bins?: Uint8Array;
  /** Color of each bin. */
  readonly colors: readonly string[];
  readonly missing: string;
  /** First and last k of the path. */
  readonly from?: number;
  readonly to?: number;
  readonly budget?: number;
  /** What is looked at, for a track too long to be drawn in full. */
  readonly view?: MapView;
}

/** `from` to `to` in the path, one style and one color. */
interface Run {
  from: number;
  to: number;
  status: number;
  bin: number;
}

/** A new color begins only after the line has gone this far, so that a noisy value does not shatter it. */
function runsOf(path: MapPath, from: number, to: number, tolerance: number, bins?: Uint8Array): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (let k = from; k < to; k++) {
    const status = path.leg[k];
    if (!isDrawn(status)) {
      run = undefined;
      continue;
    }
    const bin = bins ? bins[path.rows[k]] : 0;
    const same = run && run.status === status && (run.bin === bin || tiny(path, run.from, k, tolerance));
    if (run && same) run.to = k + 1;
    else runs.push((run = { from: k, to: k + 1, status, bin }));
  }
  return runs;
}

const tiny = ({ x, y }: MapPath, a: number, b: number, tolerance: number): boolean =>
  Math.abs(x[a] - x[b]) + Math.abs(y[a] - y[b]) < tolerance;

interface DrawnRuns {
  readonly runs: Run[];
  readonly keep: Uint8Array;
  readonly count: number;
  readonly tolerance: number;
}

function drawnWith(path: MapPath, from: number, to: number, tolerance: number, bins?: Uint8Array): DrawnRuns {
  const runs = runsOf(path, from, to, tolerance, bins);
  const keep = new Uint8Array(path.rows.length);
  let count = 0;
  for (const run of runs) {
    markKept(path.x, path.y, run.from, run.to, tolerance, keep);
    for (let k = run.from; k <= run.to; k++) count += keep[k];
  }
  return { runs, keep, count, tolerance };
}

/** A quarter of a pixel where the world is 512 × 1024 pixels wide (zoom 10): finer is not asked of a line that is too long. */
const FINEST = 1 / (4 * 512 * 1024);

/** A line too long to be drawn in full is first drawn as fine as a screen this many pixels wide can show the whole of it. */
const SCREEN = 8192;

/** Greatest side of the box around a part of the path, in the unit of x and y. */
function sideOf({ x, y }: MapPath, from: number, to: number): number {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let k = from; k <= to; k++) {
    if (x[k] < west) west = x[k];
    if (x[k] > east) east = x[k];
    if (y[k] < north) north = y[k];
    if (y[k] > south) south = y[k];
  }
  return Math.max(east - west, south - north);
}

/** Coarser until it fits; each step doubles the tolerance, so there are few. */
function fitted(path: MapPath, from: number, to: number, options: RunOptions, first = 0): DrawnRuns {
  const { budget = VERTEX_BUDGET, bins } = options;
  const long = to - from >= budget;
  let tolerance = first || (long ? Math.max(FINEST, sideOf(path, from, to) / SCREEN) : 0);
  let drawn = drawnWith(path, from, to, tolerance, bins);
  while (drawn.count > budget) {
    tolerance = tolerance * 2 || FINEST;
    drawn = drawnWith(path, from, to, tolerance, bins);
  }
  return drawn;
}

/** What a view needs more of is drawn finer, the rest as coarse as the whole must be. */
function drawnParts(path: MapPath, options: RunOptions): DrawnRuns[] {
  const { from = 0, to = path.rows.length - 1, view } = options;
  const whole = fitted(path, from, to, options);
  if (!view || whole.tolerance <= view.tolerance) return [whole];
  return viewParts(path, from, to, view.box).map((part) =>
    part.inside
      ? fitted(path, part.from, part.to, options, view.tolerance)
      : drawnWith(path, part.from, part.to, whole.tolerance, options.bins),
  );
}

function coordinatesOf(path: MapPath, run: Run, keep: Uint8Array): Position[] {
  const line: Position[] = [];
  for (let k = run.from; k <= run.to; k++) if (keep[k]) line.push([path.lon[k], path.lat[k]]);
  return line;
}

/** The track as few features: one for each style and color, each holding all its runs. Ends of runs always stay. */
export function runFeatures(
  path: MapPath,
  options: RunOptions,
): FeatureCollection<MultiLineString, RunProperties> {
  if (path.rows.length < 2) return { type: 'FeatureCollection', features: [] };
  const groups = new Map<number, RunFeature>();
  for (const { runs, keep } of drawnParts(path, options)) {
    for (const run of runs) {
      const key = run.status * 256 + run.bin;
      let group = groups.get(key);
      if (!group) groups.set(key, (group = emptyFeature(run, options)));
      group.geometry.coordinates.push(coordinatesOf(path, run, keep));
    }
  }
  return { type: 'FeatureCollection', features: [...groups.values()] };
}

const emptyFeature = ({ status, bin }: Run, { colors, missing }: RunOptions): RunFeature => ({
  type: 'Feature',
  properties: { status: positionStatuses[status], color: colors[bin] ?? missing },
  geometry: { type: 'MultiLineString', coordinates: [] },
});

/** Straight lines over what is not known, from the last position before to the first after. Never flown data. */
export function connectorFeature(path: MapPath): Feature<MultiLineString, null> {
  const coordinates: Position[][] = [];
  for (let k = 0; k + 1 < path.rows.length; k++) {
    if (path.leg[k] !== NOT_DRAWN || !isOnMap(path.lat[k]) || !isOnMap(path.lat[k + 1])) continue;
    coordinates.push([
      [path.lon[k], path.lat[k]],
      [path.lon[k + 1], path.lat[k + 1]],
    ]);
  }
  return { type: 'Feature', properties: null, geometry: { type: 'MultiLineString', coordinates } };
}
