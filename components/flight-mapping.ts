import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import { targets, type Dialect, type DialectColumn, type Target } from '../src/formats/dialect.js';
import {
  defaultUnit,
  dialectFromJson,
  dialectToJson,
  guessDialect,
  previewDialect,
  timeChoices,
  unitsOf,
  type GuessedColumn,
  type Preview,
} from '../src/formats/mapping.js';
import { decodeHead } from '../src/formats/text.js';
import { FlightMappingEvent } from './events.js';
import { controls } from './internal/controls.js';
import { mappingStyles } from './internal/mapping-styles.js';
import { previewTable } from './internal/mapping-preview.js';
import { recallDialect, rememberDialect } from './internal/mapping-memory.js';
import { saveAs } from './internal/save.js';
import { theme } from './internal/theme.js';

/** Bytes of a file that the dialog looks at. */
const HEAD = 64 * 1024;
const isTime = (target: Target) =>
  target === 'time' || target === 'positionTime' || target === 'date' || target === 'clock';

/**
 * A dialog in which the user says which column of a table is what, where no reader knows the table. Columns and units are
 * guessed from their names, never from values; what would be read is shown at once.
 *
 * @fires {FlightMappingEvent} flight-mapping - The user wants the file read under a mapping.
 */
@localized()
@customElement('flight-mapping')
export class FlightMapping extends LitElement {
  static override styles = [theme, controls, mappingStyles];

  /** The file; null closes the dialog. */
  @property({ attribute: false }) file: File | null = null;
  @state() private columns: readonly GuessedColumn[] = [];
  @state() private dialect: Dialect | null = null;
  @state() private preview: Preview | null = null;
  @state() private problem = '';
  @query('dialog') private dialog?: HTMLDialogElement;
  private text = '';

  override updated(changed: PropertyValues<this>) {
    if (!changed.has('file')) return;
    if (this.file) void this.begin(this.file);
    else this.dialog?.close();
  }

  private async begin(file: File) {
    this.text = decodeHead(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
    const guess = guessDialect(this.text);
    this.columns = guess.columns;
    this.problem = '';
    await this.use(recallDialect(guess.columns) ?? guess.dialect);
    if (this.file === file && this.isConnected) this.dialog?.showModal();
  }

  private async use(dialect: Dialect) {
    this.dialect = dialect;
    const preview = await previewDialect(this.text, dialect);
    if (this.dialect === dialect) this.preview = preview;
  }

  override render() {
    const { dialect, file } = this;
    return html`<dialog aria-labelledby="title" @close=${this.closed}>
      ${
        dialect && file
          ? html`<h2 id="title">${msg(str`Which column of ${file.name} is what?`)}</h2>
              <p class="hint">
                ${msg('Guessed from the names of the columns. Correct what is wrong; below is what would be read.')}
              </p>
              ${this.renderWhole(dialect)} ${this.renderColumns(dialect)} ${previewTable(this.preview)}
              ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
              ${this.renderButtons(file, dialect)}`
          : nothing
      }
    </dialog>`;
  }

  /** What holds for the whole file. */
  private renderWhole(dialect: Dialect) {
    const change =
      (key: keyof Dialect, parse = (value: string): unknown => value || undefined) =>
      (event: Event) =>
        this.set(key, parse((event.target as HTMLInputElement).value));
    const choice = (label: string, key: keyof Dialect, options: readonly (readonly [string, string])[]) =>
      html`<label
        >${label}<select class="field" @change=${change(key)}>
          ${options.map(([value, title]) => html`<option value=${value} ?selected=${(dialect[key] ?? '') === value}>${title}</option>`)}
        </select></label
      >`;
    return html`<div class="whole">
      ${choice(msg('Cells are divided by'), 'delimiter', [
        [',', ','],
        [';', ';'],
        ['\t', msg('tab')],
        [' ', msg('spaces')],
        ['|', '|'],
      ])}
      ${choice(msg('Decimals'), 'decimal', [
        ['', '1.5'],
        [',', '1,5'],
      ])}
      <label
        >${msg('Header in line (0: none)')}<input
          class="field"
          type="number"
          min="0"
          max="200"
          .value=${String(dialect.headerLine ?? 1)}
          @change=${change('headerLine', Number)}
      /></label>
      <label
        >${msg('Times are ahead of UTC by')}<input
          class="field"
          placeholder="Z"
          size="8"
          .value=${dialect.zone ?? ''}
          @change=${change('zone')}
      /></label>
      ${choice(msg('Altitudes are above'), 'altitudeReference', [
        ['unknown', msg('not known')],
        ['pressure', msg('1013.25 hPa (pressure)')],
        ['geometric', msg('the ellipsoid or geoid (GNSS)')],
        ['mean sea level', msg('mean sea level')],
      ])}
    </div>`;
  }

  private renderColumns(dialect: Dialect) {
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
          ${this.columns.map((column) => this.renderColumn(column, dialect.columns[column.key]))}
        </tbody>
      </table>
    </div>`;
  }

  private renderColumn({ key, name, samples }: GuessedColumn, chosen: DialectColumn | undefined) {
    const to = chosen?.to;
    const units = to ? (isTime(to) ? timeChoices : unitsOf(to)) : [];
    const unit =
      to && chosen ? (isTime(to) ? (chosen.time ?? 'auto') : (chosen.unit ?? defaultUnit(to))) : '';
    const label = name || key;
    return html`<tr>
      <th scope="row">${label}</th>
      <td class="samples">${samples.slice(0, 3).join(' · ')}</td>
      <td>
        <select
          class="field"
          aria-label=${msg(str`What ${label} is`)}
          @change=${(event: Event) => this.setTarget(key, event)}
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
                @change=${(event: Event) => this.setUnit(key, event)}
              >
                ${units.map((one) => html`<option value=${one} ?selected=${one === unit}>${one}</option>`)}
              </select>`
            : nothing
        }
      </td>
    </tr>`;
  }

  private renderButtons(file: File, dialect: Dialect) {
    const usable = this.preview?.result !== undefined && this.preview.refusal === undefined;
    return html`<div class="buttons">
      <button
        class="button"
        type="button"
        @click=${() => saveAs(new Blob([dialectToJson(dialect)], { type: 'application/json' }), `${dialect.id}.json`)}
      >
        ${msg('Save this mapping (JSON)')}
      </button>
      <label class="button"
        >${msg('Load a mapping…')}<input
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          @change=${this.load}
      /></label>
      <span class="grow"></span>
      <button class="button" type="button" @click=${() => this.dialog?.close()}>${msg('Cancel')}</button>
      <button
        class="button primary"
        type="button"
        ?disabled=${!usable}
        @click=${() => this.give(file, dialect)}
      >
        ${msg('Read the file')}
      </button>
    </div>`;
  }

  private set(key: keyof Dialect, value: unknown) {
    const { [key]: _before, ...rest } = this.dialect!;
    void this.use({ ...rest, ...(value !== undefined && { [key]: value }) } as Dialect);
  }

  private setColumn(key: string, column: DialectColumn | undefined) {
    const { [key]: _before, ...others } = this.dialect!.columns;
    void this.use({ ...this.dialect!, columns: column ? { ...others, [key]: column } : others });
  }

  private setTarget(key: string, event: Event) {
    const to = (event.target as HTMLSelectElement).value as Target | '';
    this.setColumn(key, to ? { to } : undefined);
  }

  private setUnit(key: string, event: Event) {
    const column = this.dialect!.columns[key];
    const value = (event.target as HTMLSelectElement).value;
    this.setColumn(key, { ...column, [isTime(column.to) ? 'time' : 'unit']: value } as DialectColumn);
  }

  private async load(event: Event) {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    try {
      this.problem = '';
      await this.use(dialectFromJson(await file.text()));
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  private give(file: File, dialect: Dialect) {
    rememberDialect(this.columns, dialect);
    this.dialog?.close();
    this.dispatchEvent(new FlightMappingEvent(file, dialect));
  }

  private closed() {
    this.file = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-mapping': FlightMapping;
  }
}
