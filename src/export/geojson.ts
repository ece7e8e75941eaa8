import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString } from 'geojson';
import type { Analysis } from '../analysis/analyze.js';
import { fileJson, flightJson, madeWithJson, type FailedFile } from '../analysis/json.js';
import type { Settings } from '../analysis/settings.js';
import type { SetAsideFindings } from '../finding/set-aside.js';
import type { FileReport } from '../formats/base/report.js';
import type { Airports } from '../route/airports/index.js';
import { densify } from '../route/densify.js';
import type { Route } from '../route/route.js';
import type { Range } from '../track/runs.js';
import { coordinate, trackFeature } from './geojson-track.js';
import { linePartsOf } from './parts.js';

export { trackFeature };

/** A GeoJSON file of flights: for each its track, its route and its findings, distinguished by `properties.role`. */
export interface AnalysisGeoJson extends FeatureCollection<Geometry | null> {
  /** What was done with the files, as in the JSON of an analysis. */
  readonly files: readonly ReturnType<typeof fileJson>[];
  /** Version of the software. */
  readonly crosstrack: string;
  /** Thresholds that were changed. */
  readonly settings: Settings;
}

/** The whole result for a map: everything that the JSON of an analysis holds, on lines and points. */
export function analysisGeoJson(
  files: readonly (FileReport | FailedFile)[],
  analyses: readonly Analysis[],
  airports?: Airports,
  setAside?: SetAsideFindings,
  settings: Settings = {},
): AnalysisGeoJson {
  return {
    type: 'FeatureCollection',
    ...madeWithJson(settings),
    files: files.map(fileJson),
    features: analyses.flatMap((analysis) => flightFeatures(analysis, airports, setAside)),
  };
}

/** The same as text, one feature a line. */
export function* geoJsonLines(
  files: readonly (FileReport | FailedFile)[],
  analyses: readonly Analysis[],
  airports: Airports,
  setAside?: SetAsideFindings,
  settings: Settings = {},
): Generator<string> {
  const { features, ...rest } = analysisGeoJson(files, analyses, airports, setAside, settings);
  yield `${JSON.stringify(rest).slice(0, -1)},"features":[`;
  for (const [i, feature] of features.entries()) yield `${i > 0 ? ',' : ''}\n${JSON.stringify(feature)}`;
  yield '\n]}\n';
}

function flightFeatures(
  analysis: Analysis,
  airports?: Airports,
  setAside?: SetAsideFindings,
): Feature<Geometry | null>[] {
  const { findings, deviation, notRun, start, end } = flightJson(analysis, airports, setAside);
  const track = trackFeature(analysis);
  const { id } = analysis.track.meta;
  return [
    { ...track, properties: { ...track.properties, start, end, deviation, notRun } },
    ...(analysis.route ? [routeFeature(analysis.route, id)] : []),
    ...findings.map((finding, i) => ({
      type: 'Feature' as const,
      id: finding.id,
      geometry: stretch(analysis, analysis.findings[i]),
      properties: { role: 'finding', flight: id, ...noticeOf(analysis), ...finding },
    })),
  ];
}

const noticeOf = ({ track: { meta } }: Analysis) => (meta.notice ? { notice: meta.notice } : {});

/** Degrees to 1e-6, a tenth of a meter, for computed points. */
const rounded = (degrees: number) => Number(degrees.toFixed(6));

/** The planned line, dense enough that a map draws the curve. */
export function routeFeature(route: Route, flight?: string): Feature<LineString | MultiLineString> {
  const lines = densify(route).map((line) => line.map(([lon, lat]) => [rounded(lon), rounded(lat)]));
  const { id, title, kind, length, level } = route;
  return {
    type: 'Feature',
    geometry:
      lines.length === 1
        ? { type: 'LineString', coordinates: lines[0] }
        : { type: 'MultiLineString', coordinates: lines },
    properties: {
      role: 'route',
      ...(flight && { flight }),
      ...{ id, title, kind, lengthNm: Number(length.toFixed(4)) },
      ...(level !== undefined && { levelFt: level }),
    },
  };
}

/** The positions in a range of rows: lines if there are any, else points; null without positions. */
function stretch({ track, status }: Analysis, { start, end }: Range): Geometry | null {
  const { lines, alone } = linePartsOf(track, status, { start, end });
  const places = lines.map((rows) => rows.map((i) => coordinate(track, i)));
  if (places.length === 1) return { type: 'LineString', coordinates: places[0] };
  if (places.length > 1) return { type: 'MultiLineString', coordinates: places };
  const points = alone.map((i) => coordinate(track, i));
  if (points.length === 0) return null;
  return points.length === 1
    ? { type: 'Point', coordinates: points[0] }
    : { type: 'MultiPoint', coordinates: points };
}
