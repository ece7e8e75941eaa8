import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg, str } from '@lit/localize';
import type { Dialect, DialectColumn } from '../../src/formats/base/dialect.js';
import {
  dialectFromJson,
  guessDialect,
  previewDialect,
  type GuessedColumn,
  type Preview,
} from '../../src/formats/csv/mapping.js';
import { decodeHead } from '../../src/formats/base/decode.js';
import { FlightMappingEvent } from '../shared/events.js';
import { controls } from '../shared/controls.js';
import { mappingButtons } from './buttons.js';
import { columnTable } from './columns.js';
import { recallDialect, rememberDialect } from './memory.js';
import { previewTable } from './preview.js';
import { mappingStyles } from './styles.js';
import { wholeFile } from './file-options.js';
import { messageOf } from '../shared/error-message.js';
import { theme } from '../shared/theme.js';

/** Bytes of a file that the dialog looks at. */
const HEAD = 64 * 1024;

/**
 * A dialog in which the user assigns the columns of a table that no reader knows. Columns and units are
 * guessed from their names, never from values; what would be read is shown at once.
 *
 * @fires {FlightMappingEvent} flight-mapping - The user wants the file read under a mapping.
 * @fires close - The dialog is closed, and `file` is null: who has set it forgets it too.
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
  #text = '';

  override updated(changed: PropertyValues<this>) {
    if (!changed.has('file')) return;
    if (this.file) void this.#begin(this.file);
    else this.dialog?.close();
  }

  async #begin(file: File) {
    this.#text = decodeHead(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
    const guess = guessDialect(this.#text);
    this.columns = guess.columns;
    this.problem = '';
    await this.#use(recallDialect(guess.columns) ?? guess.dialect);
    if (this.file === file && this.isConnected) this.dialog?.showModal();
  }

  async #use(dialect: Dialect) {
    this.dialect = dialect;
    const preview = await previewDialect(this.#text, dialect);
    if (this.dialect === dialect) this.preview = preview;
  }

  override render() {
    const { dialect, file } = this;
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      ${
        dialect && file
          ? html`<h2 id="title">${msg(str`Assign columns in ${file.name}`)}</h2>
              <p class="hint">
                ${msg('Guessed from the column names. Check the assignments and the preview below.')}
              </p>
              ${wholeFile(dialect, this.#set)} ${columnTable(this.columns, dialect, this.#setColumn)}
              ${previewTable(this.preview)}
              ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
              ${this.#renderButtons(file, dialect)}`
          : nothing
      }
    </dialog>`;
  }

  #renderButtons(file: File, dialect: Dialect) {
    const usable = this.preview?.result !== undefined && this.preview.refusal === undefined;
    return mappingButtons(dialect, usable, {
      load: (event) => void this.#load(event),
      close: () => this.dialog?.close(),
      read: () => this.#give(file, dialect),
    });
  }

  readonly #set = (key: keyof Dialect, value: unknown) => {
    const { [key]: _before, ...rest } = this.dialect!;
    void this.#use({ ...rest, ...(value !== undefined && { [key]: value }) } as Dialect);
  };

  readonly #setColumn = (key: string, column: DialectColumn | undefined) => {
    const { [key]: _before, ...others } = this.dialect!.columns;
    void this.#use({ ...this.dialect!, columns: column ? { ...others, [key]: column } : others });
  };

  async #load(event: Event) {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    try {
      this.problem = '';
      await this.#use(dialectFromJson(await file.text()));
    } catch (error) {
      this.problem = messageOf(error);
    }
  }

  #give(file: File, dialect: Dialect) {
    rememberDialect(this.columns, dialect);
    this.dialog?.close();
    this.dispatchEvent(new FlightMappingEvent(file, dialect));
  }

  #closed() {
    this.file = null;
    this.dispatchEvent(new Event('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-mapping': FlightMapping;
  }
}
