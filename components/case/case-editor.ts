import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { localized, msg, str } from '@lit/localize';
import { moved, without, withSource } from '../../src/case/edit/edits.js';
import { edited, historyOf, redone, undone, type CaseHistory } from '../../src/case/edit/history.js';
import { withoutPlace } from '../../src/case/edit/place-draft.js';
import { emptyCase, type CaseFile } from '../../src/case/file/model.js';
import type { SpreadsheetProblem } from '../../src/case/spreadsheet/read.js';
import { controls } from '../shared/controls.js';
import { customElement } from '../shared/custom-element.js';
import { FlightCaseEvent } from '../shared/events.js';
import { theme } from '../shared/theme.js';
import { messageOf } from '../shared/error-message.js';
import {
  draftOfEntry,
  draftOfKind,
  firstField,
  formOf,
  readForm,
  withAny,
  type AnyDraft,
  type DraftKind,
} from './any-draft.js';
import { problemFrom, problemOf, type EditProblem } from './edit-field.js';
import { leftOutRows, tableInput, withTable } from './edit-table.js';
import { editLists, keyOf, type EntryAct, type EntryName } from './edit-lists.js';
import { sourceForm, sourceIn } from './edit-source.js';
import { editStyles } from './edit-styles.js';
import { nothingPresent, type Present } from './present.js';
import { caseStyles } from './styles.js';
import { PlaceTaker, withPoint, type PlaceFrom } from './take-place.js';

/** Where a refused table is shown. */
const TABLE = 'table';

/**
 * Adds, changes, orders and deletes what a case holds. Every edit is a new case that `parseCase` has read; one that it refuses
 * changes nothing and is explained at its field or entry, until that is changed or the words are closed.
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
  /** What the tool around shows. */
  @property({ attribute: false }) present: Present = nothingPresent;
  @state() private draft: AnyDraft | null = null;
  @state() private added: readonly string[] = [];
  @state() private problem: EditProblem | null = null;
  @state() private rows: readonly SpreadsheetProblem[] = [];
  @state() private words = '';
  readonly #places = new PlaceTaker();
  @query('form.edit') private form?: HTMLFormElement;
  @query('input[type=file]') private table!: HTMLInputElement;

  override render() {
    const { history, draft, added, problem, cursor, present } = this;
    const parts = { file: history.present, added, problem, cursor, present };
    const acts = { save: this.#save, cancel: this.#cancel, change: this.#change, take: this.#take };
    return html`<div @keydown=${this.#key}>
      <div class="tools">
        ${this.#button('undo', msg('Undo'), history.past.length > 0, () => this.#turn(undone(history), msg('Undone.')))}
        ${this.#button('redo', msg('Redo'), history.future.length > 0, () => this.#turn(redone(history), msg('Redone.')))}
        ${this.#add('event', msg('Add event'))} ${this.#add('claim', msg('Add claim'))}
        ${this.#add('step', msg('Add step'))} ${this.#add('place', msg('Add place'))}
        ${this.#add('about', msg('Title and people'))}
        ${this.#button('table', msg('Import CSV'), true, () => this.table.click())}
        ${tableInput(this.#import)}
      </div>
      <p class="hint said" role="status">${this.words}</p>
      ${problemOf(problem, TABLE, this.#close)} ${leftOutRows(this.rows, () => (this.rows = []))}
      ${
        draft
          ? keyed(
              draft,
              html`${formOf({ ...parts, ...acts, draft })}
              ${draft.kind === 'about' ? nothing : sourceForm(problem, this.#addSource)}`,
            )
          : nothing
      }
      ${editLists(history.present, { problem, act: (entry, act) => this.#act(entry, act), close: this.#close })}
    </div>`;
  }

  readonly #close = (): void => {
    this.problem = null;
  };

  #add(kind: DraftKind, words: string) {
    const begin = () => this.#begin(draftOfKind(kind, this.history.present, this.cursor, this.present));
    return this.#button(kind, words, true, begin);
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

  /** What was written stays; the position comes to it, and the keys to where it was asked for. */
  readonly #take = (from: PlaceFrom): Promise<void> =>
    this.#places.take(from, this.present, {
      say: (words) => (this.words = words),
      taken: (point) => {
        const draft = readForm(this.form!, this.draft!, this.present);
        if (point) [this.draft, this.problem] = [withPoint(draft, point), null];
        this.#focus(`form.edit [data-fill=${from}]`);
      },
    });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#places.cancel();
  }

  /** A form that has gone, however, wants no place any more. */
  override updated(): void {
    if (!this.draft) this.#places.cancel();
  }

  #begin(draft: AnyDraft): void {
    this.#places.cancel();
    [this.draft, this.added, this.problem, this.words] = [draft, [], null, ''];
    this.#focus(`form.edit [name=${firstField(draft.kind)}]`);
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const draft = readForm(event.currentTarget as HTMLFormElement, this.draft!, this.present);
    if (!this.#edit((file) => withAny(file, draft), msg('Saved.')))
      return this.#focus('form.edit [aria-invalid=true]');
    this.#cancel();
  };

  /** Another measure has other fields; a step may take the present view. What was written stays. */
  readonly #change = (event: Event): void => {
    const field = (event.currentTarget as HTMLElement).getAttribute('name');
    const draft = readForm(this.form!, this.draft!, this.present);
    const { claim, event: named } = draft.kind === 'step' ? draft.view : {};
    const kept = { ...(claim && { claim }), ...(named && { event: named }) };
    this.draft = draft.kind === 'step' ? { ...draft, view: { ...this.present.view(), ...kept } } : draft;
    this.problem = null;
    this.#focus(field ? `form.edit [name=${field}]` : 'form.edit [data-act=view]');
  };

  readonly #cancel = (): void => {
    const draft = this.draft!;
    [this.draft, this.problem] = [null, null];
    const isEntry = draft.kind !== 'about' && draft.id !== '';
    this.#focus(isEntry ? `[data-id="${keyOf(draft)}"] [data-act=change]` : `[data-act=${draft.kind}]`);
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

  #act(entry: EntryName, act: EntryAct): void {
    const { kind, id } = entry;
    const key = keyOf(entry);
    if (act === 'change') {
      const draft = draftOfEntry(kind, id, this.history.present);
      if (draft) this.#begin(draft);
      return;
    }
    if (act === 'delete') {
      if (this.draft && 'id' in this.draft && this.draft.kind === kind && this.draft.id === id)
        this.draft = null;
      const next = this.renderRoot.querySelector(`[data-id="${key}"] + [data-id]`)?.getAttribute('data-id');
      const remove = (file: CaseFile) => (kind === 'place' ? withoutPlace(file, id) : without(file, id));
      if (this.#edit(remove, msg('Deleted.'), key))
        this.#focus(next ? `[data-id="${next}"] [data-act=delete]` : '[data-act=undo]');
      return;
    }
    this.#edit((file) => moved(file, id, act === 'up' ? -1 : 1), msg('Moved.'), key);
    this.#focus(`[data-id="${key}"] [data-act=${act}]`);
  }

  readonly #import = async (): Promise<void> => {
    const [given] = this.table.files ?? [];
    this.table.value = '';
    if (!given) return;
    this.rows = [];
    try {
      const { history, words, rows } = await withTable(this.history, given);
      this.#turn(history, words);
      this.rows = rows;
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
