import { nothing, svg, type TemplateResult } from 'lit';
import { clockTicks } from '../../src/picture/chart/axis-marks.js';
import { itemKinds, type TimelineItem } from './timeline-items.js';
import type { TimeRange } from './timeline-range.js';

/** px */
const LANE = 22;
const AXIS = 20;
export const STRIP_HEIGHT = AXIS + itemKinds.length * LANE;

function bar(
  item: TimelineItem,
  x: (time: number) => number,
  width: number,
  chosen: boolean,
): TemplateResult {
  const top = AXIS + itemKinds.indexOf(item.kind) * LANE + 3;
  const from = Math.max(-4, x(item.from));
  const to = Math.min(width + 4, x(item.to));
  const isMoment = to - from < 4;
  const name = ['bar', item.kind, item.mark ?? '', isMoment ? '' : 'span', chosen ? 'chosen' : ''].join(' ');
  return svg`<rect class=${name} x=${isMoment ? from - 1.5 : from} y=${top} width=${isMoment ? 3 : to - from}
    height=${LANE - 6} rx="1.5" data-id=${item.id}></rect>`;
}

/** A lane for each kind over a time axis in UTC. */
export function timelineStrip(
  items: readonly TimelineItem[],
  [from, to]: TimeRange,
  width: number,
  { cursor, chosen }: { readonly cursor: number | null; readonly chosen: string },
): TemplateResult {
  const x = (time: number) => ((time - from) / (to - from)) * width;
  const line = (name: string, at: number) =>
    svg`<line class=${name} x1=${x(at)} x2=${x(at)} y1=${AXIS - 4} y2=${STRIP_HEIGHT}></line>`;
  return svg`
    ${clockTicks(from, to, Math.max(2, Math.floor(width / 90))).map(
      ({ at, label }) =>
        svg`${line('tick', at)}<text class="label" x=${x(at)} y="11" text-anchor="middle">${label}</text>`,
    )}
    ${items.map((item) => bar(item, x, width, item.id === chosen))}
    ${cursor !== null && cursor >= from && cursor <= to ? line('cursor', cursor) : nothing}
  `;
}
