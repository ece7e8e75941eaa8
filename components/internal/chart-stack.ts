import type { Finding } from '../../src/detectors/detector.js';
import { ChartLanes } from './chart-lanes.js';
import { ChartPlot } from './chart-plot.js';
import { momentAt, type Moment } from './chart-rows.js';
import { formatValue, type ChartSeries } from './chart-series.js';
import { RIGHT, type ChartState } from './chart-state.js';
import type { Span } from './chart-zoom.js';

interface Lane {
  readonly plot: ChartPlot;
  readonly target: HTMLElement;
  readonly readout: HTMLElement;
}

/** The charts of one <flight-chart> and the lanes under them, drawn into the boxes that the element has rendered. */
export class ChartStack {
  private readonly area: HTMLElement;
  private readonly state: () => ChartState;
  private readonly lanes: readonly Lane[];
  private readonly foot: ChartLanes;
  private readonly footBox: HTMLElement;
  private readonly line: HTMLElement;
  private readonly selection: HTMLElement;

  constructor(area: HTMLElement, series: readonly ChartSeries[], state: () => ChartState) {
    this.area = area;
    this.state = state;
    const find = (selector: string) => area.querySelector<HTMLElement>(selector)!;
    const boxes = [...area.querySelectorAll<HTMLElement>('.lane')];
    this.lanes = series.map((one, i) => {
      const target = boxes[i].querySelector<HTMLElement>('.plot')!;
      return { plot: new ChartPlot(one, target, state), target, readout: boxes[i].querySelector('.value')! };
    });
    this.footBox = find('.foot');
    this.foot = new ChartLanes(this.footBox, state);
    this.line = find('.line');
    this.selection = find('.selection');
  }

  /** The stretch shown, the units or the zone have changed. */
  refresh(): void {
    for (const { plot } of this.lanes) plot.refresh();
    this.foot.refresh();
  }

  redraw(): void {
    for (const { plot } of this.lanes) plot.redraw();
    this.foot.redraw();
  }

  /** Takes the size of the boxes. */
  resize(): void {
    for (const { plot, target } of this.lanes) plot.resize(target.clientWidth, target.clientHeight);
    this.foot.resize(this.footBox.clientWidth);
  }

  destroy(): void {
    for (const { plot } of this.lanes) plot.destroy();
    this.foot.destroy();
  }

  /** The plotting area, in CSS pixels of the page. */
  plotArea(): { left: number; width: number } {
    const { left, width } = this.area.getBoundingClientRect();
    const gutter = this.state().gutter.width;
    return { left: left + gutter, width: width - gutter - RIGHT };
  }

  /** The finding under the pointer, in the lanes. */
  findingAt(clientX: number, clientY: number): Finding | null {
    const box = this.footBox.getBoundingClientRect();
    return this.foot.findingAt(clientX - box.left, clientY - box.top);
  }

  /** Moves the line, the marks and the numbers: the hot path, nothing is drawn or rendered. */
  moveCursor(cursor: number | null): Moment | null {
    const { analysis, span, gutter } = this.state();
    const moment = cursor === null ? null : momentAt(analysis, cursor);
    const width = this.area.clientWidth - gutter.width - RIGHT;
    const share = moment ? (moment.time - span[0]) / (span[1] - span[0]) : -1;
    const inside = share >= 0 && share <= 1;
    this.line.style.visibility = inside ? 'visible' : 'hidden';
    if (inside) this.line.style.transform = `translateX(${gutter.width + share * width}px)`;
    for (const { plot, readout } of this.lanes) {
      plot.mark(moment?.row ?? -1);
      readout.classList.toggle('live', moment !== null);
      readout.textContent = moment ? this.value(plot, moment.row) : this.extent(plot);
    }
    return moment;
  }

  /** All values at a row in words, for assistive technology. */
  words(row: number): string {
    return this.lanes.map(({ plot }) => `${plot.series.title()} ${this.value(plot, row)}`).join(', ');
  }

  showSelection(shares: Span | null): void {
    this.selection.hidden = shares === null;
    if (!shares) return;
    const { gutter } = this.state();
    const width = this.area.clientWidth - gutter.width - RIGHT;
    this.selection.style.left = `${gutter.width + shares[0] * width}px`;
    this.selection.style.width = `${(shares[1] - shares[0]) * width}px`;
  }

  private value(plot: ChartPlot, row: number): string {
    return formatValue(plot.series, plot.value(row), this.state().units);
  }

  /** What stands beside a chart while no cursor is on it: least and greatest in view. */
  private extent({ extent: [min, max], series }: ChartPlot): string {
    if (min !== min) return '—';
    const { units } = this.state();
    const [low, high] = [formatValue(series, min, units), formatValue(series, max, units)];
    if (low === high) return high;
    const unit = / \S+$/.exec(high)?.[0] ?? '';
    return `${!series.sides && unit && low.endsWith(unit) ? low.slice(0, -unit.length) : low} – ${high}`;
  }
}
