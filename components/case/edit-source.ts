import { html } from 'lit';
import { msg } from '@lit/localize';
import type { SourceDraft } from '../../src/case/edit/edits.js';
import { textField, type EditProblem } from './edit-field.js';

/** A form for one more source of the case. */
export const sourceForm = (problem: EditProblem | null, add: (event: SubmitEvent) => void) => html`
  <details class="source">
    <summary>${msg('New source')}</summary>
    <form class="edit" novalidate aria-label=${msg('New source')} @submit=${add}>
      ${textField(msg('Label'), 'source-label', '', problem)}
      ${textField(msg('Who published it'), 'source-who', '', problem)}
      ${textField(msg('Title'), 'source-title', '', problem)}
      ${textField(msg('Address'), 'source-address', '', problem, { placeholder: 'https://' })}
      <button class="button" type="submit">${msg('Add the source')}</button>
    </form>
  </details>
`;

export function sourceIn(form: HTMLFormElement): SourceDraft {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(`source-${name}`) ?? '');
  return { label: text('label'), who: text('who'), title: text('title'), address: text('address') };
}
