import uPlot from 'uplot';
import { msg } from '@lit/localize';
import type { Finding } from '../../src/detectors/detector.js';
import type { PositionStatusName, StatusSpan } from '../../src/track/status.js';
import { faded } from './chart-colors.js';
import { packed, rowCount, type Placed } from './chart-packing.js';
import { clipped, write } from './chart-paint.js';
import { xOf, type Frame } from './chart-paths.js';
import { RIGHT, type ChartState } from './chart-state.js';
import { statusPattern, statusWords } from './chart-status.js';
import { timeLabels, timeSteps, timeTicks } from './chart-ticks.js';
import { severitySigns } from './theme.js';

/** CSS pixels. */
const ROW = 15;
const LANE = 14;
const SPACE = 8;
const AXIS = 38;
const SIGN = 16;
const LABEL_ROOM = 12;

const ratio = (): number => devicePixelRatio || 1;

/** The lanes under the charts, on the same time axis: findings, position status, and the axis itself. */
export class ChartLanes {
  private readonly state: () => ChartState;
  private readonly u: uPlot;
  private placed: Placed[] = [];
  private patterns = new Map<PositionStatusName, CanvasPattern | null>();

  constructor(target: HTMLElement, state: () => ChartState) {
    this.state = state;
    this.pack(target.clientWidth);
    this.u = new uPlot(this.options(target.clientWidth), this.data(), target);
  }

  refresh(): void {
    this.pack(this.u.width);
    this.u.setSize({ width: this.u.width, height: this.height() });
    this.u.setData(this.data(), true);
  }

  redraw(): void {
    this.patterns.clear();
    this.u.redraw(true, true);
  }

  resize(width: number): void {
    if (width === this.u.width) return;
    this.pack(width);
    this.u.setSize({ width, height: this.height() });
  }

  destroy(): void {
    this.u.destroy();
  }

  /** The finding whose bar is at a place of the lanes (CSS pixels from their upper left corner); the shortest of several. */
  findingAt(x: number, y: number): Finding | null {
    const { over } = this.u;
    const row = Math.floor((y - over.offsetTop) / ROW);
    const frame = { ...this.frame(), left: over.offsetLeft, width: over.clientWidth };
    const hits = this.placed.filter((placed) => {
      if (placed.row !== row) return false;
      const [from, to] = this.ends(placed.finding, frame, 1);
      return x >= from - 2 && x <= to + 2;
    });
    const length = ({ finding }: Placed) => finding.endTime - finding.startTime;
    return hits.sort((a, b) => length(a) - length(b))[0]?.finding ?? null;
  }

  /** Rows are given for the whole flight, so that they do not jump while zooming. */
  private pack(width: number): void {
    const { findings, track } = this.state().analysis;
    const whole = track.time[track.length - 1] - track.time[0] || 1;
    this.placed = packed(findings, (SIGN / Math.max(100, width)) * whole);
  }

  private height(): number {
    return this.findingsHeight() + LANE + SPACE + AXIS;
  }

  private findingsHeight(): number {
    return this.placed.length ? rowCount(this.placed) * ROW + SPACE : 0;
  }

  private data(): uPlot.AlignedData {
    const { span } = this.state();
    return [[...span], [0, 1]];
  }

  private frame(): Frame {
    const { left, top, width, height } = this.u.bbox;
    return { left, top, width, height, x: this.state().span, y: [0, 1], factor: 1 };
  }

  private options(width: number): uPlot.Options {
    const { colors, gutter, zone } = this.state();
    const zoneNow = () => this.state().zone ?? zone;
    return {
      width,
      height: this.height(),
      legend: { show: false },
      cursor: { show: false },
      padding: [0, RIGHT, 0, 0],
      scales: { x: { time: false, range: () => [...this.state().span] }, y: { range: () => [0, 1] } },
      series: [{}, { show: false }],
      axes: [
        {
          size: AXIS,
          space: 80,
          gap: 4,
          lineGap: 1.3,
          font: `11px ${colors.font}`,
          incrs: timeSteps,
          stroke: () => this.state().colors.dim,
          splits: (_u, _i, min, max, step) => timeTicks(min, max, step, zoneNow()),
          values: (_u, ticks, _i, _space, step) => timeLabels(ticks, step, zoneNow()),
          grid: { stroke: () => faded(this.state().colors.rule, 0.7), width: 1 },
          ticks: { stroke: () => this.state().colors.rule, width: 1, size: 5 },
        },
        {
          size: () => this.state().gutter?.width ?? gutter.width,
          values: () => [],
          grid: { show: false },
          ticks: { show: false },
        },
      ],
      hooks: { draw: [(u) => this.paint(u)] },
    } as uPlot.Options;
  }

  private paint(u: uPlot): void {
    const frame = this.frame();
    const state = this.state();
    const statusTop = frame.top + this.findingsHeight() * ratio();
    clipped(u, (ctx) => {
      for (const placed of this.placed) this.paintBar(ctx, frame, placed);
      this.paintStatus(ctx, frame, statusTop);
    });
    const right = frame.left - 7 * ratio();
    const label = (text: string, y: number) =>
      write(u.ctx, state, text, right, y, { align: 'right', size: 10 });
    if (this.placed.length) label(msg('Findings'), frame.top + (ROW / 2) * ratio());
    label(msg('Position'), statusTop + (LANE / 2) * ratio());
    label(state.zone.label.split(' ')[0], frame.top + frame.height + 15 * ratio());
  }

  /** Ends of a bar in the frame's pixels; never narrower than its sign. */
  private ends(finding: Finding, frame: Frame, scale: number): [number, number] {
    const from = xOf(frame, finding.startTime);
    return [from, Math.max(xOf(frame, finding.endTime), from + (SIGN - 2) * scale)];
  }

  private paintBar(ctx: CanvasRenderingContext2D, frame: Frame, { finding, row }: Placed): void {
    const state = this.state();
    const scale = ratio();
    const [from, to] = this.ends(finding, frame, scale);
    if (to < frame.left || from > frame.left + frame.width) return;
    const color = state.colors.severity[finding.severity];
    const chosen = state.finding?.id === finding.id;
    const [top, height] = [frame.top + (row * ROW + 1) * scale, (ROW - 3) * scale];
    ctx.fillStyle = faded(color, chosen ? 0.45 : 0.16);
    ctx.beginPath();
    ctx.roundRect(from, top, to - from, height, 3 * scale);
    ctx.fill();
    if (chosen) this.outline(ctx, color);
    const x = Math.max(from, frame.left) + 7 * scale;
    const text = chosen ? state.colors.text : color;
    ctx.font = `${10 * scale}px ${state.colors.font}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = text;
    ctx.fillText(severitySigns[finding.severity], x, top + height / 2 + scale / 2);
  }

  private outline(ctx: CanvasRenderingContext2D, color: string): void {
    ctx.strokeStyle = color;
    ctx.lineWidth = 1.5 * ratio();
    ctx.stroke();
  }

  private paintStatus(ctx: CanvasRenderingContext2D, frame: Frame, top: number): void {
    const height = LANE * ratio();
    let drawnTo = -Infinity;
    for (const span of this.state().analysis.status.spans) {
      const from = Math.max(frame.left - 2, xOf(frame, span.start));
      const to = Math.min(frame.left + frame.width + 2, xOf(frame, span.end));
      // A million short spans are one pixel after another: what lies wholly within a drawn pixel is left out.
      if (to < frame.left || from > frame.left + frame.width || to <= drawnTo) continue;
      const right = Math.max(to, Math.round(from) + 1);
      this.paintSpan(ctx, span, from, top, right - from, height);
      drawnTo = Math.max(drawnTo, Math.floor(right));
    }
  }

  private paintSpan(
    ctx: CanvasRenderingContext2D,
    { status }: StatusSpan,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void {
    const state = this.state();
    const color = state.colors.status[status];
    ctx.fillStyle = faded(color, status === 'observed' || status === 'noContact' ? 0 : 0.08);
    ctx.fillRect(x, y, width, height);
    const pattern = this.pattern(ctx, status);
    if (pattern) {
      ctx.fillStyle = pattern;
      ctx.fillRect(x, y, width, height);
    } else {
      ctx.fillStyle = color;
      ctx.fillRect(x, Math.round(y + height / 2), width, Math.max(1, Math.round(ratio())));
    }
    this.nameSpan(ctx, statusWords[status](), status, x, y + height / 2, width);
  }

  private nameSpan(
    ctx: CanvasRenderingContext2D,
    word: string,
    status: PositionStatusName,
    x: number,
    y: number,
    width: number,
  ): void {
    const state = this.state();
    ctx.font = `${10 * ratio()}px ${state.colors.font}`;
    if (ctx.measureText(word).width + LABEL_ROOM * ratio() > width) return;
    const half = ctx.measureText(word).width / 2 + 5 * ratio();
    const middle = x + width / 2;
    ctx.fillStyle = status === 'observed' ? state.colors.status.observed : state.colors.surface;
    ctx.fillRect(middle - half, y - (LANE / 2) * ratio(), 2 * half, LANE * ratio());
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = status === 'observed' ? state.colors.surface : state.colors.text;
    ctx.fillText(word, middle, y + ratio() / 2);
  }

  private pattern(ctx: CanvasRenderingContext2D, status: PositionStatusName): CanvasPattern | null {
    let pattern = this.patterns.get(status);
    if (pattern === undefined) {
      pattern = statusPattern(ctx, status, this.state().colors.status[status]);
      this.patterns.set(status, pattern);
    }
    return pattern;
  }
}
