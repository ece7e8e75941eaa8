import type { Finding } from '../../src/finding/finding.js';
import { placeAlong } from './plot/along-route.js';
import { LaneStack } from './lanes/lane-stack.js';
import { ChartPlot } from './plot/plot.js';
import { leastChart } from './compact.js';
import { momentAt, type Moment } from '../shared/nearest-row.js';
import type { ChartPair } from '../../src/picture/curves.js';
import type { ChartState } from './plot/state.js';
import type { ChartTrace } from './plot/trace.js';
import { formatExtent, formatValue } from './plot/value-words.js';
import type { Span } from './plot/zoom.js';

/** CSS pixels above the lanes, as in the styles. */
const FOOT_PADDING = 6;

interface ChartBox {
  readonly plot: ChartPlot;
  readonly target: HTMLElement;
  /** One for each curve. */
  readonly readouts: readonly HTMLElement[];
}

/** The charts of one <flight-chart> and the lanes under them, drawn into the boxes that the element has rendered. */
export class ChartStack {
  readonly #area: HTMLElement;
  readonly #state: () => ChartState;
  readonly #charts: readonly ChartBox[];
  readonly #foot: LaneStack;
  readonly #footBox: HTMLElement;
  readonly #line: HTMLElement;
  readonly #selection: HTMLElement;
  /** A box may change without the element: when the lanes or the line above take another height. */
  readonly #observer = new ResizeObserver(() => this.#resizeSoon());
  #frame = 0;

  constructor(area: HTMLElement, charts: readonly ChartPair[], state: () => ChartState) {
    this.#area = area;
    this.#state = state;
    const find = (selector: string) => area.querySelector<HTMLElement>(selector)!;
    const boxes = [...area.querySelectorAll<HTMLElement>('.chart')];
    this.#charts = charts.map((pair, i) => {
      const target = boxes[i].querySelector<HTMLElement>('.plot')!;
      const readouts = [...boxes[i].querySelectorAll<HTMLElement>('.value')];
      return { plot: new ChartPlot(pair, target, state), target, readouts };
    });
    this.#footBox = find('.foot');
    this.#foot = new LaneStack(this.#footBox, state);
    this.#line = find('.line');
    this.#selection = find('.selection');
    this.resize();
    for (const { target } of this.#charts) this.#observer.observe(target);
  }

  /** The visible range, the units or the zone have changed. */
  refresh(): void {
    for (const { plot } of this.#charts) plot.refresh();
    if (this.#foot.refresh()) this.resize(); // a gesture lays out nothing
  }

  redraw(): void {
    for (const { plot } of this.#charts) plot.redraw();
    this.#foot.redraw();
  }

  /** CSS pixels that the lanes under the charts take if there is room. */
  get roomyLaneHeight(): number {
    return this.#foot.height(true) + FOOT_PADDING;
  }

  /** Takes the size of the boxes: the lanes under the charts first, the charts share what is left. */
  resize(): void {
    this.#foot.resize(this.#footBox.clientWidth);
    const foot = this.#foot.height() + FOOT_PADDING;
    this.#footBox.style.height = `${foot}px`;
    this.#area.style.minHeight = `${this.#charts.length * leastChart(this.#state().compact) + foot}px`;
    for (const { plot, target } of this.#charts) plot.resize(target.clientWidth, target.clientHeight);
  }

  /** In the next frame: the boxes may change once more because of what the resizing does. */
  #resizeSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.resize());
  }

  destroy(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    for (const { plot } of this.#charts) plot.destroy();
    this.#foot.destroy();
  }

  /** The plotting area, in CSS pixels of the page. */
  plotArea(): { left: number; width: number } {
    const { left } = this.#area.getBoundingClientRect();
    return { left: left + this.#state().gutter.left, width: this.#plotWidth() };
  }

  #plotWidth(): number {
    const { left, right } = this.#state().gutter;
    return this.#foot.width - left - right;
  }

  /** The finding under the pointer, in the lanes. */
  findingAt(clientX: number, clientY: number): Finding | null {
    const box = this.#footBox.getBoundingClientRect();
    return this.#foot.findingAt(clientX - box.left, clientY - box.top);
  }

  /** Moves the line, the marks and the numbers: the hot path, nothing is drawn or rendered. */
  moveCursor(cursor: number | null): Moment | null {
    const { analysis } = this.#state();
    const moment = cursor === null ? null : momentAt(analysis, cursor);
    this.#moveLine(moment);
    for (const { plot, readouts } of this.#charts) {
      plot.mark(moment?.row ?? -1);
      plot.traces.forEach((trace, i) => {
        readouts[i].classList.toggle('live', moment !== null);
        readouts[i].textContent = moment
          ? this.#value(trace, moment.row)
          : formatExtent(trace.series, trace.extent, this.#state().units);
      });
    }
    return moment;
  }

  #moveLine(moment: Moment | null): void {
    const { ends, gutter, axis, analysis, units } = this.#state();
    const x = !moment ? NaN : axis === 'time' ? moment.time : placeAlong(analysis, moment.row, units);
    const share = (x - ends[0]) / (ends[1] - ends[0]);
    const inside = share >= 0 && share <= 1;
    this.#line.style.visibility = inside ? 'visible' : 'hidden';
    if (inside) this.#line.style.transform = `translateX(${gutter.left + share * this.#plotWidth()}px)`;
  }

  /** All values at a row in words, for assistive technology. */
  words(row: number): string {
    const traces = this.#charts.flatMap(({ plot }) => plot.traces);
    return traces.map((trace) => `${trace.series.title()} ${this.#value(trace, row)}`).join(', ');
  }

  showSelection(shares: Span | null): void {
    this.#selection.hidden = shares === null;
    if (!shares) return;
    const width = this.#plotWidth();
    this.#selection.style.left = `${this.#state().gutter.left + shares[0] * width}px`;
    this.#selection.style.width = `${(shares[1] - shares[0]) * width}px`;
  }

  #value(trace: ChartTrace, row: number): string {
    return formatValue(trace.series, trace.value(row), this.#state().units);
  }
}
