import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Draft } from '../../src/case/edit/draft.js';
import { claimTopics, type CaseFile } from '../../src/case/file/model.js';
import { figureClasses, figureClassWords } from '../../src/track/figures.js';
import { problemOf, textField, type EditProblem } from './edit-field.js';

const topicWords = (topic: (typeof claimTopics)[number]): string =>
  ({
    path: msg('the path'),
    cause: msg('a cause (never judged)'),
    people: msg('people'),
    response: msg('the response'),
  })[topic];

interface FormParts {
  readonly file: CaseFile;
  readonly draft: Draft;
  /** Labels of sources that were added while the form was open. */
  readonly added: readonly string[];
  readonly problem: EditProblem | null;
  save(event: SubmitEvent): void;
  cancel(): void;
}

const TIME = '2024-12-25T05:13:31Z';

/** The fields of an event or a claim, filled with what it has. */
export function editForm({ file, draft, added, problem, save, cancel }: FormParts): TemplateResult {
  return html`<form class="edit" novalidate @submit=${save} aria-label=${formTitle(draft)}>
    <h3>${formTitle(draft)}</h3>
    <label
      >${msg('Text')}<textarea
        class="field"
        name="text"
        rows="3"
        .value=${draft.text}
        aria-invalid=${problem?.at === 'text' ? 'true' : 'false'}
      ></textarea>
    </label>
    ${problemOf(problem, 'text')} ${draft.kind === 'event' ? times(draft, problem) : said(draft, problem)}
    <label
      >${msg('Class')}<select
        class="field"
        name="class"
        aria-invalid=${problem?.at === 'class' ? 'true' : 'false'}
      >
        ${draft.class === '' ? html`<option value="">${msg('choose')}</option>` : nothing}
        ${figureClasses.map(
          (one) =>
            html`<option value=${one} ?selected=${one === draft.class}>${figureClassWords[one]()}</option>`,
        )}
      </select></label
    >
    ${problemOf(problem, 'class')} ${sources(file, [...draft.sources, ...added], problem)}
    <div class="tools">
      <button class="button primary" type="submit">${msg('Save')}</button>
      <button class="button" type="button" @click=${cancel}>${msg('Cancel')}</button>
    </div>
    ${problemOf(problem, '')}
  </form>`;
}

function formTitle({ kind, id }: Draft): string {
  if (kind === 'event') return id ? msg('Change the event') : msg('New event');
  return id ? msg('Change the claim') : msg('New claim');
}

const times = (draft: Draft & { kind: 'event' }, problem: EditProblem | null) => html`
  ${textField(msg('Time or begin (UTC)'), 'from', draft.from, problem, TIME)}
  ${textField(msg('End, of an interval'), 'to', draft.to, problem, TIME)}
  <label class="check"
    ><input type="checkbox" name="approximate" .checked=${draft.approximate} />${msg('approximate')}</label
  >
  ${textField(msg('Category'), 'category', draft.category, problem)}
`;

const said = (draft: Draft & { kind: 'claim' }, problem: EditProblem | null) => html`
  ${textField(msg('Who said it'), 'who', draft.who, problem)}
  ${textField(msg('Said on (day, time, or two days with a slash)'), 'said', draft.said, problem, '2024-12-25')}
  <label
    >${msg('About')}<select class="field" name="about">
      <option value="">${msg('not said')}</option>
      ${claimTopics.map(
        (one) => html`<option value=${one} ?selected=${one === draft.about}>${topicWords(one)}</option>`,
      )}
    </select></label
  >
`;

const sources = (file: CaseFile, chosen: readonly string[], problem: EditProblem | null) => html`
  <fieldset>
    <legend>${msg('Sources')}</legend>
    ${Object.entries(file.sources).map(
      ([label, { who }]) =>
        html`<label class="check"
          ><input type="checkbox" name="sources" value=${label} ?checked=${chosen.includes(label)} />${label}:
          ${who}</label
        >`,
    )}
    ${problemOf(problem, 'sources')}
  </fieldset>
`;

/** What a form holds now, for the draft that it was filled with. */
export function draftIn(form: HTMLFormElement, { kind, id }: Draft): Draft {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  const common = {
    id,
    text: text('text'),
    class: text('class'),
    sources: data.getAll('sources').map(String),
  };
  if (kind === 'claim')
    return { kind, ...common, who: text('who'), said: text('said'), about: text('about') };
  const span = { from: text('from'), to: text('to'), approximate: data.has('approximate') };
  return { kind, ...common, category: text('category'), ...span };
}
