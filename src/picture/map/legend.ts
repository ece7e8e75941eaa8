import type { Analysis } from '../../analysis/analyze.js';
import { msg, str } from '../../base/words.js';
import { markOf, marks, markSigns, markTitle } from '../../finding/mark.js';
import { bands } from '../../route/deviation/index.js';
import { isPath } from '../../track/path.js';
import { positionStatuses } from '../../track/status.js';
import { statusWords } from '../../track/words.js';
import type { PictureColors } from '../colors.js';
import { hasJumps } from '../jumps.js';
import { NOT_DRAWN, type MapPath } from '../path.js';
import { words } from '../svg/tag.js';
import { hollow, penned } from './flight-lines.js';
import { textWidth } from './labels.js';
import { placedFindings } from './finding-markers.js';

interface Entry {
  readonly text: string;
  /** The sign, its left end at x, its middle at y. */
  draw(x: number, y: number): string;
}

const SWATCH = 28;
const GAP = 18;
const SIZE = 12;
export const LEGEND_LINE = 20;

const sample = (x: number, y: number): string => `M${x} ${y}H${x + SWATCH}`;

function lineEntries({ track }: Analysis, path: MapPath, colors: PictureColors): Entry[] {
  const seen = new Set(path.leg.subarray(0, Math.max(0, path.rows.length - 1)));
  return positionStatuses
    .filter((_, code) => seen.has(code))
    .map((status) => ({
      text: isPath(track) ? msg('path without times') : statusWords[status](),
      draw: (x, y) =>
        status === 'suspect'
          ? hollow(sample(x, y), colors.track, colors.casing)
          : penned(sample(x, y), status, colors.track),
    }));
}

function markEntries({ findings }: Analysis, path: MapPath, colors: PictureColors): Entry[] {
  const seen = new Set(placedFindings(findings, path).map(markOf));
  return [...marks]
    .reverse()
    .filter((mark) => seen.has(mark))
    .map((mark) => ({
      text: markTitle(mark),
      draw: (x, y) =>
        words(markSigns[mark], { x: x + SWATCH - 14, y: y + 4, 'font-size': 13, fill: colors[mark] }),
    }));
}

/** What is drawn, as far as that is a choice. */
export interface LegendOptions {
  readonly bands?: boolean;
  /** Default: they are. */
  readonly findings?: boolean;
}

function bandEntry({ route }: PictureColors): Entry {
  const widths = bands.map(({ halfWidth }) => halfWidth).join(', ');
  return {
    text: msg(str`bands ±${widths} NM`),
    draw: (x, y) => penned(sample(x, y), 'band', route),
  };
}

function entriesOf(
  analysis: Analysis,
  path: MapPath,
  colors: PictureColors,
  { bands: hasBands = false, findings = true }: LegendOptions,
): Entry[] {
  const gaps = path.leg.subarray(0, Math.max(0, path.rows.length - 1)).includes(NOT_DRAWN);
  return [
    ...lineEntries(analysis, path, colors),
    ...(gaps
      ? [
          {
            text: msg('no data (straight line)'),
            draw: (x: number, y: number) => penned(sample(x, y), 'connector', colors.dim),
          },
        ]
      : []),
    ...(hasJumps(path)
      ? [
          {
            text: msg('jump of the position, not flown'),
            draw: (x: number, y: number) => penned(sample(x, y), 'jump', colors.dim),
          },
        ]
      : []),
    ...(analysis.route
      ? [
          {
            text: msg('planned route'),
            draw: (x: number, y: number) => penned(sample(x, y), 'route', colors.route),
          },
        ]
      : []),
    ...(analysis.route && hasBands ? [bandEntry(colors)] : []),
    ...(findings ? markEntries(analysis, path, colors) : []),
  ];
}

/** What each line and sign means, in as many lines as the width needs; its upper left corner is at 0, 0. */
export function legendMarkup(
  analysis: Analysis,
  path: MapPath,
  width: number,
  colors: PictureColors,
  options: LegendOptions = {},
): { readonly markup: string; readonly height: number } {
  let [x, line] = [0, 0];
  const parts: string[] = [];
  for (const { text, draw } of entriesOf(analysis, path, colors, options)) {
    const wide = SWATCH + 7 + textWidth(text, SIZE);
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const y = line * LEGEND_LINE + LEGEND_LINE / 2;
    parts.push(
      draw(x, y),
      words(text, { x: x + SWATCH + 7, y: y + 4, 'font-size': SIZE, fill: colors.text }),
    );
    x += wide + GAP;
  }
  return { markup: parts.join(''), height: parts.length > 0 ? (line + 1) * LEGEND_LINE : 0 };
}
