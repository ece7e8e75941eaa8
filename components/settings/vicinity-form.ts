import { html } from 'lit';
import { msg } from '@lit/localize';
import type { Near } from '../shared/vicinity-text.js';

function given(event: SubmitEvent): Near | null {
  event.preventDefault();
  const data = new FormData(event.target as HTMLFormElement);
  const airport = String(data.get('airport')).trim().toUpperCase();
  return airport ? { airport, radius: Number(data.get('radius')) } : null;
}

/** An airport whose surroundings are analyzed separately. */
export function nearForm(near: Near | null, set: (near: Near | null) => void) {
  const { airport = '', radius = 30 } = near ?? {};
  return html`<form class="near" @submit=${(event: SubmitEvent) => set(given(event))}>
    <span>${msg('Also analyze within')}</span>
    <input
      class="field"
      name="radius"
      type="number"
      min="1"
      max="500"
      required
      aria-label=${msg('Distance, NM')}
      .value=${String(radius)}
    />
    <span>${msg('NM of')}</span>
    <input
      class="field"
      name="airport"
      maxlength="4"
      spellcheck="false"
      placeholder="UATE"
      aria-label=${msg('Airport, ICAO or IATA code')}
      .value=${airport}
    />
    <button class="button" type="submit">${msg('Set')}</button>
  </form>`;
}
