import { msg } from '@lit/localize';
import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import { severities, type Finding } from '../../../src/finding/detector.js';
import { kindWords } from '../kinds.js';
import { NOT_DRAWN, firstAtRow, type MapPath } from '../core/path.js';
import type { MapTheme } from '../core/map-theme.js';
import { runFeatures } from '../core/line-runs.js';
import { severitySigns } from '../../shared/theme.js';

/** Index into the path where a finding stands: its first row with a position, else the last one known before it. */
export function placeOfFinding(path: MapPath, { start, end }: Pick<Finding, 'start' | 'end'>): number {
  const k = firstAtRow(path, start);
  return path.rows[k] <= end || k === 0 ? Math.min(k, path.rows.length - 1) : k - 1;
}

/** Whether that is where the aircraft was: one of its rows has a position, or the path goes on through it. */
export function isPlaced(path: MapPath, { start, end }: Pick<Finding, 'start' | 'end'>): boolean {
  const k = firstAtRow(path, start);
  if (path.rows[k] <= end) return true;
  return k > 0 && k < path.rows.length && path.leg[k - 1] !== NOT_DRAWN;
}

/** First and last k of the rows of a finding; from > to where none has a position. */
export function spanOfFinding(
  path: MapPath,
  { start, end }: Pick<Finding, 'start' | 'end'>,
): [number, number] {
  return [firstAtRow(path, start), firstAtRow(path, end + 1) - 1];
}

/** One marker each, where a place is known; where several begin at one place the gravest is drawn last, over the others. */
export function findingFeatures(
  findings: readonly Finding[],
  path: MapPath,
  theme: MapTheme,
  chosen: Finding | null,
): FeatureCollection<Point> {
  if (!path.rows.length) return { type: 'FeatureCollection', features: [] };
  const features = findings.flatMap((finding): Feature<Point>[] => {
    const placed = isPlaced(path, finding);
    const isChosen = finding.id === chosen?.id;
    // Where it happened is not known: the last known place stands for it when asked for, and says so.
    if (!placed && !isChosen) return [];
    const k = placeOfFinding(path, finding);
    const properties = {
      id: finding.id,
      label: placed
        ? kindWords(finding.kind)
        : `${kindWords(finding.kind)}: ${msg('place not known, last position')}`,
      sign: severitySigns[finding.severity],
      color: theme[finding.severity],
      rank: severities.indexOf(finding.severity) + (isChosen ? 10 : 0),
      chosen: isChosen,
    };
    const geometry = { type: 'Point' as const, coordinates: [path.lon[k], path.lat[k]] };
    return [{ type: 'Feature', properties, geometry }];
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
