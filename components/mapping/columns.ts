import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { targets, type Dialect, type DialectColumn, type Target } from '../../src/formats/base/dialect.js';
import { defaultUnit, timeChoices, unitsOf, type GuessedColumn } from '../../src/formats/csv/mapping.js';

/** Says what a column is; undefined where it is not read. */
type SetColumn = (key: string, column: DialectColumn | undefined) => void;

const isTime = (target: Target) =>
  target === 'time' || target === 'positionTime' || target === 'date' || target === 'clock';

function targetChosen(event: Event): DialectColumn | undefined {
  const to = (event.target as HTMLSelectElement).value as Target | '';
  return to ? { to } : undefined;
}

function unitChosen(column: DialectColumn, event: Event): DialectColumn {
  const { value } = event.target as HTMLSelectElement;
  return { ...column, [isTime(column.to) ? 'time' : 'unit']: value } as DialectColumn;
}

/** The columns of the table, each with what it is and in which unit. */
export function columnTable(columns: readonly GuessedColumn[], dialect: Dialect, set: SetColumn) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${msg('Columns')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${msg('Column')}</th>
          <th scope="col">${msg('First values')}</th>
          <th scope="col">${msg('is')}</th>
          <th scope="col">${msg('in')}</th>
        </tr>
      </thead>
      <tbody>
        ${columns.map((column) => columnRow(column, dialect.columns[column.key], set))}
      </tbody>
    </table>
  </div>`;
}

function columnRow({ key, name, samples }: GuessedColumn, chosen: DialectColumn | undefined, set: SetColumn) {
  const to = chosen?.to;
  const units = to ? (isTime(to) ? timeChoices : unitsOf(to)) : [];
  const unit = to && chosen ? (isTime(to) ? (chosen.time ?? 'auto') : (chosen.unit ?? defaultUnit(to))) : '';
  const label = name || key;
  return html`<tr>
    <th scope="row">${label}</th>
    <td class="samples">${samples.slice(0, 3).join(' · ')}</td>
    <td>
      <select
        class="field"
        aria-label=${msg(str`Meaning of “${label}”`)}
        @change=${(event: Event) => set(key, targetChosen(event))}
      >
        <option value="">${msg('not read')}</option>
        ${Object.entries(targets).map(([target, words]) => html`<option value=${target} ?selected=${target === to}>${words()}</option>`)}
      </select>
    </td>
    <td>
      ${
        units.length > 0
          ? html`<select
              class="field"
              aria-label=${msg(str`Unit of ${label}`)}
              @change=${(event: Event) => set(key, unitChosen(chosen!, event))}
            >
              ${units.map((one) => html`<option value=${one} ?selected=${one === unit}>${one}</option>`)}
            </select>`
          : nothing
      }
    </td>
  </tr>`;
}
