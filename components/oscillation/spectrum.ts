import { msg } from '@lit/localize';
import type uPlot from 'uplot';
import { faded } from '../chart/plot/colors.js';
import { timeAxis, valueAxis, type Panel, type OscillationState } from './panel.js';

/** s, ticks of the axis of periods. */
const PERIODS = [5, 10, 20, 30, 60, 120, 180, 300, 600, 1200];

const ratio = (): number => devicePixelRatio || 1;

/** Share of the variance by period, with the peak and Lanchester's period. */
export function spectrumPanel(state: OscillationState): Panel {
  const { view, colors } = state;
  const order = Array.from(view.spectrum.period.keys()).sort(
    (a, b) => view.spectrum.period[a] - view.spectrum.period[b],
  );
  const ends = [view.spectrum.period[order[0]], view.spectrum.period[order[order.length - 1]]];
  const options = {
    width: 300,
    height: 120,
    legend: { show: false },
    cursor: { show: false },
    padding: [26, 14, 0, 0],
    scales: {
      x: { time: false, distr: 3, log: 10, range: () => ends },
      y: { range: () => [0, 1] },
    },
    axes: [
      {
        ...timeAxis(state, true),
        space: 10,
        splits: (_u: uPlot, _i: number, min: number, max: number) =>
          PERIODS.filter((p) => p >= min && p <= max),
        values: (_u: uPlot, ticks: number[]) => ticks.map((tick) => (tick === null ? null : `${tick} s`)),
        filter: (_u: uPlot, ticks: number[]) => ticks,
      },
      {
        ...valueAxis(colors),
        values: (_u: uPlot, ticks: number[]) => ticks.map((tick) => `${Math.round(tick * 100)}%`),
      },
    ],
    series: [
      {},
      { stroke: colors.line, width: 1.5, fill: faded(colors.line, 0.1), pxAlign: 0, points: { show: false } },
    ],
    hooks: { drawClear: [(u: uPlot) => paintBand(u, state)], draw: [(u: uPlot) => paintPeriods(u, state)] },
  } as unknown as uPlot.Options;
  const data = [order.map((i) => view.spectrum.period[i]), order.map((i) => view.spectrum.power[i])];
  return { id: 'spectrum', options, data: data as uPlot.AlignedData };
}

/** The periods that a phugoid may have at this speed. */
function paintBand(u: uPlot, { view, colors, band }: OscillationState): void {
  if (!Number.isFinite(view.lanchesterPeriod) || u.scales.x.min === undefined) return;
  const { left, top, width, height } = u.bbox;
  const [from, to] = band.map((share) => u.valToPos(share * view.lanchesterPeriod, 'x', true));
  const start = Math.max(left, from);
  const end = Math.min(left + width, to);
  if (!(end > start)) return;
  u.ctx.fillStyle = faded(colors.route, 0.1);
  u.ctx.fillRect(start, top, end - start, height);
}

function paintPeriods(u: uPlot, { view, colors }: OscillationState): void {
  mark(
    u,
    view.peakPeriod,
    `${msg('peak')} ${Math.round(view.peakPeriod)} s`,
    colors.text,
    colors.font,
    0,
    [],
  );
  const lanchester = `${msg('Lanchester')} ${Math.round(view.lanchesterPeriod)} s`;
  mark(u, view.lanchesterPeriod, lanchester, colors.route, colors.font, 1, [4, 3]);
}

/** A period as a vertical line with its name above; two names are on separate lines. */
function mark(
  u: uPlot,
  period: number,
  name: string,
  color: string,
  font: string,
  line: number,
  dash: number[],
): void {
  const { left, top, width, height } = u.bbox;
  const x = Math.round(u.valToPos(period, 'x', true)) + 0.5;
  if (!(x >= left && x <= left + width)) return;
  const { ctx } = u;
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = color;
  ctx.lineWidth = ratio();
  ctx.setLineDash(dash.map((one) => one * ratio()));
  ctx.beginPath();
  ctx.moveTo(x, top - (line ? 2 : 12) * ratio());
  ctx.lineTo(x, top + height);
  ctx.stroke();
  ctx.font = `${11 * ratio()}px ${font}`;
  ctx.textBaseline = 'middle';
  const right = x > left + width / 2;
  ctx.textAlign = right ? 'right' : 'left';
  ctx.fillText(name, x + (right ? -4 : 4) * ratio(), top - (line ? 7 : 19) * ratio());
  ctx.restore();
}
