import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import type { Analysis } from '../analysis/analyze.js';
import { isPath } from '../track/path.js';
import type { Column, Track } from '../track/track.js';
import { FOOT } from '../base/units.js';
import { linePartsOf } from './parts.js';
import { columnsOf, columnUnits, rounded, statusAt, valuesOf, type Value } from './values.js';

export type TrackAnalysis = Pick<Analysis, 'track' | 'status' | 'deviation'>;
type ColumnLists = Record<string, Value[] | Value[][]>;

/** The column of the third coordinate: the pressure altitude if the track has one. */
const heightColumn = (track: Track): 'altitude' | 'geoAltitude' =>
  !track.has('altitude') && track.has('geoAltitude') ? 'geoAltitude' : 'altitude';

/** `[lon, lat, meters]`; `[lon, lat]` if the altitude is missing. */
export function coordinate(track: Track, i: number): Position {
  const feet = track[heightColumn(track)][i];
  const place = [track.lon[i], track.lat[i]];
  return feet === feet ? [...place, Math.round(feet * FOOT * 100) / 100] : place;
}

/** The values of each list at a row; `times` first, if there are any. */
function listed({ track, status, deviation }: TrackAnalysis): Record<string, (i: number) => Value> {
  const lists: Record<string, (i: number) => Value> = isPath(track) ? {} : { times: valuesOf(track, 'time') };
  for (const column of columnsOf(track)) {
    if (column !== 'time' && column !== 'lat' && column !== 'lon') {
      lists[column] = valuesOf(track, column);
    }
  }
  lists.status = (i) => statusAt(status, i);
  if (deviation) {
    lists.crossTrack = (i) => rounded(deviation.crossTrack[i]);
    lists.alongTrack = (i) => rounded(deviation.alongTrack[i]);
  }
  return lists;
}

/**
 * A whole flight: a line (several if there are gaps, or at the antimeridian), with lists parallel to its coordinates in
 * `coordinateProperties`. Rows that cannot be in a line, without a position or with an isolated one, are in
 * `rowsWithoutPosition`, so that every row of the track is in the file.
 */
export function trackFeature(analysis: TrackAnalysis): Feature<LineString | MultiLineString | null> {
  const { track } = analysis;
  const { lines, alone, without } = linePartsOf(track, analysis.status);
  const lists = listed(analysis);
  const off = [...alone, ...without].sort((a, b) => a - b);
  return {
    type: 'Feature',
    geometry: lineOf(track, lines),
    properties: {
      ...about(analysis),
      ...(lines.length > 0 && { coordinateProperties: parallel(lists, lines) }),
      ...(off.length > 0 && { rowsWithoutPosition: offLine(track, lists, off, alone.length > 0) }),
    },
  };
}

function lineOf(track: Track, lines: readonly (readonly number[])[]): LineString | MultiLineString | null {
  const coordinates = lines.map((rows) => rows.map((i) => coordinate(track, i)));
  if (coordinates.length === 0) return null;
  return coordinates.length === 1
    ? { type: 'LineString', coordinates: coordinates[0] }
    : { type: 'MultiLineString', coordinates };
}

function parallel(
  lists: Record<string, (i: number) => Value>,
  lines: readonly (readonly number[])[],
): ColumnLists {
  const filled: ColumnLists = {};
  for (const [name, at] of Object.entries(lists)) {
    const parts = lines.map((rows) => rows.map(at));
    filled[name] = parts.length === 1 ? parts[0] : parts;
  }
  return filled;
}

function offLine(
  track: Track,
  lists: Record<string, (i: number) => Value>,
  rows: readonly number[],
  isPlaced: boolean,
): ColumnLists {
  const placed: Record<string, (i: number) => Value> = isPlaced
    ? { ...lists, lat: valuesOf(track, 'lat'), lon: valuesOf(track, 'lon') }
    : lists;
  return Object.fromEntries(Object.entries(placed).map(([name, at]) => [name, rows.map(at)]));
}

/** The properties of the flight. */
function about({ track, status, deviation }: TrackAnalysis) {
  const { id, file, format, altitudeReference, headingReference, notice, figures, ...who } = track.meta;
  const units = Object.fromEntries(
    columnsOf(track)
      .filter((column: Column) => columnUnits[column] && column !== 'lat' && column !== 'lon')
      .map((column) => [column, columnUnits[column]]),
  );
  return {
    id,
    role: 'track',
    ...who,
    file,
    format,
    altitudeReference,
    ...(headingReference && { headingReference }),
    ...(notice && { notice }),
    ...(figures && { figures: figures.map((figure) => ({ ...figure })) }),
    heights: heightColumn(track),
    units: { ...units, ...(deviation && { crossTrack: 'NM', alongTrack: 'NM' }) },
    ...(isPath(track) && { timeless: true }),
    statusSeconds: Object.fromEntries(Object.entries(status.seconds).map(([name, s]) => [name, rounded(s)])),
  };
}
