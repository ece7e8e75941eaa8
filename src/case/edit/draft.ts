import { freeId } from '../../base/free-id.js';
import type { CaseClaim, CaseEvent, CaseFile } from '../file/model.js';
import { parseCase } from '../file/parse.js';
import { isoOf } from '../file/part.js';
import { caseJson } from '../file/write.js';

interface DraftOfAny {
  /** Of what is changed; '' for a new one. */
  readonly id: string;
  readonly text: string;
  readonly class: string;
  /** Labels. */
  readonly sources: readonly string[];
}

/** An event as it is being written: texts that may be anything. */
export interface EventDraft extends DraftOfAny {
  readonly kind: 'event';
  readonly category: string;
  /** `2024-12-25T05:13:31Z`. */
  readonly from: string;
  /** '' for an event of one moment. */
  readonly to: string;
  readonly approximate: boolean;
}

export interface ClaimDraft extends DraftOfAny {
  readonly kind: 'claim';
  readonly who: string;
  readonly said: string;
  /** '' for a claim of which it is not said. */
  readonly about: string;
}

export type Draft = EventDraft | ClaimDraft;

/** A new event or claim at a moment (Unix seconds), or without any. */
export function newDraft(kind: Draft['kind'], at: number | null): Draft {
  const moment = at === null ? '' : isoOf(Math.round(at));
  const empty = { id: '', text: '', class: '', sources: [] };
  return kind === 'event'
    ? { kind, ...empty, category: '', from: moment, to: '', approximate: false }
    : { kind, ...empty, who: '', said: moment, about: '' };
}

export function draftOfEvent({ from, to, category = '', ...event }: CaseEvent): EventDraft {
  const { id, text, class: name, sources, approximate } = event;
  const span = { from: isoOf(from), to: from === to ? '' : isoOf(to) };
  return { kind: 'event', id, text, class: name, sources, category, approximate, ...span };
}

export function draftOfClaim({ id, text, class: name, sources, who, said, about }: CaseClaim): ClaimDraft {
  return { kind: 'claim', id, text, class: name, sources, who, said, about: about ?? '' };
}

/** What an empty field stands for: nothing in the file. */
const given = (text: string): string | undefined => text.trim() || undefined;

function fieldsOf(draft: Draft): Record<string, unknown> {
  const { text, class: name, sources } = draft;
  const common = { text: text.trim(), class: name, sources };
  if (draft.kind === 'claim')
    return { ...common, who: draft.who.trim(), said: draft.said.trim(), about: given(draft.about) };
  const [from, to] = [draft.from.trim(), given(draft.to)];
  const span = to === undefined ? { time: from } : { from, to };
  return { ...common, category: given(draft.category), approximate: draft.approximate, ...span };
}

/** What a draft takes the place of: an event has a time or an interval. */
const without = (json: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(json).filter(([key]) => !['time', 'from', 'to'].includes(key)));

/**
 * The case with a new event or claim, or a changed one in its place; what the draft has no field for stays.
 * @throws RangeError (a `PartError` where it is of one field) for what is none
 */
export function withDraft(file: CaseFile, draft: Draft): CaseFile {
  const json = caseJson(file);
  const key = draft.kind === 'event' ? 'events' : 'claims';
  const list: readonly Record<string, unknown>[] = json[key];
  const taken = new Set([...file.events, ...file.claims, ...file.story].map(({ id }) => id));
  const fields = fieldsOf(draft);
  const next =
    draft.id === ''
      ? [...list, { id: freeId(draft.kind, taken), ...fields }]
      : list.map((one) => (one['id'] === draft.id ? { ...without(one), ...fields } : one));
  return parseCase({ ...json, [key]: next });
}
