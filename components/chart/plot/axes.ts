import type uPlot from 'uplot';
import { faded } from './colors.js';
import type { ChartSeries } from '../../../src/picture/curves.js';
import type { ChartState } from './state.js';
import { timeLabels, timeTicks, valueLabels } from './ticks.js';
import { timeSteps } from '../../../src/picture/axis.js';
import { isPath } from '../../../src/track/path.js';
import { shownAs } from '../../../src/base/display-units.js';

const FONT = 11;
/** CSS pixels between a label and its axis, and to the edge. */
const AIR = 14;
/** CSS pixels: lower plots take labels that are closer. */
const LOW = 50;
/** CSS pixels of the horizontal axis: two lines of labels. */
export const AXIS = 38;

type State = () => ChartState;

/** Where the horizontal axis has its lines: in time by the clock, in distance by round numbers. */
function steps(state: State): Partial<uPlot.Axis> {
  if (state().axis === 'route') return { space: 80 };
  if (isPath(state().analysis.track)) return { space: 80, ...flownSteps(state) };
  return {
    space: 80,
    incrs: timeSteps,
    splits: (_u, _i, min, max, step) => timeTicks(min, max, step, state().zone),
  };
}

/** Round numbers of the screen's unit, at places in NM. */
const flownSteps = (state: State): Partial<uPlot.Axis> => ({
  splits: (_u, _i, min, max, step) => {
    const { factor } = shownAs('distance', state().units);
    const own = roundStep(step * factor);
    const first = Math.ceil((min * factor) / own);
    const count = Math.floor((max * factor) / own) - first + 1;
    return Array.from({ length: Math.max(0, count) }, (_, k) => ((first + k) * own) / factor);
  },
});

/** 1, 2 or 5 times a power of ten, at least `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 5].find((one) => one * power >= step * 0.999) ?? 10);
}

function horizontalLabels(state: ChartState, ticks: readonly number[], step: number): string[] {
  if (state.axis === 'route') return valueLabels(ticks, step);
  if (!isPath(state.analysis.track)) return timeLabels(ticks, step, state.zone);
  const { factor } = shownAs('distance', state.units);
  return valueLabels(
    ticks.map((nm) => nm * factor),
    roundStep(step * factor),
  );
}

/** The upright lines of a chart; the labels are under the last lane only. */
export const horizontalGrid = (state: State): uPlot.Axis => ({
  ...steps(state),
  size: 0,
  values: (_u, ticks) => ticks.map(() => null),
  grid: { stroke: () => faded(state().colors.rule, 0.7), width: 1 },
  ticks: { show: false },
});

/** The horizontal axis itself. */
export const horizontalAxis = (state: State): uPlot.Axis => ({
  ...steps(state),
  size: AXIS,
  gap: 4,
  lineGap: 1.3,
  font: `${FONT}px ${state().colors.font}`,
  stroke: () => state().colors.dim,
  values: (_u, ticks, _i, _space, step) => horizontalLabels(state(), ticks, step),
  grid: { stroke: () => faded(state().colors.rule, 0.7), width: 1 },
  ticks: { stroke: () => state().colors.rule, width: 1, size: 5 },
});

/** Widths of labels by font: while zooming, the same few are asked for again and again. */
const widths = new Map<string, Map<string, number>>();
/** More labels than a chart shows in a long session. */
const MOST_WIDTHS = 2000;

/** The widest of some labels, CSS pixels. */
export function widest(u: uPlot, state: State, labels: readonly (string | null)[], size = FONT): number {
  const font = `${size}px ${state().colors.font}`;
  const known = widths.get(font) ?? new Map<string, number>();
  if (known.size === 0 || known.size > MOST_WIDTHS) widths.set(font, known);
  if (known.size > MOST_WIDTHS) known.clear();
  let most = 0;
  for (const label of labels) {
    let width = known.get(label ?? '');
    if (width === undefined) known.set(label ?? '', (width = widthOf(u.ctx, label ?? '', font)));
    if (width > most) most = width;
  }
  return most;
}

function widthOf(ctx: CanvasRenderingContext2D, label: string, font: string): number {
  ctx.save();
  ctx.font = font;
  const { width } = ctx.measureText(label);
  ctx.restore();
  return width;
}

/** A value axis; its room is shared with the other lanes: `10,000` is never cut. */
export function valueAxis(state: State, series: ChartSeries, side: 'left' | 'right'): uPlot.Axis {
  const color = () => (side === 'left' ? state().colors.dim : state().colors.second);
  return {
    scale: side,
    side: side === 'left' ? 3 : 1,
    size: (u, labels: readonly string[] | null) =>
      state().gutter.reserve(side, labels?.length ? widest(u, state, labels) + AIR : 0),
    space: (_u, _i, _min, _max, height) => (height < LOW ? 13 : 21),
    gap: 6,
    font: `${FONT}px ${state().colors.font}`,
    stroke: color,
    values: (_u, ticks, _i, _space, step) => valueLabels(ticks, step, series.initials?.()),
    grid: { show: side === 'left', stroke: () => state().colors.rule, width: 1 },
    ticks: { show: false },
  };
}
