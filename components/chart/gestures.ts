import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { panned, pinched, zoomed, type Span } from './plot/zoom.js';

/** What the gestures of a chart act on. Positions are shares of the plot's width, 0 to 1. */
export interface GestureTarget {
  /** The plotting area, in CSS pixels of the page. */
  plot(): { readonly left: number; readonly width: number };
  span(): Span;
  full(): Span;
  /** The pointer is at a share of the width; null when it has left. */
  point(share: number | null, event?: PointerEvent): void;
  /** Part of the width that is being chosen by dragging; null when done. */
  select(shares: Span | null): void;
  zoom(span: Span): void;
  reset(): void;
  click(event: PointerEvent): void;
  /** Whether the wheel zooms only with Ctrl or ⌘, so that a page around can be scrolled. */
  cooperative(): boolean;
  /** The wheel was left to the page. */
  refused(): void;
}

/** CSS pixels: a shorter drag is a click. */
const CLICK = 4;
/** Change of the visible range for one pixel of the wheel: a notch of 100 px is about a quarter. */
const WHEEL = 0.0025;

/** Pointer, wheel and two fingers on the charts. */
export class GestureController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #target: GestureTarget;
  #area?: HTMLElement;
  readonly #fingers = new Map<number, number>();
  #dragFrom: number | null = null;
  #pinch?: { readonly span: Span; readonly from: Span };

  constructor(host: ReactiveControllerHost & HTMLElement, target: GestureTarget) {
    this.#host = host;
    this.#target = target;
    this.#host.addController(this);
  }

  /** The element that receives the gestures; called whenever it is drawn. */
  attach(area: HTMLElement | null): void {
    if (area === (this.#area ?? null)) return;
    this.hostDisconnected();
    this.#area = area ?? undefined;
    if (!area) return;
    for (const [type, listener] of this.#listeners) area.addEventListener(type, listener, { passive: false });
  }

  hostDisconnected(): void {
    for (const [type, listener] of this.#listeners) this.#area?.removeEventListener(type, listener);
    this.#area = undefined;
    this.#fingers.clear();
    this.#dragFrom = null;
  }

  readonly #listeners: readonly (readonly [string, EventListener])[] = [
    ['pointerdown', (event) => this.#down(event as PointerEvent)],
    ['pointermove', (event) => this.#move(event as PointerEvent)],
    ['pointerup', (event) => this.#up(event as PointerEvent)],
    ['pointercancel', (event) => this.#cancel(event as PointerEvent)],
    ['pointerleave', (event) => this.#leave(event as PointerEvent)],
    ['wheel', (event) => this.#wheel(event as WheelEvent)],
    ['dblclick', () => this.#target.reset()],
  ];

  #share(clientX: number): number {
    const { left, width } = this.#target.plot();
    return Math.min(1, Math.max(0, (clientX - left) / (width || 1)));
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || (event.target as Element).closest('button, select, input')) return;
    this.#fingers.set(event.pointerId, this.#share(event.clientX));
    if (this.#fingers.size === 2) this.#startPinch();
    else if (event.pointerType === 'mouse' || event.pointerType === 'pen') this.#dragFrom = event.clientX;
    this.#target.point(this.#share(event.clientX), event);
  }

  #startPinch(): void {
    this.#dragFrom = null;
    this.#pinch = { span: this.#target.span(), from: this.#twoFingers() };
  }

  #twoFingers(): Span {
    const [a, b] = [...this.#fingers.values()];
    return a < b ? [a, b] : [b, a];
  }

  #move(event: PointerEvent): void {
    const share = this.#share(event.clientX);
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, share);
    if (this.#pinch && this.#fingers.size === 2) {
      const { span, from } = this.#pinch;
      this.#target.zoom(pinched(span, from, this.#twoFingers(), this.#target.full()));
      return;
    }
    if (this.#dragFrom !== null && Math.abs(event.clientX - this.#dragFrom) > CLICK) this.#drag(event);
    this.#target.point(share, event);
  }

  #drag(event: PointerEvent): void {
    this.#area?.setPointerCapture(event.pointerId);
    this.#target.select(this.#chosen(event.clientX));
  }

  #chosen(clientX: number): Span {
    const [a, b] = [this.#share(this.#dragFrom!), this.#share(clientX)];
    return a < b ? [a, b] : [b, a];
  }

  #up(event: PointerEvent): void {
    const known = this.#fingers.delete(event.pointerId);
    const pinching = this.#pinch;
    if (this.#fingers.size < 2) this.#pinch = undefined;
    const from = this.#dragFrom;
    if (!known || pinching) return;
    if (from !== null && Math.abs(event.clientX - from) > CLICK) this.#zoomTo(this.#chosen(event.clientX));
    else this.#target.click(event);
    this.#dragFrom = null;
    this.#target.select(null);
  }

  #zoomTo([a, b]: Span): void {
    const [start, end] = this.#target.span();
    this.#target.zoom([start + a * (end - start), start + b * (end - start)]);
  }

  #cancel(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    this.#pinch = undefined;
    this.#dragFrom = null;
    this.#target.select(null);
  }

  /** Lifting a finger keeps the time: touch has no other way to look at it. */
  #leave(event: PointerEvent): void {
    if (event.pointerType !== 'touch' && this.#fingers.size === 0) this.#target.point(null);
  }

  #wheel(event: WheelEvent): void {
    if (this.#target.cooperative() && !event.ctrlKey && !event.metaKey) return this.#target.refused();
    event.preventDefault();
    const [start, end] = this.#target.span();
    const unit = event.deltaMode === 1 ? 16 : 1; // lines to pixels
    const { width } = this.#target.plot();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const by = ((event.deltaX * unit) / (width || 1)) * (end - start);
      return this.#target.zoom(panned([start, end], by, this.#target.full()));
    }
    const at = start + this.#share(event.clientX) * (end - start);
    this.#target.zoom(zoomed([start, end], Math.exp(event.deltaY * unit * WHEEL), at, this.#target.full()));
  }
}
