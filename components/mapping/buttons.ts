import { html } from 'lit';
import { msg } from '@lit/localize';
import type { Dialect } from '../../src/formats/base/dialect.js';
import { dialectToJson } from '../../src/formats/csv/mapping.js';
import { saveAs } from '../shared/files.js';

export interface MappingActions {
  load(event: Event): void;
  close(): void;
  read(): void;
}

const saveMapping = (dialect: Dialect) =>
  saveAs(new Blob([dialectToJson(dialect)], { type: 'application/json' }), `${dialect.id}.json`);

/** Save, load, cancel, read; `usable` where something would be read. */
export const mappingButtons = (dialect: Dialect, usable: boolean, { load, close, read }: MappingActions) =>
  html`<div class="buttons">
    <button class="button" type="button" @click=${() => saveMapping(dialect)}>
      ${msg('Save this mapping (JSON)')}
    </button>
    <label class="button"
      >${msg('Load a mapping…')}<input
        class="visually-hidden"
        type="file"
        accept=".json,application/json"
        @change=${load}
    /></label>
    <span class="grow"></span>
    <button class="button" type="button" @click=${close}>${msg('Cancel')}</button>
    <button class="button primary" type="button" ?disabled=${!usable} @click=${read}>
      ${msg('Read the file')}
    </button>
  </div>`;
