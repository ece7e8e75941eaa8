import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import { severities, type Finding } from '../../src/detectors/detector.js';
import { firstAtRow, type MapPath } from './map-path.js';
import type { MapTheme } from './map-theme.js';
import { runFeatures } from './map-runs.js';
import { severitySigns } from './theme.js';

/** `altitude-oscillation` → `Altitude oscillation`. */
export const kindWords = (kind: string): string => {
  const words = kind.replaceAll('-', ' ').replace(/\bgnss\b/, 'GNSS');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Index into the path where a finding stands: its first row with a position, else the last one known before it. */
export function placeOfFinding(path: MapPath, { start, end }: Pick<Finding, 'start' | 'end'>): number {
  const k = firstAtRow(path, start);
  return path.rows[k] <= end || k === 0 ? Math.min(k, path.rows.length - 1) : k - 1;
}

/** First and last k of the rows of a finding; from > to where none has a position. */
export function spanOfFinding(
  path: MapPath,
  { start, end }: Pick<Finding, 'start' | 'end'>,
): [number, number] {
  return [firstAtRow(path, start), firstAtRow(path, end + 1) - 1];
}

/** One marker each; where several begin at one place the gravest is drawn last, over the others. */
export function findingFeatures(
  findings: readonly Finding[],
  path: MapPath,
  theme: MapTheme,
  chosen: Finding | null,
): FeatureCollection<Point> {
  if (!path.rows.length) return { type: 'FeatureCollection', features: [] };
  const features = findings.map((finding): Feature<Point> => {
    const k = placeOfFinding(path, finding);
    return {
      type: 'Feature',
      properties: {
        id: finding.id,
        label: kindWords(finding.kind),
        sign: severitySigns[finding.severity],
        color: theme[finding.severity],
        rank: severities.indexOf(finding.severity) + (finding.id === chosen?.id ? 10 : 0),
        chosen: finding.id === chosen?.id,
      },
      geometry: { type: 'Point', coordinates: [path.lon[k], path.lat[k]] },
    };
  });
  return { type: 'FeatureCollection', features };
}

/** The rows a finding rests on: its stretch of the track, and its own rows as points where it names them. */
export function highlightFeatures(
  finding: Finding | null,
  path: MapPath,
  theme: MapTheme,
): FeatureCollection<MultiLineString | Point | LineString> {
  if (!finding || !path.rows.length) return { type: 'FeatureCollection', features: [] };
  const [from, to] = spanOfFinding(path, finding);
  const color = theme[finding.severity];
  const lines = from < to ? runFeatures(path, { colors: [color], missing: color, from, to }).features : [];
  const rows = finding.rows ?? (to - from < 2 ? [finding.start, finding.end] : []);
  const points = [...new Set(rows)].flatMap((row): Feature<Point>[] => {
    const k = firstAtRow(path, row);
    if (path.rows[k] !== row) return [];
    return [
      {
        type: 'Feature',
        properties: { color },
        geometry: { type: 'Point', coordinates: [path.lon[k], path.lat[k]] },
      },
    ];
  });
  return { type: 'FeatureCollection', features: [...lines, ...points] };
}
