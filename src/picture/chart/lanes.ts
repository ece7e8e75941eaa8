import type { Analysis } from '../../analysis/analyze.js';
import { eventsOf } from '../../analysis/events.js';
import { msg } from '../../base/words.js';
import { markOf, markSigns } from '../../finding/mark.js';
import type { PositionStatusName } from '../../track/status.js';
import type { PictureColors } from '../colors.js';
import { tag, words } from '../svg/tag.js';

/** px of a strip, without the space below. */
const HIGH = 14;
export const LANE = 20;

interface Strip {
  readonly left: number;
  readonly right: number;
  x(place: number): number;
}

/** How much of the strip is filled: the less is known, the less. */
const fill: Readonly<Record<PositionStatusName, number>> = {
  observed: 1,
  estimated: 0.55,
  stale: 0.4,
  modeled: 0.3,
  suspect: 0.3,
  noPosition: 0,
  noContact: 0,
};

/** How the position was known at each moment; empty where it was not. */
export function statusLane(
  { status }: Analysis,
  { left, right, x }: Strip,
  top: number,
  colors: PictureColors,
): string {
  const bars = status.spans
    .filter((span) => fill[span.status] > 0)
    .map(({ status: name, start, end }) => {
      const from = Math.max(left, x(start));
      return tag('rect', {
        ...{ x: from, y: top, width: Math.max(0.6, Math.min(right, x(end)) - from), height: HIGH },
        ...{ fill: colors.track, 'fill-opacity': fill[name] },
      });
    });
  const frame = tag('rect', {
    ...{ x: left, y: top, width: right - left, height: HIGH, fill: 'none', stroke: colors.rule },
  });
  return frame + bars.join('') + title(msg('Position'), left, top, colors);
}

const title = (text: string, left: number, top: number, { dim }: PictureColors): string =>
  words(text, { x: left - 8, y: top + 11, 'font-size': 11, 'text-anchor': 'end', fill: dim });

/** Findings as bars with their signs, in as many rows as do not overlap, at most `rows`. */
export function findingLanes(
  { findings }: Analysis,
  { left, right, x }: Strip,
  top: number,
  colors: PictureColors,
  rows = 4,
): { readonly markup: string; readonly height: number } {
  const ends: number[] = [];
  const parts: string[] = [];
  for (const finding of eventsOf(findings)) {
    const from = Math.max(left, x(finding.startTime));
    const to = Math.max(from + HIGH, Math.min(right, x(finding.endTime)));
    let row = ends.findIndex((end) => end <= from);
    if (row < 0) row = ends.length < rows ? ends.length : ends.indexOf(Math.min(...ends));
    ends[row] = to + 2;
    const color = colors[markOf(finding)];
    const y = top + row * LANE;
    parts.push(
      tag('rect', { x: from, y, width: to - from, height: HIGH, rx: 2, fill: color, 'fill-opacity': 0.22 }),
      words(markSigns[markOf(finding)], { x: from + 2, y: y + 11, 'font-size': 11, fill: color }),
    );
  }
  if (parts.length === 0) return { markup: '', height: 0 };
  return { markup: parts.join('') + title(msg('Findings'), left, top, colors), height: ends.length * LANE };
}
