import { html } from 'lit';
import { msg } from '@lit/localize';
import type { LeftOutLength, Redaction } from '../../../src/track/redact/redaction.js';

/** An end of the flight as it is typed: no number leaves nothing out. */
export interface TypedLength {
  readonly text: string;
  readonly unit: 'NM' | 'min';
}

/** The form as it is filled in. */
export interface RedactionForm {
  readonly start: TypedLength;
  readonly end: TypedLength;
  readonly identity: boolean;
}

const typed = (length: LeftOutLength | undefined): TypedLength => {
  if (!length) return { text: '', unit: 'NM' };
  return 'nm' in length
    ? { text: String(length.nm), unit: 'NM' }
    : { text: String(length.minutes), unit: 'min' };
};

export const formOf = ({ start, end, identity = false }: Redaction): RedactionForm => ({
  ...{ start: typed(start), end: typed(end), identity },
});

/** One end: a number and its unit. */
const lengthField = (label: string, value: TypedLength, change: (part: Partial<TypedLength>) => void) =>
  html`<fieldset>
    <legend>${label}</legend>
    <input
      class="field"
      type="number"
      min="0"
      step="any"
      aria-label=${label}
      .value=${value.text}
      @input=${(event: Event) => change({ text: (event.target as HTMLInputElement).value })}
    />
    <select
      class="field"
      aria-label=${msg('Unit')}
      @change=${(event: Event) =>
        change({ unit: (event.target as HTMLSelectElement).value as TypedLength['unit'] })}
    >
      <option value="NM" ?selected=${value.unit === 'NM'}>NM</option>
      <option value="min" ?selected=${value.unit === 'min'}>min</option>
    </select>
  </fieldset>`;

/** A change of the form as it is when the change is made: two may come before it is drawn again. */
export type FormChange = (form: RedactionForm) => RedactionForm;

export const redactionFields = (form: RedactionForm, change: (how: FormChange) => void) => html`
  <div class="ends">
    ${lengthField(msg('From the beginning'), form.start, (part) => change((now) => ({ ...now, start: { ...now.start, ...part } })))}
    ${lengthField(msg('Before the end'), form.end, (part) => change((now) => ({ ...now, end: { ...now.end, ...part } })))}
  </div>
  <label class="check">
    <input
      type="checkbox"
      .checked=${form.identity}
      @change=${(event: Event) => {
        const { checked } = event.target as HTMLInputElement;
        change((now) => ({ ...now, identity: checked }));
      }}
    />
    ${msg('Callsign, address and registration')}
  </label>
`;
