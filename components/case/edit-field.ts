import { html, nothing } from 'lit';
import { messageOf } from '../shared/error-message.js';
import { PartError } from '../../src/case/file/part.js';

/** Why an edit was refused, and where: the name of a field, the id of an entry, or '' for the whole. */
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

export const problemOf = (problem: EditProblem | null, at: string) =>
  problem?.at === at ? html`<p class="error" role="alert" id="problem">${problem.message}</p>` : nothing;

/** A line of text with its label, and below it why it was refused. */
export const textField = (
  label: string,
  name: string,
  value: string,
  problem: EditProblem | null,
  placeholder = '',
) =>
  html`<label
      >${label}<input
        class="field"
        name=${name}
        .value=${value}
        placeholder=${placeholder}
        autocomplete="off"
        aria-invalid=${problem?.at === name ? 'true' : 'false'}
        aria-describedby=${problem?.at === name ? 'problem' : nothing}
    /></label>
    ${problemOf(problem, name)}`;
