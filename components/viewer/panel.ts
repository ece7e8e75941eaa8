import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg } from '@lit/localize';
import { controls } from '../shared/controls.js';
import { rovingIndex } from '../shared/roving-focus.js';
import { theme } from '../shared/theme.js';
import { panelStyles } from './panel-styles.js';
import { tabs as allTabs, type PanelState, type Tab } from './tabs.js';

/**
 * The side panel: a tab for each thing that is not the map or a chart.
 *
 * @fires change - The user chose another tab; read `tab`.
 */
@localized()
@customElement('crosstrack-panel')
export class CrosstrackPanel extends LitElement {
  static override styles = [theme, controls, panelStyles];

  /** Id of the tab that is shown. */
  @property() tab = allTabs[0].id;
  /** Ids of the tabs in their order. */
  @property({ attribute: false }) tabs: readonly string[] = allTabs.map(({ id }) => id);
  @property({ attribute: false }) state: PanelState | null = null;

  #loading: Promise<unknown> | undefined;
  /** px that each tab was scrolled by when it was left. */
  readonly #scrolled = new Map<string, number>();

  /** What in the chosen tab marks the moment of the cursor. @internal */
  get marking() {
    return this.renderRoot.querySelector('flight-landings');
  }

  /** Those for which there is something to show. */
  get #tabs(): readonly Tab[] {
    const { state } = this;
    const named = this.tabs.flatMap((id) => allTabs.find((tab) => tab.id === id) ?? []);
    return state ? named.filter((tab) => tab.isShown?.(state) ?? true) : named;
  }

  get #shown(): Tab {
    const shown = this.#tabs;
    return shown.find(({ id }) => id === this.tab) ?? shown[0] ?? allTabs[0];
  }

  override willUpdate(changed: PropertyValues<this>) {
    const left = changed.get('tab');
    const panel = this.renderRoot.querySelector('#panel');
    if (left !== undefined && panel) this.#scrolled.set(left, panel.scrollTop);
    if (this.state) this.#loading = this.#shown.load?.(this.state)?.catch(() => undefined);
  }

  protected override async getUpdateComplete() {
    const complete = await super.getUpdateComplete();
    await this.#loading;
    return complete;
  }

  override render() {
    const { state } = this;
    if (!state) return nothing;
    const shown = this.#shown;
    return html`
      <div role="tablist" aria-label=${msg('Side panel')} @keydown=${this.#key}>
        ${this.#tabs.map((tab) => this.#renderTab(tab, tab === shown, state))}
      </div>
      <div role="tabpanel" id="panel" tabindex="0" aria-labelledby="tab-${shown.id}">
        ${shown.render(state)}
      </div>
    `;
  }

  #renderTab({ id, title, icon, ...tab }: Tab, chosen: boolean, state: PanelState) {
    const [count, mark] = [tab.count?.(state), tab.mark?.(state)];
    return html`<button
      role="tab"
      type="button"
      id="tab-${id}"
      aria-selected=${chosen ? 'true' : 'false'}
      aria-controls="panel"
      tabindex=${chosen ? 0 : -1}
      @click=${() => this.#choose(id)}
    >
      ${icon ? html`<span title=${title()}>${icon}</span><span class="visually-hidden">${title()}</span>` : title()}${count === undefined ? nothing : countMark(count, tab.countWords)}${
        mark ? html`<span class="mark" role="img" title=${mark} aria-label=${mark}>●</span>` : nothing
      }
    </button>`;
  }

  /** Back where the reader was: a list of a thousand flights is not looked through again. */
  override async updated(changed: PropertyValues<this>) {
    if (!changed.has('tab')) return;
    await this.#loading;
    await new Promise(requestAnimationFrame);
    const panel = this.renderRoot.querySelector('#panel');
    if (panel) panel.scrollTop = this.#scrolled.get(this.#shown.id) ?? 0;
  }

  #choose(tab: string) {
    this.tab = tab;
    this.dispatchEvent(new Event('change'));
  }

  #key(event: KeyboardEvent) {
    const shown = this.#tabs;
    const to = rovingIndex(event, shown.indexOf(this.#shown), shown.length, 'across');
    if (to === undefined) return;
    event.preventDefault();
    this.#choose(shown[to].id);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus(),
    );
  }
}

/** A number alone says little to who does not see that it is in a tab. */
const countMark = (count: number, words: Tab['countWords']) =>
  html` <span class="hint" aria-hidden=${words ? 'true' : nothing}>${count}</span>${
      words ? html`<span class="visually-hidden">, ${words(count)}</span>` : nothing
    }`;

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-panel': CrosstrackPanel;
  }
}
