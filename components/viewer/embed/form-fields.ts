import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { EmbedKind } from './code.js';
import type { EmbedForm } from './embed-form.js';
import type { EmbedSource } from './embed-source.js';

interface FieldsState {
  readonly source: EmbedSource;
  readonly form: EmbedForm;
  readonly kind: EmbedKind;
  change(change: Partial<EmbedForm>): void;
}

const parts = (): readonly (readonly [string, string])[] => [
  ['no-header', msg('Header')],
  ['no-map', msg('Map')],
  ['no-charts', msg('Charts')],
  ['no-player', msg('Player')],
  ['no-panel', msg('Side panel (findings)')],
  ['no-export', msg('Export menu')],
  ['no-view', msg('View menu')],
  ['no-open', msg('Opening of other files')],
];

/** px; null for an empty field. */
const pixels = (event: Event): number | null => {
  const { value, min } = event.target as HTMLInputElement;
  return value === '' ? null : Math.max(Number(min), Math.round(Number(value)) || 0);
};
const checkedOf = (event: Event): boolean => (event.target as HTMLInputElement).checked;

/** A file of the reader's computer is nowhere that a page could get it from. */
const addressField = ({ source: { src, names }, form, change }: FieldsState) => html`
  ${
    src.length === 0
      ? html`<p class="notice">
          ${msg(str`${names.join(', ')} is a file on your computer. No page can show it before you put it on a server (on another site than the page’s own: one that sends Access-Control-Allow-Origin). Then give its address here.`)}
        </p>`
      : nothing
  }
  <label class="wide"
    >${msg('Address of the file')}
    <input
      class="field"
      name="address"
      type="text"
      inputmode="url"
      spellcheck="false"
      placeholder="https://"
      .value=${form.address}
      @input=${(event: Event) => change({ address: (event.target as HTMLInputElement).value })}
    />
  </label>
`;

const sizeFields = ({ form, kind, change }: FieldsState) =>
  html`<div class="row">
    <label
      >${msg('Width, px')}
      <input
        class="field"
        name="width"
        type="number"
        min="200"
        placeholder=${msg('all there is')}
        .value=${String(form.width ?? '')}
        @change=${(event: Event) => change({ width: pixels(event) })}
      />
    </label>
    ${
      kind === 'picture'
        ? nothing
        : html`<label
            >${msg('Height, px')}
            <input
              class="field"
              name="height"
              type="number"
              min="200"
              placeholder=${kind === 'frame' ? msg('as its content') : ''}
              .value=${String(form.height ?? '')}
              @change=${(event: Event) => change({ height: pixels(event) })}
            />
          </label>`
    }
  </div>`;

const partFields = ({ form, change }: FieldsState) =>
  html`<fieldset>
    <legend>${msg('Show')}</legend>
    ${parts().map(
      ([word, title]) =>
        html`<label class="check"
          ><input
            type="checkbox"
            name=${word}
            .checked=${!form.leftOut.includes(word)}
            @change=${(event: Event) =>
              change({
                leftOut: [...form.leftOut.filter((one) => one !== word), ...(checkedOf(event) ? [] : [word])],
              })}
          />${title}</label
        >`,
    )}
  </fieldset>`;

const themeField = ({ form, change }: FieldsState) => {
  const titles = { auto: msg('as the page or the system'), light: msg('light'), dark: msg('dark') };
  return html`<label
    >${msg('Theme')}
    <select
      class="field"
      name="theme"
      @change=${(event: Event) => change({ theme: (event.target as HTMLSelectElement).value as EmbedForm['theme'] })}
    >
      ${Object.entries(titles).map(([id, title]) => html`<option value=${id} ?selected=${id === form.theme}>${title}</option>`)}
    </select>
  </label>`;
};

/** What the reader chooses: where the file is, size, theme, parts, and whether the present view is kept. */
export function formFields(state: FieldsState) {
  const { source, form, kind, change } = state;
  const isLive = kind === 'element' || kind === 'frame';
  return html`
    ${addressField(state)} ${kind === 'link' ? nothing : sizeFields(state)}
    ${isLive ? themeField(state) : nothing}
    ${
      source.view.length > 0
        ? html`<label class="check"
            ><input
              type="checkbox"
              name="view"
              .checked=${form.keepsView}
              @change=${(event: Event) => change({ keepsView: checkedOf(event) })}
            />${msg('Open at the present moment, range and finding')}</label
          >`
        : nothing
    }
    ${isLive ? partFields(state) : nothing}
    ${source.lost.map((sentence) => html`<p class="notice">${sentence}</p>`)}
  `;
}
