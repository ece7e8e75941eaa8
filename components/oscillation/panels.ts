import type uPlot from 'uplot';
import type { OscillationView } from '../../src/derived/oscillation/view.js';
import { faded } from '../chart/plot/colors.js';
import { timeAxis, valueAxis, type Panel, type OscillationState } from './panel.js';
import { valueRange } from '../../src/picture/axis.js';
import { spectrumPanel } from './spectrum.js';

/** s: values further apart are not joined. */
const GAP = 60;
const ratio = (): number => devicePixelRatio || 1;

const scaled = (values: ArrayLike<number>, factor: number): (number | null)[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? value * factor : null));

/** Holes without rows stay holes. */
const realGaps: uPlot.Series.GapsRefiner = (u, _series, from, to, gaps) => {
  const time = u.data[0];
  for (let i = from + 1; i <= to; i++) {
    if (time[i] - time[i - 1] <= GAP) continue;
    const [left, right] = [time[i - 1], time[i]].map((t) => Math.round(u.valToPos(t, 'x', true)));
    gaps.push([left, right]);
  }
  return gaps.sort((a, b) => a[0] - b[0]);
};

interface Line {
  readonly color: string;
  readonly width?: number;
  readonly dash?: number[];
}

/** A panel over time: any number of lines, drawn by uPlot's own linear paths. */
function overTime(
  state: OscillationState,
  lines: readonly Line[],
  {
    span,
    labels = false,
    hooks = {},
  }: { span: [number, number]; labels?: boolean; hooks?: uPlot.Hooks.Arrays },
): uPlot.Options {
  const least = 100 * state.factor;
  return {
    width: 300,
    height: 120,
    legend: { show: false },
    cursor: { show: false },
    padding: [10, 14, labels ? 0 : 6, 0],
    scales: {
      x: { time: false, range: () => span },
      y: { range: (_u: uPlot, min: number, max: number) => valueRange(min, max, { span: least }) },
    },
    axes: [timeAxis(state, labels), valueAxis(state.colors)],
    series: [{}, ...lines.map(seriesOf)],
    hooks,
  };
}

const seriesOf = ({ color, width = 1.5, dash }: Line): uPlot.Series => ({
  stroke: color,
  width,
  ...(dash && { dash: dash.map((length) => length * ratio()) }),
  pxAlign: 0,
  gaps: realGaps,
  points: { show: false },
});

/** s, first and last row of the finding: the panels of the whole are exactly above one another. */
const whole = ({ track, rows }: OscillationState): [number, number] => [
  track.time[rows.start],
  track.time[rows.end],
];

/** The altitude as it was sent, with its turning points. */
function turningPanel(state: OscillationState): Panel {
  const { track, rows, colors, factor } = state;
  const paint = (u: uPlot) => paintTurns(u, state);
  const lines = [{ color: faded(colors.line, 0.7), width: 1 }];
  const part = <T extends Float32Array | Float64Array>(values: T) =>
    values.subarray(rows.start, rows.end + 1);
  return {
    id: 'turns',
    options: overTime(state, lines, { span: whole(state), hooks: { draw: [paint] } }),
    data: [Array.from(part(track.time)), scaled(part(track.altitude), factor)] as uPlot.AlignedData,
  };
}

/** ▲ at a maximum, ▼ at a minimum: the shapes differ without the place. */
function paintTurns(u: uPlot, { view, colors, factor }: OscillationState): void {
  const { ctx } = u;
  const size = (view.turningPoints.length > 60 ? 2.5 : 4) * ratio();
  ctx.save();
  ctx.setLineDash([]);
  ctx.fillStyle = colors.line;
  for (const { time, altitude, maximum } of view.turningPoints) {
    const [x, y] = [u.valToPos(time, 'x', true), u.valToPos(altitude * factor, 'y', true)];
    const up = maximum ? -1 : 1;
    ctx.beginPath();
    ctx.moveTo(x, y + up * size);
    ctx.lineTo(x - size, y - up * size * 0.6);
    ctx.lineTo(x + size, y - up * size * 0.6);
    ctx.fill();
  }
  ctx.restore();
}

/** More cycles than these cannot be distinguished in a panel: the energy is shown for that many from the middle. */
const CYCLES = 8;

/** s, the time span of the energy panel. */
export function energySpan(state: OscillationState): [number, number] {
  const [start, end] = whole(state);
  const length = CYCLES * state.view.peakPeriod;
  if (!(end - start > 1.25 * length)) return [start, end];
  const middle = (start + end) / 2;
  return [middle - length / 2, middle + length / 2];
}

export const hasEnergy = ({ energy }: OscillationView): boolean =>
  energy.kinetic.some((value) => Number.isFinite(value));

/** Height, speed height and their sum, without trend: mirrored curves trade one for the other. */
function energyPanel(state: OscillationState): Panel {
  const { view, colors, factor } = state;
  const { time, potential, kinetic, total } = view.energy;
  const lines: Line[] = [
    { color: colors.line },
    { color: colors.second, dash: [5, 3] },
    { color: colors.text, width: 1, dash: [1, 3] },
  ];
  return {
    id: 'energy',
    options: overTime(state, lines, { span: energySpan(state), labels: true }),
    data: [
      Array.from(time),
      ...[potential, kinetic, total].map((one) => scaled(one, factor)),
    ] as uPlot.AlignedData,
  };
}

/** The altitude about its trend. */
function detrendedPanel(state: OscillationState): Panel {
  const { time, value } = state.view.detrended;
  return {
    id: 'detrended',
    options: overTime(state, [{ color: state.colors.line }], { span: whole(state), labels: true }),
    data: [Array.from(time), scaled(value, state.factor)] as uPlot.AlignedData,
  };
}

/** The panels of an oscillation, from top to bottom; without a speed there is no energy to show. */
export function oscillationPanels(state: OscillationState): Panel[] {
  const energy = hasEnergy(state.view) ? [energyPanel(state)] : [];
  return [turningPanel(state), detrendedPanel(state), ...energy, spectrumPanel(state)];
}
