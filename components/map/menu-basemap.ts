import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { basemapNote } from './basemap/credits.js';
import type { MapStyle } from './controller.js';

export interface BasemapMenu {
  readonly mapStyle: MapStyle;
  basemap(style: string | File | null): void;
}

function useAddress(event: SubmitEvent, menu: BasemapMenu): void {
  event.preventDefault();
  const address = new FormData(event.target as HTMLFormElement).get('address');
  menu.basemap(String(address ?? '').trim() || null);
}

function useFile(event: Event, menu: BasemapMenu): void {
  const [file] = (event.target as HTMLInputElement).files ?? [];
  if (file) menu.basemap(file);
}

/** The basemap: the built-in one, a style of the reader's, or an archive of tiles. */
export const basemapChoice = (menu: BasemapMenu): TemplateResult => html`
  <form class="address" @submit=${(event: SubmitEvent) => useAddress(event, menu)}>
    <label>
      ${msg('Basemap from an address')}
      <input
        class="field"
        type="url"
        name="address"
        placeholder=${msg('https://… style.json or .pmtiles')}
        .value=${typeof menu.mapStyle === 'string' ? menu.mapStyle : ''}
      />
    </label>
    <button class="button" type="submit">${msg('Use')}</button>
  </form>
  <label class="button file">
    ${msg('Basemap from a PMTiles file…')}
    <input
      class="visually-hidden"
      type="file"
      accept=".pmtiles"
      @change=${(event: Event) => useFile(event, menu)}
    />
  </label>
  ${
    menu.mapStyle === null
      ? html`<p class="hint">${basemapNote()}</p>`
      : html`<button class="button" type="button" @click=${() => menu.basemap(null)}>
          ${msg('Back to the built-in basemap')}
        </button>`
  }
`;
