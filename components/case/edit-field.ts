import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { messageOf } from '../shared/error-message.js';
import type { CaseFile } from '../../src/case/file/model.js';
import { isoOf, PartError } from '../../src/case/file/part.js';

/** Why an edit was refused, and where: the name of a field, the key of an entry, or '' for the whole. */
export interface EditProblem {
  readonly at: string;
  readonly message: string;
}

/** Names in the file of what a form has one field for. */
const fields: Readonly<Record<string, string>> = { time: 'from' };

/** @param elsewhere where it is shown if it is of no field */
export function problemFrom(error: unknown, elsewhere = ''): EditProblem {
  const field = error instanceof PartError ? error.field : undefined;
  return { at: (field && (fields[field] ?? field)) || elsewhere, message: messageOf(error) };
}

/** It stays until what it is about is changed, or until it is closed. */
export const problemOf = (problem: EditProblem | null, at: string, close?: () => void) =>
  problem?.at === at
    ? html`<p class="error" role="alert" id="problem">
        ${problem.message}
        ${
          close
            ? html`<button
                class="button plain"
                type="button"
                aria-label=${msg('Close the message')}
                @click=${close}
              >
                ✕
              </button>`
            : nothing
        }
      </p>`
    : nothing;

/** An example of a time, as it is written. */
export const TIME = '2024-12-25T05:13:31Z';

interface FieldOptions {
  readonly placeholder?: string;
  /** Id of a list of suggestions. */
  readonly list?: string;
  /** Unix seconds of the cursor: a button takes its time. */
  readonly cursor?: number | null;
}

/** The field after the button gets the time of the cursor. */
const takeCursor = (cursor: number) => (event: Event) => {
  const button = event.currentTarget as HTMLElement;
  const input = button.parentElement!.querySelector('input')!;
  input.value = isoOf(Math.round(cursor));
  input.focus();
};

/** A line of text with its label, and below it why it was refused. */
export const textField = (
  label: string,
  name: string,
  value: string,
  problem: EditProblem | null,
  { placeholder = '', list, cursor }: FieldOptions = {},
): TemplateResult =>
  html`<div class="line">
      <label
        >${label}<input
          class="field"
          name=${name}
          .value=${value}
          placeholder=${placeholder}
          autocomplete="off"
          list=${list ?? nothing}
          aria-invalid=${problem?.at === name ? 'true' : 'false'}
          aria-describedby=${problem?.at === name ? 'problem' : nothing}
      /></label>
      ${
        cursor === undefined || cursor === null
          ? nothing
          : html`<button class="button" type="button" data-fill=${name} @click=${takeCursor(cursor)}>
              ${msg('At the cursor')}
            </button>`
      }
    </div>
    ${problemOf(problem, name)}`;

/** Some lines of text. */
export const areaField = (label: string, name: string, value: string, problem: EditProblem | null) =>
  html`<label
      >${label}<textarea
        class="field"
        name=${name}
        rows="3"
        .value=${value}
        aria-invalid=${problem?.at === name ? 'true' : 'false'}
        aria-describedby=${problem?.at === name ? 'problem' : nothing}
      ></textarea>
    </label>
    ${problemOf(problem, name)}`;

interface ChoiceOptions {
  readonly change?: (event: Event) => void;
}

/** One of some; each a value and its words. */
export const choiceField = (
  label: string,
  name: string,
  value: string,
  choices: readonly (readonly [value: string, words: string])[],
  problem: EditProblem | null,
  { change }: ChoiceOptions = {},
) =>
  html`<label
      >${label}<select
        class="field"
        name=${name}
        aria-invalid=${problem?.at === name ? 'true' : 'false'}
        aria-describedby=${problem?.at === name ? 'problem' : nothing}
        @change=${change ?? nothing}
      >
        ${choices.map(([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`)}
      </select></label
    >
    ${problemOf(problem, name)}`;

/** Any of some. */
export const checks = (
  legend: string,
  name: string,
  choices: readonly (readonly [value: string, words: string])[],
  chosen: readonly string[],
  problem: EditProblem | null = null,
) => html`
  <fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      ([value, words]) =>
        html`<label class="check"
          ><input
            type="checkbox"
            name=${name}
            value=${value}
            ?checked=${chosen.includes(value)}
          />${words}</label
        >`,
    )}
    ${problemOf(problem, name)}
  </fieldset>
`;

/** The sources of the case, to be ticked. */
export const sourceChecks = (file: CaseFile, chosen: readonly string[], problem: EditProblem | null) =>
  checks(
    msg('Sources'),
    'sources',
    Object.entries(file.sources).map(([label, { who }]) => [label, `${label}: ${who}`] as const),
    chosen,
    problem,
  );

interface FrameParts {
  readonly title: string;
  readonly problem: EditProblem | null;
  save(event: SubmitEvent): void;
  cancel(): void;
}

/** A form with its title and buttons. */
export const frame = ({ title, problem, save, cancel }: FrameParts, content: unknown): TemplateResult =>
  html`<form class="edit" novalidate @submit=${save} aria-label=${title}>
    <h3>${title}</h3>
    ${content}
    <div class="tools">
      <button class="button primary" type="submit">${msg('Save')}</button>
      <button class="button" type="button" @click=${cancel}>${msg('Cancel')}</button>
    </div>
    ${problemOf(problem, '')}
  </form>`;

/** Reads the fields of a form. */
export function valuesOf(form: HTMLFormElement) {
  const data = new FormData(form);
  return {
    text: (name: string) => String(data.get(name) ?? ''),
    all: (name: string) => data.getAll(name).map(String),
    has: (name: string) => data.has(name),
  };
}
