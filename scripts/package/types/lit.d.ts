/** What the elements are built on: Lit, which is part of the package. Only what a page may need of it. */
export declare class LitElement extends HTMLElement {
  /** Resolves when the element has drawn its last change. */
  readonly updateComplete: Promise<boolean>;
  readonly isUpdatePending: boolean;
  readonly hasUpdated: boolean;
  requestUpdate(name?: PropertyKey, oldValue?: unknown): void;
  connectedCallback(): void;
  disconnectedCallback(): void;
  protected createRenderRoot(): HTMLElement | DocumentFragment;
  protected willUpdate(changed: PropertyValues): void;
  protected render(): unknown;
  protected updated(changed: PropertyValues): void;
  protected firstUpdated(changed: PropertyValues): void;
}
export type PropertyValues<T = unknown> = T extends object
  ? Map<keyof T | PropertyKey, unknown>
  : Map<PropertyKey, unknown>;
export type CSSResult = unknown;
export type CSSResultGroup = unknown;
export type TemplateResult = unknown;
export type SVGTemplateResult = unknown;
export interface ReactiveController {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdate?(): void;
  hostUpdated?(): void;
}
export interface ReactiveControllerHost {
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
}
export type ReactiveElement = LitElement;
export declare const nothing: unique symbol;
export interface LocaleModule {
  templates: Record<string, unknown>;
}
