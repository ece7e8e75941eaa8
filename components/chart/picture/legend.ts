import { markOf } from '../../../src/finding/mark.js';
import { msg, str } from '@lit/localize';
import { bands } from '../../../src/route/deviation/index.js';
import { firstAtOrAfter } from '../../../src/track/runs.js';
import { sources, type Source } from '../../../src/track/track.js';
import { faded } from '../plot/colors.js';
import { otherColor } from '../plot/other-color.js';
import type { ChartPair } from '../../../src/picture/curves.js';
import type { ChartState } from '../plot/state.js';
import { shownLanes } from '../lanes/index.js';
import { box, ring, stroke, type LegendKey } from '../plot/samples.js';
import { findingWords } from '../plot/words.js';
import { axisOf } from '../../../src/route/row-axis.js';

/** Names of other flights that a legend has room for. */
const MOST_NAMES = 6;

/** Which kinds of rows are in view. */
function sourcesIn({ analysis: { track }, span }: ChartState): ReadonlySet<Source> {
  const seen = new Uint8Array(256);
  const axis = axisOf(track);
  const end = firstAtOrAfter(axis, span[1] + 1e-6);
  for (let i = firstAtOrAfter(axis, span[0]); i < end; i++) seen[track.source[i]] = 1;
  return new Set(sources.filter((_, i) => seen[i]));
}

/** How values are drawn: recorded, modeled, published and missing. */
function lineKeys(state: ChartState): LegendKey[] {
  const { colors } = state;
  const seen = sourcesIn(state);
  const keys: LegendKey[] = [];
  if ([...seen].some((source) => source !== 'modeled' && source !== 'reported'))
    keys.push({ words: msg('recorded values'), paint: stroke(colors.line, 1.75) });
  if (seen.has('modeled'))
    keys.push({ words: msg('modeled, not recorded'), paint: stroke(colors.line, 2, [0.1, 4.5], 'round') });
  if (seen.has('reported'))
    keys.push({ words: msg('published figure'), paint: ring(colors.line, colors.surface) });
  return [...keys, { words: msg('gap: no data'), paint: stroke(colors.dim, 1.5, [8, 12, 8]) }];
}

/** What the charts show in addition to their own curves. */
function planKeys(state: ChartState, charts: readonly ChartPair[]): LegendKey[] {
  const { analysis, colors, axis } = state;
  const shown = new Set(charts.map(([first]) => first.id));
  const keys: LegendKey[] = [];
  if (shown.has('crossTrack')) {
    const widths = bands.map(({ halfWidth }) => halfWidth).join(', ');
    keys.push({ words: msg('planned route'), paint: stroke(colors.route, 1.5) });
    keys.push({ words: msg(str`±${widths} NM around it`), paint: box(faded(colors.route, 0.2)) });
  }
  if (shown.has('altitude') && analysis.route?.level !== undefined)
    keys.push({ words: msg('planned level'), paint: stroke(colors.route, 1, [6, 4]) });
  if (axis === 'route') keys.push({ words: msg('outside the route'), paint: box(faded(colors.dim, 0.15)) });
  return keys;
}

const isWithin = (axis: Float64Array, [start, end]: ChartState['span']): boolean =>
  axis[0] <= end && axis[axis.length - 1] >= start;

/** Flights drawn behind the chosen one in the visible range. */
const othersSeen = ({ others, axis, aligned, span }: ChartState) =>
  others.filter(({ track }) => axis === 'route' || aligned || isWithin(axisOf(track), span));

function otherKeys(state: ChartState): LegendKey[] {
  const seen = othersSeen(state);
  const named = seen.filter(({ track }) => track.meta.callsign).slice(0, MOST_NAMES);
  const keys = named.map((other) => ({
    words: other.track.meta.callsign!,
    paint: stroke(faded(otherColor(state, state.others.indexOf(other)), 0.6), 1.25),
  }));
  const rest = seen.length - named.length;
  if (rest === 0) return keys;
  const words = named.length > 0 ? msg(str`${rest} more flights`) : msg(str`other flights: ${rest}`);
  return [...keys, { words, paint: stroke(faded(state.colors.dim, 0.6), 1.25) }];
}

/** The chosen finding: a band over time, a part of the curve along the route. */
function findingKeys(state: ChartState): LegendKey[] {
  const { finding, colors, axis } = state;
  if (!finding) return [];
  const color = colors.mark[markOf(finding)];
  const paint = axis === 'time' ? box(faded(color, 0.12), color) : stroke(faded(color, 0.4), 7, [], 'round');
  return [{ words: findingWords(state, finding), paint }];
}

/** What the lines, styles and signs on a picture mean. */
export const pictureKeys = (
  state: ChartState,
  charts: readonly ChartPair[],
  ctx: CanvasRenderingContext2D,
): LegendKey[] => [
  ...lineKeys(state),
  ...planKeys(state, charts),
  ...otherKeys(state),
  ...shownLanes(state).flatMap((lane) => lane.legend?.(state, ctx) ?? []),
  ...findingKeys(state),
];
