import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import { isoOf } from '../../src/case/file/part.js';
import { measureOf } from '../../src/case/edit/measure-draft.js';
import { saidWords } from '../../src/case/claims/words.js';
import type { CaseFile, CasePlace } from '../../src/case/file/model.js';
import { problemOf, type EditProblem } from './edit-field.js';

/** What can be done with an entry of the case. */
export type EntryAct = 'up' | 'down' | 'change' | 'delete';

/** An entry of one of the lists: a place may have the id of an event. */
export interface EntryName {
  readonly kind: 'event' | 'claim' | 'step' | 'place';
  readonly id: string;
}

/** For the page: unique among all lists. */
export const keyOf = ({ kind, id }: EntryName): string => (kind === 'place' ? `place:${id}` : id);

interface Entry extends EntryName {
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
  act(entry: EntryName, act: EntryAct): void;
  /** Closes what is said about an entry. */
  close(): void;
}

function entryList(
  title: string,
  entries: readonly Entry[],
  acts: readonly EntryAct[],
  { problem, act, close }: ListParts,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  const isEnd = (one: EntryAct, i: number) =>
    (one === 'up' && i === 0) || (one === 'down' && i === entries.length - 1);
  return html`<h3>${title}</h3>
    <ol class="list">
      ${repeat(
        entries,
        keyOf,
        (entry, i) =>
          html`<li class="item" data-id=${keyOf(entry)}>
            <div class="who">${entry.note}</div>
            <p class="text">${entry.text}</p>
            <div class="tools">
              ${acts.map(
                (one) =>
                  html`<button
                    class="button"
                    type="button"
                    data-act=${one}
                    aria-label=${actWords[one](entry.text)}
                    aria-disabled=${isEnd(one, i) ? 'true' : 'false'}
                    @click=${() => act(entry, one)}
                  >
                    ${signs[one]()}
                  </button>`,
              )}
            </div>
            ${problemOf(problem, keyOf(entry), close)}
          </li>`,
      )}
    </ol>`;
}

function positionWords({ lat, lon, uncertainty }: CasePlace): string {
  if (lat === undefined || lon === undefined) return msg('no position');
  const at = `${lat.toFixed(4)}°, ${lon.toFixed(4)}°`;
  return uncertainty === undefined ? at : `${at} ± ${uncertainty} NM`;
}

/** Events by time; claims and steps in the order that they are told in; places. */
export function editLists({ events, claims, story, places }: CaseFile, parts: ListParts): TemplateResult {
  const happened = events.map(({ id, from, to, text }) => ({
    ...{ kind: 'event' as const, id, text },
    note: from === to ? isoOf(from) : `${isoOf(from)} – ${isoOf(to)}`,
  }));
  const said = claims.map((claim) => {
    const { id, text, measure } = claim;
    const against = measure && (measureOf(measure.id)?.title() ?? measure.id);
    const note = [`${claim.who}, ${saidWords(claim)}`, against].filter(Boolean).join(' · ');
    return { kind: 'claim' as const, id, text, note };
  });
  const told = story.map(({ id, title, text }) => ({ kind: 'step' as const, id, note: title, text }));
  const where = places.map((place) => ({
    ...{ kind: 'place' as const, id: place.id, text: place.name, note: positionWords(place) },
  }));
  return html`
    ${entryList(msg('Events'), happened, ['change', 'delete'], parts)}
    ${entryList(msg('Claims'), said, ['up', 'down', 'change', 'delete'], parts)}
    ${entryList(msg('Story'), told, ['up', 'down', 'change', 'delete'], parts)}
    ${entryList(msg('Places'), where, ['change', 'delete'], parts)}
  `;
}
