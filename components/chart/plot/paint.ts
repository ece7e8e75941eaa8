import { markOf } from '../../../src/finding/mark.js';
import type uPlot from 'uplot';
import { msg } from '@lit/localize';
import { bands } from '../../../src/route/deviation/index.js';
import { faded } from './colors.js';
import type { ChartSeries } from '../../../src/picture/curves.js';
import type { CurvePaths, Frame } from './paths.js';
import { xOf, yOf } from './paths.js';
import type { ChartState } from './state.js';
import type { ChartTrace } from './trace.js';

const ratio = (): number => devicePixelRatio || 1;

/** Text on the canvas, in CSS pixels of size. */
export function write(
  ctx: CanvasRenderingContext2D,
  state: ChartState,
  text: string,
  x: number,
  y: number,
  { color = state.colors.dim, size = 11, align = 'left' as CanvasTextAlign, weight = 400 } = {},
): void {
  ctx.save();
  ctx.font = `${weight} ${size * ratio()}px ${state.colors.font}`;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3 * ratio();
  ctx.strokeStyle = state.colors.surface;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = color;
  ctx.fillText(text, x, y);
  ctx.restore();
}

/** Runs a painter within the plotting area alone, or within so many CSS pixels around it. */
export function clipped(u: uPlot, paint: (ctx: CanvasRenderingContext2D) => void, margin = 0): void {
  const { left, top, width, height } = u.bbox;
  u.ctx.save();
  u.ctx.beginPath();
  const room = margin * ratio();
  u.ctx.rect(left - room, top - room, width + 2 * room, height + 2 * room);
  u.ctx.clip();
  u.ctx.setLineDash([]); // uPlot leaves the last series' dashes
  paint(u.ctx);
  u.ctx.restore();
}

/** The chosen finding as a band through the chart, its ends as hairlines; short ones keep a width one can see. */
export function paintFinding(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame): void {
  const { finding } = state;
  if (!finding) return;
  const color = state.colors.mark[markOf(finding)];
  const from = Math.round(xOf(frame, finding.startTime));
  const to = Math.max(from + 2 * ratio(), Math.round(xOf(frame, finding.endTime)));
  ctx.fillStyle = faded(color, 0.09);
  ctx.fillRect(from, frame.top, to - from, frame.height);
  ctx.fillStyle = faded(color, 0.7);
  const hair = Math.max(1, Math.round(ratio()));
  ctx.fillRect(from, frame.top, hair, frame.height);
  ctx.fillRect(to - hair, frame.top, hair, frame.height);
}

/** CSS pixels between the names of two bands, and of a band that has room for its own. */
const NAME_ROOM = 13;
const BAND_ROOM = 34;

/** Tolerances around the planned line, each named if there is room. */
export function paintBands(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame): void {
  const [top, foot] = [frame.top, frame.top + frame.height];
  const x = frame.left + frame.width - 6 * ratio();
  const named: number[] = [];
  for (const { halfWidth, title } of bands) {
    const [high, low] = [yOf(frame, halfWidth), yOf(frame, -halfWidth)];
    ctx.fillStyle = faded(state.colors.route, 0.07);
    ctx.fillRect(frame.left, high, frame.width, low - high);
    // At the visible edge: a name cut by the frame cannot be read.
    const y = high >= top ? high + 8 * ratio() : low - 8 * ratio();
    const seen = high >= top || low <= foot;
    if (!seen || Math.min(low, foot) - Math.max(high, top) < BAND_ROOM * ratio()) continue;
    if (named.some((other) => Math.abs(other - y) < NAME_ROOM * ratio())) continue;
    named.push(y);
    write(ctx, state, title(), x, y, { align: 'right', size: 10, color: state.colors.route });
  }
}

/** Zero: level flight, or the planned line. */
export function paintZero(
  ctx: CanvasRenderingContext2D,
  state: ChartState,
  frame: Frame,
  series: ChartSeries,
): void {
  const y = Math.round(yOf(frame, 0));
  ctx.fillStyle = series.id === 'crossTrack' ? state.colors.route : faded(state.colors.dim, 0.6);
  ctx.fillRect(frame.left, y, frame.width, Math.max(1, Math.round(ratio())));
}

/** The planned level, where the user gave one. */
export function paintLevel(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame): void {
  const level = state.analysis.route?.level;
  if (level === undefined) return;
  const y = Math.round(yOf(frame, level)) + 0.5;
  ctx.strokeStyle = state.colors.route;
  ctx.lineWidth = Math.max(1, Math.round(ratio()));
  ctx.setLineDash([6 * ratio(), 4 * ratio()]);
  ctx.beginPath();
  ctx.moveTo(frame.left, y);
  ctx.lineTo(frame.left + frame.width, y);
  ctx.stroke();
  ctx.setLineDash([]);
  const x = frame.left + frame.width - 6 * ratio();
  write(ctx, state, msg('planned level'), x, y - 8 * ratio(), { align: 'right', color: state.colors.route });
}

/** Another flight, behind the chosen one. */
export function paintOther(ctx: CanvasRenderingContext2D, color: string, paths?: CurvePaths): void {
  if (!paths) return;
  ctx.strokeStyle = faded(color, 0.6);
  ctx.lineWidth = ratio();
  ctx.stroke(paths.solid);
  ctx.setLineDash([ratio(), 3 * ratio()]);
  ctx.stroke(paths.modeled);
  ctx.setLineDash([]);
}

/** The chosen finding's part of the curve, if the axis is not time, where a band would mean nothing. */
export function paintPart(
  ctx: CanvasRenderingContext2D,
  state: ChartState,
  trace: ChartTrace,
  frame: Frame,
): void {
  const { finding } = state;
  const paths = finding && trace.pathsOfPart(finding.startTime, finding.endTime, frame);
  if (!paths) return;
  ctx.strokeStyle = faded(state.colors.mark[markOf(finding)], 0.4);
  ctx.lineWidth = 7 * ratio();
  ctx.lineCap = 'round';
  ctx.stroke(paths.solid);
  ctx.stroke(paths.modeled);
}
