import { html } from 'lit';
import { msg } from '@lit/localize';

function given(event: SubmitEvent): number | null {
  event.preventDefault();
  const text = String(new FormData(event.target as HTMLFormElement).get('qnh')).trim();
  return text ? Number(text) : null;
}

/** The pressure of the day: heights above fields are computed with it. */
export function pressureForm(qnh: number | null, set: (qnh: number | null) => void) {
  return html`<form class="near pressure" @submit=${(event: SubmitEvent) => set(given(event))}>
    <label for="qnh">${msg('Pressure of the day (QNH), hPa')}</label>
    <input
      class="field"
      id="qnh"
      name="qnh"
      type="number"
      min="850"
      max="1090"
      step="any"
      placeholder=${msg('unknown')}
      .value=${qnh === null ? '' : String(qnh)}
    />
    <button class="button" type="submit">${msg('Set')}</button>
  </form>`;
}
