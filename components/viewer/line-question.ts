import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { msg, str } from '@lit/localize';
import type { LineAnswer, LineQuestion } from '../session/line-question.js';

/** Keys go on to the answers when the question comes: once it is in the page. */
const focus = (button?: Element): void => {
  queueMicrotask(() => (button as HTMLElement | undefined)?.focus());
};

/** Asks what a line without times is, in place: the page around stays usable. */
export function lineQuestion(line: LineQuestion | undefined, answer: (answer: LineAnswer) => void) {
  if (!line) return nothing;
  const question = msg(str`${line.file.name} is a line without times: the planned route, or the flown path?`);
  return keyed(
    line,
    html`<div class="question" role="group" aria-label=${question}>
      <strong role="status">${question}</strong>
      <button class="button" type="button" ${ref(focus)} @click=${() => answer('plan')}>
        ${msg('Planned route')}
      </button>
      <button class="button" type="button" @click=${() => answer('path')}>${msg('Flown path')}</button>
    </div>`,
  );
}
