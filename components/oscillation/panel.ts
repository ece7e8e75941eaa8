import type uPlot from 'uplot';
import type { OscillationView } from '../../src/derived/oscillation/view.js';
import type { Range } from '../../src/track/runs.js';
import type { Track } from '../../src/track/track.js';
import { faded, type ChartColors } from '../chart/plot/colors.js';
import { timeLabels, timeTicks, valueLabels } from '../chart/plot/ticks.js';
import { timeSteps } from '../../src/picture/axis.js';
import type { Zone } from '../shared/time-zone.js';

/** What the panels of an oscillation draw from. Heights in the screen's unit. */
export interface OscillationState {
  readonly view: OscillationView;
  readonly track: Track;
  /** Rows of the finding. */
  readonly rows: Range;
  readonly colors: ChartColors;
  readonly zone: Zone;
  /** ft times this is the screen's unit. */
  readonly factor: number;
  /** Ratio of period to Lanchester's within which it may be a phugoid. */
  readonly band: readonly [number, number];
}

const AXIS_FONT = 11;
const GUTTER = 52;

export interface Panel {
  readonly id: string;
  readonly options: uPlot.Options;
  readonly data: uPlot.AlignedData;
}

export function valueAxis(colors: ChartColors): uPlot.Axis {
  return {
    size: GUTTER,
    space: 24,
    gap: 6,
    font: `${AXIS_FONT}px ${colors.font}`,
    stroke: colors.dim,
    values: (_u, ticks, _i, _space, step) => valueLabels(ticks, step),
    grid: { stroke: colors.rule, width: 1 },
    ticks: { show: false },
  };
}

export function timeAxis({ colors, zone }: OscillationState, labels: boolean): uPlot.Axis {
  return {
    size: labels ? 22 : 0,
    space: 70,
    gap: 4,
    font: `${AXIS_FONT}px ${colors.font}`,
    stroke: colors.dim,
    incrs: timeSteps,
    splits: (_u, _i, min, max, step) => timeTicks(min, max, step, zone),
    values: (_u, ticks, _i, _space, step) =>
      labels ? timeLabels(ticks, step, zone).map((label) => label.split('\n')[0]) : ticks.map(() => null),
    grid: { stroke: faded(colors.rule, 0.7), width: 1 },
    ticks: { show: false },
  };
}
