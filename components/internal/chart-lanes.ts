import type uPlot from 'uplot';
import { msg } from '@lit/localize';
import type { Finding } from '../../src/detectors/detector.js';
import { makePlot } from './chart-canvas.js';
import { faded } from './chart-colors.js';
import { packed, rowCount, type Placed } from './chart-packing.js';
import { clipped, write } from './chart-paint.js';
import { xOf, type Frame } from './chart-paths.js';
import { RIGHT, type ChartState } from './chart-state.js';
import { LANE, StatusLane } from './chart-status-lane.js';
import { timeLabels, timeSteps, timeTicks } from './chart-ticks.js';
import { severitySigns } from './theme.js';

/** CSS pixels. */
const ROW = 15;
const SPACE = 8;
const AXIS = 38;
const SIGN = 16;

const ratio = (): number => devicePixelRatio || 1;

const laneNames = (): string[] => [msg('Findings'), msg('Position')];

/** The lanes under the charts, on the same time axis: findings, position status, and the axis itself. */
export class ChartLanes {
  private readonly state: () => ChartState;
  private readonly u: uPlot;
  private placed: Placed[] = [];
  private readonly status = new StatusLane();

  constructor(target: HTMLElement, state: () => ChartState) {
    this.state = state;
    this.pack(target.clientWidth);
    this.u = makePlot(this.options(target.clientWidth), this.data(), target);
  }

  refresh(): void {
    this.pack(this.u.width);
    this.u.setSize({ width: this.u.width, height: this.height() });
    this.u.setData(this.data(), true);
  }

  redraw(): void {
    this.status.forget();
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
    const { colors } = this.state();
    const zone = () => this.state().zone;
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
          splits: (_u, _i, min, max, step) => timeTicks(min, max, step, zone()),
          values: (_u, ticks, _i, _space, step) => timeLabels(ticks, step, zone()),
          grid: { stroke: () => faded(this.state().colors.rule, 0.7), width: 1 },
          ticks: { stroke: () => this.state().colors.rule, width: 1, size: 5 },
        },
        {
          size: (u) => this.gutterFor(u),
          values: () => [],
          grid: { show: false },
          ticks: { show: false },
        },
      ],
      hooks: { draw: [(u) => this.paint(u)] },
    } as uPlot.Options;
  }

  private gutterFor(u: uPlot): number {
    u.ctx.save();
    u.ctx.font = `10px ${this.state().colors.font}`;
    const widest = Math.max(...laneNames().map((name) => u.ctx.measureText(name).width));
    u.ctx.restore();
    return this.state().gutter.take(widest + 12);
  }

  private paint(u: uPlot): void {
    const frame = this.frame();
    const state = this.state();
    const statusTop = frame.top + this.findingsHeight() * ratio();
    clipped(u, (ctx) => {
      for (const placed of this.placed) this.paintBar(ctx, frame, placed);
      this.status.paint(ctx, state, frame, statusTop);
    });
    const right = frame.left - 7 * ratio();
    const label = (text: string, y: number) =>
      write(u.ctx, state, text, right, y, { align: 'right', size: 10 });
    if (this.placed.length) label(laneNames()[0], frame.top + (ROW / 2) * ratio());
    label(laneNames()[1], statusTop + (LANE / 2) * ratio());
    this.nameZone(u.ctx, frame);
  }

  /** The zone stands at the end of the line of dates: a time without it is worth nothing. */
  private nameZone(ctx: CanvasRenderingContext2D, frame: Frame): void {
    const state = this.state();
    const [x, y] = [frame.left + frame.width, frame.top + frame.height + 30 * ratio()];
    write(ctx, state, state.zone.label, x, y, { align: 'right' });
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
}
