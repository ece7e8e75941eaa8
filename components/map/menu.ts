import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { MapOptions } from '../shared/events.js';
import { icons } from './icons.js';
import { basemapChoice, type BasemapMenu } from './menu-basemap.js';
import { colorings, coloringTitles } from './core/color-scale.js';

/** What the menu shows and what it does. */
export interface Menu extends BasemapMenu {
  readonly open: boolean;
  readonly measuring: boolean;
  readonly options: MapOptions;
  readonly hasRoute: boolean;
  readonly hasGaps: boolean;
  toggle(): void;
  /** Closes the panel and gives the focus back to its button. */
  close(): void;
  change(options: Partial<MapOptions>): void;
  measure(): void;
  fit(): void;
  save(): void;
}

type Switch = 'ribs' | 'bands' | 'connectors' | 'graticule' | 'curtain' | 'globe';

const checkbox = (menu: Menu, name: Switch, words: string, enabled = true): TemplateResult => html`
  <label class=${enabled ? '' : 'off'}>
    <input
      type="checkbox"
      .checked=${menu.options[name]}
      ?disabled=${!enabled}
      @change=${(event: Event) => menu.change({ [name]: (event.target as HTMLInputElement).checked })}
    />
    ${words}
  </label>
`;

const coloring = (menu: Menu): TemplateResult => {
  const titles = coloringTitles();
  return html`
    <label class="field-row">
      ${msg('Color')}
      <select
        class="field"
        @change=${(event: Event) => menu.change({ colorBy: (event.target as HTMLSelectElement).value })}
      >
        ${colorings.map(
          (name) =>
            html`<option value=${name} ?selected=${name === menu.options.colorBy}>${titles[name]}</option>`,
        )}
      </select>
    </label>
  `;
};

const exaggeration = (menu: Menu): TemplateResult => html`
  <label class="field-row">
    ${msg('Height')}
    <input
      type="range"
      min="1"
      max="30"
      step="1"
      .value=${String(menu.options.exaggeration)}
      @input=${(event: Event) => menu.change({ exaggeration: Number((event.target as HTMLInputElement).value) })}
    />
    <output>×${menu.options.exaggeration}</output>
  </label>
`;

function closeOn(event: KeyboardEvent, menu: Menu): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  menu.close();
}

const panel = (menu: Menu): TemplateResult => html`
  <div
    class="panel menu"
    id="menu"
    role="group"
    aria-label=${msg('Map settings')}
    @keydown=${(event: KeyboardEvent) => closeOn(event, menu)}
  >
    ${coloring(menu)} ${checkbox(menu, 'bands', msg('Bands around the route'), menu.hasRoute)}
    ${checkbox(menu, 'ribs', msg('Ribs from the track to the route'), menu.hasRoute)}
    ${checkbox(menu, 'connectors', msg('Connect gaps (not flown data)'), menu.hasGaps)}
    ${checkbox(menu, 'graticule', msg('Graticule'))} ${checkbox(menu, 'globe', msg('Globe'))}
    ${checkbox(menu, 'curtain', msg('Altitude curtain (3-D)'))}
    ${menu.options.curtain ? exaggeration(menu) : nothing}
    <button class="button" type="button" @click=${menu.save}>${msg('Save the map as PNG')}</button>
    ${basemapChoice(menu)}
  </div>
`;

/** Buttons at the map's edge, and the panel that one of them opens. */
export const menu = (parts: Menu): TemplateResult => html`
  <div class="tools panel" role="toolbar" aria-label=${msg('Map tools')} part="tools">
    <button
      type="button"
      title=${msg('Map settings')}
      aria-label=${msg('Map settings')}
      aria-expanded=${parts.open}
      aria-controls="menu"
      @click=${parts.toggle}
    >
      ${icons.layers}
    </button>
    <button
      type="button"
      title=${msg('Ruler: distance and bearing')}
      aria-label=${msg('Ruler: distance and bearing')}
      aria-pressed=${parts.measuring}
      @click=${parts.measure}
    >
      ${icons.ruler}
    </button>
    <button type="button" title=${msg('Whole flight')} aria-label=${msg('Whole flight')} @click=${parts.fit}>
      ${icons.fit}
    </button>
  </div>
  ${parts.open ? panel(parts) : nothing}
`;
