import type { ReactiveControllerHost } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/detectors/detector.js';
import { GestureController, type GestureTarget } from './chart-gestures.js';
import { chartAction, type ChartAction } from './chart-keys.js';
import { momentAt, stepTime } from './chart-rows.js';
import type { ChartStack } from './chart-stack.js';
import { findingAt } from './chart-words.js';
import { panned, zoomed, type Span } from './chart-zoom.js';

/** Share of the stretch that one press of `+` leaves. */
const KEY_ZOOM = 0.6;

/** What the user's hand needs of <flight-chart>: to read its state, and to say what was chosen. */
export interface ChartHost extends ReactiveControllerHost, HTMLElement {
  readonly analysis: Analysis | null;
  readonly cursor: number | null;
  readonly cooperative: boolean;
  readonly stack?: ChartStack;
  readonly span: Span;
  readonly full: Span;
  readonly finding: Finding | null;
  chooseCursor(time: number | null): void;
  chooseRange(span: Span): void;
  chooseFinding(finding: Finding | null): void;
  /** The finding whose bar the pointer is over. */
  hover(finding: Finding | null): void;
}

/** Turns gestures and keys on the charts into what the user chose. */
export class ChartInteraction implements GestureTarget {
  private readonly host: ChartHost;
  private readonly gestures: GestureController;

  constructor(host: ChartHost) {
    this.host = host;
    this.gestures = new GestureController(host, this);
  }

  attach(area: HTMLElement | null): void {
    this.gestures.attach(area);
  }

  plot = () => this.host.stack?.plotArea() ?? { left: 0, width: 1 };
  span = (): Span => this.host.span;
  full = (): Span => this.host.full;
  cooperative = (): boolean => this.host.cooperative;
  select = (shares: Span | null): void => this.host.stack?.showSelection(shares);
  zoom = (span: Span): void => this.host.chooseRange(span);
  reset = (): void => this.host.chooseRange(this.host.full);

  point(share: number | null, event?: PointerEvent): void {
    const { host } = this;
    host.hover(event ? (host.stack?.findingAt(event.clientX, event.clientY) ?? null) : null);
    if (share === null || !host.analysis) return host.chooseCursor(null);
    const [start, end] = host.span;
    host.chooseCursor(momentAt(host.analysis, start + share * (end - start))?.time ?? null);
  }

  click(event: PointerEvent): void {
    const finding = this.host.stack?.findingAt(event.clientX, event.clientY);
    if (finding) this.choose(finding);
  }

  readonly key = (event: KeyboardEvent): void => {
    const action = event.target === event.currentTarget ? chartAction(event) : undefined;
    if (!action || !this.host.analysis) return;
    if (action.do === 'leave' && this.host.cursor === null) return; // Escape is the page's then
    event.preventDefault();
    this.act(action, this.host.analysis);
  };

  private act(action: ChartAction, analysis: Analysis): void {
    const { host } = this;
    if (action.do === 'step') this.goTo(stepTime(analysis.track.time, host.cursor, action.rows));
    else if (action.do === 'end') this.goTo(host.full[action.of === 'start' ? 0 : 1]);
    else if (action.do === 'zoom') this.keyZoom(action.closer);
    else if (action.do === 'reset') this.reset();
    else if (action.do === 'leave') host.chooseCursor(null);
    else if (host.cursor !== null) this.choose(findingAt(analysis, host.cursor));
  }

  /** A second time lets go. */
  private choose(finding: Finding | null): void {
    if (finding) this.host.chooseFinding(finding.id === this.host.finding?.id ? null : finding);
  }

  private keyZoom(closer: boolean): void {
    const { span, full, cursor } = this.host;
    const at = cursor !== null && cursor >= span[0] && cursor <= span[1] ? cursor : (span[0] + span[1]) / 2;
    this.host.chooseRange(zoomed(span, closer ? KEY_ZOOM : 1 / KEY_ZOOM, at, full));
  }

  /** The stretch follows a cursor that walks out of it. */
  private goTo(time: number): void {
    const { span, full } = this.host;
    if (time < span[0]) this.host.chooseRange(panned(span, time - span[0], full));
    if (time > span[1]) this.host.chooseRange(panned(span, time - span[1], full));
    this.host.chooseCursor(time);
  }
}
