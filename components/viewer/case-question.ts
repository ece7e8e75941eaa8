import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { msg, str } from '@lit/localize';

/** What is to be done with edits that are not saved, when another case would take the place of theirs. */
export type CaseAnswer = 'save' | 'discard' | 'cancel';

/** A case with edits that are not saved. */
export interface CaseQuestion {
  readonly title: string;
}

/** Keys go on to the answers when the question comes: once it is in the page. */
const focus = (button?: Element): void => {
  queueMicrotask(() => (button as HTMLElement | undefined)?.focus());
};

/** Asks before another case takes the place of one with edits, in place: the page around stays usable. */
export function caseQuestion(asked: CaseQuestion | null, answer: (answer: CaseAnswer) => void) {
  if (!asked) return nothing;
  const question = asked.title
    ? msg(
        str`The case “${asked.title}” has edits that are not saved. Save it before another case replaces it?`,
      )
    : msg('The case has edits that are not saved. Save it before another case replaces it?');
  const button = (name: CaseAnswer, words: string, first = false) =>
    html`<button
      class="button"
      type="button"
      data-answer=${name}
      ${first ? ref(focus) : nothing}
      @click=${() => answer(name)}
    >
      ${words}
    </button>`;
  return keyed(
    asked,
    html`<div
      class="question"
      role="group"
      aria-label=${question}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && answer('cancel')}
    >
      <strong role="status">${question}</strong>
      ${button('save', msg('Save and continue'), true)} ${button('discard', msg('Discard the edits'))}
      ${button('cancel', msg('Cancel'))}
    </div>`,
  );
}
