import type { LitElement, ReactiveController } from 'lit';

/** px between the menu and its button, and between the menu and the edges of the window. */
const [BESIDE, EDGE] = [6, 8];

/** Left and top of a menu beside its button: to its left, moved in where the window ends. */
export function placeBeside(
  button: { readonly left: number; readonly top: number },
  menu: { readonly width: number; readonly height: number },
  page: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const lowest = page.height - menu.height - EDGE;
  return {
    left: Math.max(EDGE, Math.min(button.left - menu.width - BESIDE, page.width - menu.width - EDGE)),
    top: Math.max(EDGE, Math.min(button.top, lowest)),
  };
}

/**
 * The panel of settings, over everything in the page: a low map would cut it off. It closes by Escape, and by leaving it
 * with the pointer or with the focus.
 */
export class MenuController implements ReactiveController {
  readonly #host: LitElement;
  isOpen = false;
  #shown: HTMLElement | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get #toolbar(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tools');
  }

  #set(open: boolean): void {
    this.isOpen = open;
    this.#host.requestUpdate();
  }

  readonly toggle = (): void => this.#set(!this.isOpen);

  /** Closes it and gives the focus back to its button. */
  readonly close = (): void => {
    if (!this.isOpen) return;
    this.#set(false);
    this.#toolbar?.querySelector('button')?.focus();
  };

  hostUpdated(): void {
    const menu = this.#host.renderRoot.querySelector<HTMLElement>('#menu');
    if (menu === this.#shown) return;
    this.#shown = menu;
    if (!menu) return this.#unlisten();
    menu.showPopover();
    this.#place();
    menu.addEventListener('focusout', this.#left);
    document.addEventListener('pointerdown', this.#pressed, true);
    addEventListener('resize', this.#place);
  }

  hostDisconnected(): void {
    this.#unlisten();
    this.#shown = null;
    this.isOpen = false;
  }

  #unlisten(): void {
    document.removeEventListener('pointerdown', this.#pressed, true);
    removeEventListener('resize', this.#place);
  }

  readonly #place = (): void => {
    const button = this.#toolbar?.querySelector('button')?.getBoundingClientRect();
    const menu = this.#shown;
    if (!button || !menu) return;
    const page = { width: innerWidth, height: innerHeight };
    const { left, top } = placeBeside(button, { width: menu.offsetWidth, height: menu.offsetHeight }, page);
    menu.style.left = `${left}px`;
    menu.style.top = `${top}px`;
  };

  #isOwn(node: EventTarget | null): boolean {
    return node instanceof Node && [this.#shown, this.#toolbar].some((one) => one?.contains(node));
  }

  readonly #left = (event: FocusEvent): void => {
    if (event.relatedTarget && !this.#isOwn(event.relatedTarget)) this.#set(false);
  };

  readonly #pressed = (event: PointerEvent): void => {
    if (!this.#isOwn(event.composedPath()[0])) this.#set(false);
  };
}
