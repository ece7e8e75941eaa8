import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import { isoOf } from '../../src/case/file/part.js';
import { saidWords } from '../../src/case/claims/words.js';
import type { CaseFile } from '../../src/case/file/model.js';
import { problemOf, type EditProblem } from './edit-field.js';

/** What can be done with an entry of the case. */
export type EntryAct = 'up' | 'down' | 'change' | 'delete';

interface Entry {
  readonly id: string;
  readonly note: string;
  readonly text: string;
}

const signs: Readonly<Record<EntryAct, () => string>> = {
  up: () => '↑',
  down: () => '↓',
  change: () => msg('Change'),
  delete: () => msg('Delete'),
};
const actWords: Readonly<Record<EntryAct, (text: string) => string>> = {
  up: (text) => msg(str`Up: ${text}`),
  down: (text) => msg(str`Down: ${text}`),
  change: (text) => msg(str`Change: ${text}`),
  delete: (text) => msg(str`Delete: ${text}`),
};

interface ListParts {
  readonly problem: EditProblem | null;
  act(id: string, act: EntryAct): void;
}

function entryList(
  title: string,
  entries: readonly Entry[],
  acts: readonly EntryAct[],
  { problem, act }: ListParts,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  const isEnd = (one: EntryAct, i: number) =>
    (one === 'up' && i === 0) || (one === 'down' && i === entries.length - 1);
  return html`<h3>${title}</h3>
    <ol class="list">
      ${repeat(
        entries,
        ({ id }) => id,
        ({ id, note, text }, i) =>
          html`<li class="item" data-id=${id}>
            <div class="who">${note}</div>
            <p class="text">${text}</p>
            <div class="tools">
              ${acts.map(
                (one) =>
                  html`<button
                    class="button"
                    type="button"
                    data-act=${one}
                    aria-label=${actWords[one](text)}
                    aria-disabled=${isEnd(one, i) ? 'true' : 'false'}
                    @click=${() => act(id, one)}
                  >
                    ${signs[one]()}
                  </button>`,
              )}
            </div>
            ${problemOf(problem, id)}
          </li>`,
      )}
    </ol>`;
}

/** Events by time; claims and steps in the order that they are told in. */
export function editLists({ events, claims, story }: CaseFile, parts: ListParts): TemplateResult {
  const happened = events.map(({ id, from, to, text }) => ({
    ...{ id, text, note: from === to ? isoOf(from) : `${isoOf(from)} – ${isoOf(to)}` },
  }));
  const said = claims.map((claim) => ({
    ...{ id: claim.id, text: claim.text, note: `${claim.who}, ${saidWords(claim)}` },
  }));
  const told = story.map(({ id, title, text }) => ({ id, note: title, text }));
  return html`
    ${entryList(msg('Events'), happened, ['change', 'delete'], parts)}
    ${entryList(msg('Claims'), said, ['up', 'down', 'change', 'delete'], parts)}
    ${entryList(msg('Story'), told, ['up', 'down', 'delete'], parts)}
  `;
}
