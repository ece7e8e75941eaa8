import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { localized, msg, str } from '@lit/localize';
import { draftOfClaim, draftOfEvent, newDraft, withDraft, type Draft } from '../../src/case/edit/draft.js';
import { moved, without, withSource, withSpreadsheet } from '../../src/case/edit/edits.js';
import { edited, historyOf, redone, undone, type CaseHistory } from '../../src/case/edit/history.js';
import { emptyCase, type CaseFile } from '../../src/case/file/model.js';
import type { SpreadsheetProblem } from '../../src/case/spreadsheet/read.js';
import { controls } from '../shared/controls.js';
import { customElement } from '../shared/custom-element.js';
import { FlightCaseEvent } from '../shared/events.js';
import { theme } from '../shared/theme.js';
import { messageOf } from '../shared/error-message.js';
import { problemFrom, problemOf, type EditProblem } from './edit-field.js';
import { draftIn, editForm } from './edit-form.js';
import { editLists, type EntryAct } from './edit-lists.js';
import { sourceForm, sourceIn } from './edit-source.js';
import { editStyles } from './edit-styles.js';
import { caseStyles } from './styles.js';

/** Where a refused table is shown. */
const TABLE = 'table';

/**
 * Adds, changes, orders and deletes the events, claims and steps of a case. Every edit is a new case that `parseCase` has
 * read; one that it refuses changes nothing and is explained at its field.
 *
 * @fires {FlightCaseEvent} flight-case - The user edited the case, or undid or redid an edit.
 */
@localized()
@customElement('crosstrack-case-editor')
export class CrosstrackCaseEditor extends LitElement {
  static override styles = [theme, controls, caseStyles, editStyles];

  @property({ attribute: false }) history: CaseHistory = historyOf(emptyCase());
  /** Unix seconds of the viewer's cursor, where it is held: a new event begins there. */
  @property({ attribute: false }) cursor: number | null = null;
  @state() private draft: Draft | null = null;
  @state() private added: readonly string[] = [];
  @state() private problem: EditProblem | null = null;
  @state() private rows: readonly SpreadsheetProblem[] = [];
  @state() private words = '';
  @query('form.edit') private form?: HTMLFormElement;
  @query('input[type=file]') private table!: HTMLInputElement;

  override render() {
    const { history, draft, added, problem } = this;
    return html`<div @keydown=${this.#key}>
      <div class="tools">
        ${this.#button('undo', msg('Undo'), history.past.length > 0, () => this.#turn(undone(history), msg('Undone.')))}
        ${this.#button('redo', msg('Redo'), history.future.length > 0, () => this.#turn(redone(history), msg('Redone.')))}
        ${this.#button('event', msg('Add event'), true, () => this.#begin(newDraft('event', this.cursor)))}
        ${this.#button('claim', msg('Add claim'), true, () => this.#begin(newDraft('claim', this.cursor)))}
        ${this.#button('table', msg('Import CSV'), true, () => this.table.click())}
        <input
          class="visually-hidden"
          type="file"
          accept=".csv,text/csv"
          tabindex="-1"
          aria-label=${msg('A CSV with events and claims')}
          @change=${this.#import}
        />
      </div>
      <p class="hint" role="status">${this.words}</p>
      ${problemOf(problem, TABLE)}
      ${
        this.rows.length > 0
          ? html`<ul class="rows error">
              ${this.rows.map(({ message }) => html`<li>${message}</li>`)}
            </ul>`
          : nothing
      }
      ${
        draft
          ? keyed(
              draft,
              html`${editForm({ ...{ file: history.present, draft, added, problem }, save: this.#save, cancel: this.#cancel })}
              ${sourceForm(problem, this.#addSource)}`,
            )
          : nothing
      }
      ${editLists(history.present, { problem, act: (id, act) => this.#act(id, act) })}
    </div>`;
  }

  #button(name: string, words: string, can: boolean, act: () => void) {
    return html`<button
      class="button"
      type="button"
      data-act=${name}
      aria-disabled=${can ? 'false' : 'true'}
      @click=${() => can && act()}
    >
      ${words}
    </button>`;
  }

  #turn(history: CaseHistory, words: string): void {
    [this.history, this.words, this.problem] = [history, words, null];
    this.dispatchEvent(new FlightCaseEvent(history));
  }

  /** Whether the edit was taken. */
  #edit(make: (file: CaseFile) => CaseFile, words: string, elsewhere?: string): boolean {
    try {
      const next = edited(this.history, make(this.history.present));
      if (next !== this.history) this.#turn(next, words);
      return true;
    } catch (error) {
      [this.problem, this.words] = [problemFrom(error, elsewhere), ''];
      return false;
    }
  }

  #begin(draft: Draft): void {
    [this.draft, this.added, this.problem, this.words] = [draft, [], null, ''];
    this.#focus('form.edit [name=text]');
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const draft = draftIn(event.currentTarget as HTMLFormElement, this.draft!);
    if (!this.#edit((file) => withDraft(file, draft), msg('Saved.')))
      return this.#focus('form.edit [aria-invalid=true]');
    this.#cancel();
  };

  readonly #cancel = (): void => {
    const { id, kind } = this.draft!;
    [this.draft, this.problem] = [null, null];
    this.#focus(id ? `[data-id="${id}"] [data-act=change]` : `[data-act=${kind}]`);
  };

  readonly #addSource = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const source = sourceIn(form);
    const label = source.label.trim();
    if (!this.#edit((file) => withSource(file, source), msg(str`Source ${label} added.`), 'label')) {
      this.problem = { ...this.problem!, at: `source-${this.problem!.at}` };
      return this.#focus('form.edit [aria-invalid=true]');
    }
    this.added = [...this.added, label];
    form.reset();
    this.form?.querySelector<HTMLElement>('[name=sources]')?.focus();
  };

  #act(id: string, act: EntryAct): void {
    const { events, claims } = this.history.present;
    const selector = `[data-id="${id}"] [data-act=${act}]`;
    if (act === 'change') {
      const [event, claim] = [events.find((one) => one.id === id), claims.find((one) => one.id === id)];
      if (event) this.#begin(draftOfEvent(event));
      else if (claim) this.#begin(draftOfClaim(claim));
      return;
    }
    if (act === 'delete') {
      if (this.draft?.id === id) this.draft = null;
      const next = this.renderRoot.querySelector(`[data-id="${id}"] + [data-id]`)?.getAttribute('data-id');
      if (this.#edit((file) => without(file, id), msg('Deleted.'), id))
        this.#focus(next ? `[data-id="${next}"] [data-act=delete]` : '[data-act=undo]');
      return;
    }
    this.#edit((file) => moved(file, id, act === 'up' ? -1 : 1), msg('Moved.'), id);
    this.#focus(selector);
  }

  readonly #import = async (): Promise<void> => {
    const [given] = this.table.files ?? [];
    this.table.value = '';
    if (!given) return;
    const text = await given.text();
    this.rows = [];
    try {
      const { file, events, claims, problems } = withSpreadsheet(this.history.present, text);
      const words = msg(
        str`${given.name}: ${events} events, ${claims} claims, ${problems.length} rows left out.`,
      );
      this.#turn(edited(this.history, file), words);
      this.rows = problems;
    } catch (error) {
      [this.problem, this.words] = [{ at: TABLE, message: messageOf(error) }, ''];
    }
  };

  readonly #key = (event: KeyboardEvent): void => {
    const isText = (event.target as Element).matches('input, textarea, select');
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || isText) return;
    event.preventDefault();
    const { past, future } = this.history;
    if (event.shiftKey && future.length > 0) this.#turn(redone(this.history), msg('Redone.'));
    else if (!event.shiftKey && past.length > 0) this.#turn(undone(this.history), msg('Undone.'));
  };

  /** What moved or came anew has lost the focus. */
  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-case-editor': CrosstrackCaseEditor;
  }
}
