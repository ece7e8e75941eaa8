import type { Analysis } from '../../analysis/analyze.js';
import { eventsOf } from '../../analysis/events.js';
import { shortTitleOf } from '../../finding/declarations/titles.js';
import type { Finding } from '../../finding/finding.js';
import { markOf, marks, markSigns } from '../../finding/mark.js';
import { isPlaced, placeOfFinding } from '../finding-place.js';
import type { MapPath } from '../path.js';
import { words } from '../svg/tag.js';
import { dot } from './labels.js';
import type { Drawing, Marker } from './marker.js';

/** Findings that are events of their own and have a place. */
export const placedFindings = (findings: readonly Finding[], path: MapPath): readonly Finding[] =>
  path.rows.length > 0 ? eventsOf(findings).filter((finding) => isPlaced(path, finding)) : [];

/** px within which a name stands once: of several of one kind side by side one name is enough. */
const ALIKE = 110;
const RADIUS = 8;

/** Signs of findings, the most severe first. */
export function findingMarkers({ findings }: Analysis, path: MapPath, { frame, colors }: Drawing): Marker[] {
  const rank = (finding: Finding) => marks.indexOf(markOf(finding));
  const named: { text: string; x: number; y: number }[] = [];
  return [...placedFindings(findings, path)]
    .sort((a, b) => rank(b) - rank(a))
    .map((finding) => {
      const k = placeOfFinding(path, finding);
      const [x, y, mark] = [frame.x(path.lon[k]), frame.y(path.lat[k]), markOf(finding)];
      const text = shortTitleOf(finding.kind);
      const again = named.some((one) => one.text === text && Math.hypot(one.x - x, one.y - y) < ALIKE);
      if (!again) named.push({ text, x, y });
      const middle = { 'font-size': 10, 'text-anchor': 'middle', fill: colors[mark] } as const;
      return {
        ...{ x, y, radius: RADIUS },
        sign:
          dot(x, y, RADIUS, colors.surface, colors[mark], mark === 'computed' ? 0 : 1.6) +
          words(markSigns[mark], { x, y: y + 3.6, ...middle }),
        ...(!again && { label: { text, away: 12, size: 12, color: colors[mark], bold: true } }),
      };
    });
}
