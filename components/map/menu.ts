import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons.js';
import { switchedLayers } from './layers/index.js';
import type { LayerSwitch, MapContents } from './layers/layer.js';
import type { MapChange } from './options.js';
import { basemapChoice, type BasemapMenu } from './menu-basemap.js';
import { colorings, coloringTitles } from './core/color-scale.js';

/** What the menu shows and what it does. */
export interface Menu extends BasemapMenu {
  readonly open: boolean;
  readonly measuring: boolean;
  readonly contents: MapContents;
  toggle(): void;
  /** Closes the panel and gives the focus back to its button. */
  close(): void;
  change(options: MapChange): void;
  measure(): void;
  /** Whether the aircraft is kept in view. */
  readonly following: boolean;
  follow(): void;
  fit(): void;
  save(): void;
}

const checkbox = (
  { contents, change }: Menu,
  { name, label, available = () => true }: LayerSwitch,
): TemplateResult => {
  const enabled = available(contents);
  return html`
    <label class=${enabled ? '' : 'off'}>
      <input
        type="checkbox"
        name=${name}
        .checked=${contents.switches.has(name)}
        ?disabled=${!enabled}
        @change=${(event: Event) => change({ [name]: (event.target as HTMLInputElement).checked })}
      />
      ${label()}
    </label>
  `;
};

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
            html`<option value=${name} ?selected=${name === menu.contents.colorBy}>${titles[name]}</option>`,
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
      .value=${String(menu.contents.exaggeration)}
      @input=${(event: Event) => menu.change({ exaggeration: Number((event.target as HTMLInputElement).value) })}
    />
    <output>×${menu.contents.exaggeration}</output>
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
    popover="manual"
    role="group"
    aria-label=${msg('Map settings')}
    @keydown=${(event: KeyboardEvent) => closeOn(event, menu)}
  >
    ${coloring(menu)} ${switchedLayers.map(({ option }) => checkbox(menu, option!))}
    ${menu.contents.switches.has('curtain') ? exaggeration(menu) : nothing}
    <button class="button" type="button" @click=${menu.save}>${msg('Save the map as PNG')}</button>
    ${basemapChoice(menu)}
  </div>
`;

/** Buttons at the map's edge, and the panel that one of them opens. */
export const menu = (parts: Menu): TemplateResult => html`
  <div
    class="tools panel"
    role="toolbar"
    aria-label=${msg('Map tools')}
    part="tools"
    @keydown=${(event: KeyboardEvent) => parts.open && closeOn(event, parts)}
  >
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
    <button
      type="button"
      title=${msg('Follow the aircraft')}
      aria-label=${msg('Follow the aircraft')}
      aria-pressed=${parts.following}
      @click=${parts.follow}
    >
      ${icons.follow}
    </button>
    <button type="button" title=${msg('Whole flight')} aria-label=${msg('Whole flight')} @click=${parts.fit}>
      ${icons.fit}
    </button>
  </div>
  ${parts.open ? panel(parts) : nothing}
`;
