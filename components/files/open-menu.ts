import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import { leaveMenu, placeMenu } from '../shared/menu.js';

/** What the menu's parts do. */
export interface MoreActions {
  folder(): void;
  fetchUrl(event: SubmitEvent): void;
  takeText(event: SubmitEvent): void;
}

/** The menu next to the button: add to the open flights, open a folder, an address or pasted rows. */
export const moreWays = (hasFlights: boolean, { folder, fetchUrl, takeText }: MoreActions) => html`
  <div
    class="more"
    id="more"
    popover
    role="dialog"
    aria-label=${msg('More ways to open')}
    @beforetoggle=${leaveMenu}
    @toggle=${placeMenu}
  >
    ${
      hasFlights
        ? html`<label><input id="keep" type="checkbox" /> ${msg('keep the flights that are open')}</label>`
        : nothing
    }
    <button class="button" type="button" @click=${folder}>${msg('A folder…')}</button>
    <form @submit=${fetchUrl}>
      <input
        class="field"
        name="url"
        type="url"
        required
        placeholder="https://…"
        aria-label=${msg('Address of a track file')}
      />
      <button class="button" type="submit">${msg('Fetch')}</button>
    </form>
    <form @submit=${takeText}>
      <textarea
        class="field"
        name="text"
        rows="4"
        required
        placeholder=${msg('…or paste the rows of a file here')}
        aria-label=${msg('Rows of a track file')}
      ></textarea>
      <button class="button" type="submit">${msg('Read')}</button>
    </form>
    <p class="hint">${msg('Only an address that you give is fetched. Files stay on this computer.')}</p>
  </div>
`;
