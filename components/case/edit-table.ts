import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { withSpreadsheet } from '../../src/case/edit/edits.js';
import { edited, type CaseHistory } from '../../src/case/edit/history.js';
import type { SpreadsheetProblem } from '../../src/case/spreadsheet/read.js';

/** A case with the rows of a table, and what is to be said of it. @throws RangeError for what is no such table */
export async function withTable(history: CaseHistory, given: File) {
  const { file, events, claims, problems } = withSpreadsheet(history.present, await given.text());
  const words = msg(
    str`${given.name}: ${events} events, ${claims} claims, ${problems.length} rows left out.`,
  );
  return { history: edited(history, file), words, rows: problems };
}

/** Opens the dialog for a table when it is clicked. */
export const tableInput = (change: () => void) =>
  html`<input
    class="visually-hidden"
    type="file"
    accept=".csv,text/csv"
    tabindex="-1"
    aria-label=${msg('A CSV with events and claims')}
    @change=${change}
  />`;

/** Rows of a table that were left out, until the list is closed. */
export const leftOutRows = (rows: readonly SpreadsheetProblem[], close: () => void) =>
  rows.length === 0
    ? nothing
    : html`<div class="error">
        <ul class="rows">
          ${rows.map(({ message }) => html`<li>${message}</li>`)}
        </ul>
        <button class="button" type="button" @click=${close}>${msg('Close the list')}</button>
      </div>`;
