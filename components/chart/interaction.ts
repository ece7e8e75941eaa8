import type { ReactiveControllerHost } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/detector.js';
import { GestureController, type GestureTarget } from './gestures.js';
import { chartAction, type ChartAction } from './keys.js';
import { stepTime } from '../shared/nearest-row.js';
import type { ChartStack } from './stack.js';
import type { ChartView } from './plot/visible-range.js';
import { findingAt } from './plot/words.js';
import { panned, zoomed, type Span } from './plot/zoom.js';

/** Share of the stretch that one press of `+` leaves. */
const KEY_ZOOM = 0.6;

/** What the user's hand needs of <flight-chart>: to read its state, and to say what was chosen. */
export interface ChartHost extends ReactiveControllerHost, HTMLElement {
  readonly analysis: Analysis | null;
  readonly cursor: number | null;
  readonly cooperative: boolean;
  readonly stack?: ChartStack;
  readonly view: ChartView;
  readonly finding: Finding | null;
  chooseCursor(time: number | null): void;
  /** The user zoomed the horizontal axis. */
  chooseEnds(ends: Span): void;
  chooseFinding(finding: Finding | null): void;
  /** The finding whose bar the pointer is over. */
  hover(finding: Finding | null): void;
}

/** Turns gestures and keys on the charts into what the user chose. */
export class ChartInteraction implements GestureTarget {
  readonly #host: ChartHost;
  readonly #gestures: GestureController;

  constructor(host: ChartHost) {
    this.#host = host;
    this.#gestures = new GestureController(host, this);
  }

  attach(area: HTMLElement | null): void {
    this.#gestures.attach(area);
  }

  plot = () => this.#host.stack?.plotArea() ?? { left: 0, width: 1 };
  span = (): Span => this.#host.view.ends;
  full = (): Span => this.#host.view.wholeEnds;
  cooperative = (): boolean => this.#host.cooperative;
  select = (shares: Span | null): void => this.#host.stack?.showSelection(shares);
  zoom = (ends: Span): void => this.#host.chooseEnds(ends);
  reset = (): void => this.#host.chooseEnds(this.#host.view.wholeEnds);

  point(share: number | null, event?: PointerEvent): void {
    const host = this.#host;
    host.hover(event ? (host.stack?.findingAt(event.clientX, event.clientY) ?? null) : null);
    if (share === null || !host.analysis) return host.chooseCursor(null);
    const [start, end] = host.view.ends;
    host.chooseCursor(host.view.timeAt(start + share * (end - start), host.cursor));
  }

  click(event: PointerEvent): void {
    const finding = this.#host.stack?.findingAt(event.clientX, event.clientY);
    if (finding) this.#choose(finding);
  }

  readonly key = (event: KeyboardEvent): void => {
    const action = event.target === event.currentTarget ? chartAction(event) : undefined;
    if (!action || !this.#host.analysis) return;
    if (action.do === 'leave' && this.#host.cursor === null) return; // Escape is the page's then
    event.preventDefault();
    this.#act(action, this.#host.analysis);
  };

  #act(action: ChartAction, analysis: Analysis): void {
    const host = this.#host;
    if (action.do === 'step') this.#goTo(stepTime(analysis.track.time, host.cursor, action.rows));
    else if (action.do === 'end') this.#goTo(host.view.full[action.of === 'start' ? 0 : 1]);
    else if (action.do === 'zoom') this.#keyZoom(action.closer);
    else if (action.do === 'reset') this.reset();
    else if (action.do === 'leave') host.chooseCursor(null);
    else if (host.cursor !== null) this.#choose(findingAt(analysis, host.cursor));
  }

  /** A second time lets go. */
  #choose(finding: Finding | null): void {
    if (finding) this.#host.chooseFinding(finding.id === this.#host.finding?.id ? null : finding);
  }

  #keyZoom(closer: boolean): void {
    const { cursor, view } = this.#host;
    const { ends, wholeEnds } = view;
    const seen = view.axis === 'time' && cursor !== null && cursor >= ends[0] && cursor <= ends[1];
    const at = seen ? cursor : (ends[0] + ends[1]) / 2;
    this.#host.chooseEnds(zoomed(ends, closer ? KEY_ZOOM : 1 / KEY_ZOOM, at, wholeEnds));
  }

  /** The stretch follows a cursor that walks out of it. */
  #goTo(time: number): void {
    const { ends, full, axis } = this.#host.view;
    const beyond = time < ends[0] ? time - ends[0] : Math.max(0, time - ends[1]);
    if (axis === 'time' && beyond !== 0) this.#host.chooseEnds(panned(ends, beyond, full));
    this.#host.chooseCursor(time);
  }
}
