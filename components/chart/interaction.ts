import type { ReactiveControllerHost } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/finding.js';
import { GestureController, type GestureTarget } from './gestures.js';
import { chartAction, tableAction, type ChartAction } from './keys.js';
import type { Gestures } from '../shared/gestures.js';
import { momentAt, stepTime } from '../shared/nearest-row.js';
import type { ChartStack } from './stack.js';
import type { ChartView } from './plot/visible-range.js';
import { findingAt } from './plot/words.js';
import { panned, zoomed, type Span } from './plot/zoom.js';
import { axisOf } from '../../src/route/row-axis.js';

/** Share of the visible range that one press of `+` leaves. */
const KEY_ZOOM = 0.6;

/** What gestures and keys are read against. */
export interface InteractionState {
  readonly analysis: Analysis | null;
  readonly cursor: number | null;
  readonly finding: Finding | null;
  readonly view: ChartView;
  readonly stack?: ChartStack;
  readonly gestures: Gestures;
}

/** What the user did on the charts. */
export type ChartIntent =
  | { readonly to: 'point'; readonly time: number | null }
  /** Shows another part of the horizontal axis. */
  | { readonly to: 'zoom'; readonly ends: Span }
  | { readonly to: 'choose'; readonly finding: Finding | null }
  /** The pointer is over the bar of a finding. */
  | { readonly to: 'hover'; readonly finding: Finding | null }
  /** A line of the file is to be shown. */
  | { readonly to: 'line'; readonly row: number }
  /** The table takes the place of the curves, or they that of the table. */
  | { readonly to: 'table' }
  /** The wheel was left to the page. */
  | { readonly to: 'explain' }
  /** Part of the width that is being chosen by dragging; null when done. */
  | { readonly to: 'select'; readonly shares: Span | null };

/** Turns gestures and keys on the charts into what the user wants: state comes down, intents go up. */
export class ChartInteraction implements GestureTarget {
  readonly #state: () => InteractionState;
  readonly #act: (intent: ChartIntent) => void;
  readonly #gestures: GestureController;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    state: () => InteractionState,
    act: (intent: ChartIntent) => void,
  ) {
    this.#state = state;
    this.#act = act;
    this.#gestures = new GestureController(element, this);
  }

  attach(area: HTMLElement | null): void {
    this.#gestures.attach(area);
  }

  plot = () => this.#state().stack?.plotArea() ?? { left: 0, width: 1 };
  span = (): Span => this.#state().view.ends;
  full = (): Span => this.#state().view.wholeEnds;
  cooperative = (): boolean => this.#state().gestures !== 'full';
  refused = (): void => this.#act({ to: 'explain' });
  select = (shares: Span | null): void => this.#act({ to: 'select', shares });
  zoom = (ends: Span): void => this.#act({ to: 'zoom', ends });
  reset = (): void => this.zoom(this.full());

  point(share: number | null, event?: PointerEvent): void {
    const { stack, analysis, view, cursor } = this.#state();
    const finding = event ? (stack?.findingAt(event.clientX, event.clientY) ?? null) : null;
    this.#act({ to: 'hover', finding });
    if (share === null || !analysis) return this.#act({ to: 'point', time: null });
    const [start, end] = view.ends;
    this.#act({ to: 'point', time: view.timeAt(start + share * (end - start), cursor) });
  }

  click(event: PointerEvent): void {
    this.#choose(this.#state().stack?.findingAt(event.clientX, event.clientY) ?? null);
  }

  readonly key = (event: KeyboardEvent): void => this.#press(event, chartAction);
  readonly tableKey = (event: KeyboardEvent): void => this.#press(event, tableAction);

  #press(event: KeyboardEvent, read: typeof chartAction): void {
    const action = event.target === event.currentTarget ? read(event) : undefined;
    const { analysis, cursor } = this.#state();
    if (!action || !analysis) return;
    if (action.do === 'leave' && cursor === null) return; // Escape is the page's then
    event.preventDefault();
    this.#perform(action, analysis);
  }

  #perform(action: ChartAction, analysis: Analysis): void {
    const { cursor, view } = this.#state();
    if (action.do === 'step') this.#goTo(stepTime(axisOf(analysis.track), cursor, action.rows));
    else if (action.do === 'end') this.#goTo(view.full[action.of === 'start' ? 0 : 1]);
    else if (action.do === 'zoom') this.#keyZoom(action.closer);
    else if (action.do === 'reset') this.reset();
    else if (action.do === 'table') this.#act({ to: 'table' });
    else if (action.do === 'line') this.#askLine(analysis);
    else if (action.do === 'leave') this.#act({ to: 'point', time: null });
    else if (cursor !== null) this.#choose(findingAt(analysis, cursor));
  }

  #askLine(analysis: Analysis): void {
    const { cursor } = this.#state();
    const row = cursor === null ? -1 : (momentAt(analysis, cursor)?.row ?? -1);
    if (row >= 0) this.#act({ to: 'line', row });
  }

  /** Choosing the chosen one again deselects it. */
  #choose(finding: Finding | null): void {
    if (!finding) return;
    const chosen = this.#state().finding;
    this.#act({ to: 'choose', finding: finding.id === chosen?.id ? null : finding });
  }

  #keyZoom(closer: boolean): void {
    const { cursor, view } = this.#state();
    const { ends, wholeEnds } = view;
    const seen = view.axis === 'time' && cursor !== null && cursor >= ends[0] && cursor <= ends[1];
    const at = seen ? cursor : (ends[0] + ends[1]) / 2;
    this.zoom(zoomed(ends, closer ? KEY_ZOOM : 1 / KEY_ZOOM, at, wholeEnds));
  }

  /** The visible range follows a cursor that leaves it. */
  #goTo(time: number): void {
    const { ends, full, axis } = this.#state().view;
    const beyond = time < ends[0] ? time - ends[0] : Math.max(0, time - ends[1]);
    if (axis === 'time' && beyond !== 0) this.zoom(panned(ends, beyond, full));
    this.#act({ to: 'point', time });
  }
}
