import { freeId } from '../../base/free-id.js';
import type { CaseClaim, CaseEvent, CaseFile } from '../file/model.js';
import { parseCase } from '../file/parse.js';
import { msg, str } from '../../base/words.js';
import { isoOf, PartError } from '../file/part.js';
import { caseJson } from '../file/write.js';
import { draftOfMeasure, measureIn, type MeasureDraft } from './measure-draft.js';
import { draftOfPosition, nowhere, ownPlaceIn, type PositionDraft } from './position-draft.js';

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
  /** Id of a place of the case, '' for none, `OWN_PLACE` for one that only this event has. */
  readonly place: string;
  /** The latter. */
  readonly own: PositionDraft;
  /** ft; '' for none. */
  readonly altitude: string;
  /** What the altitude is measured from. */
  readonly reference: string;
}

/** The place of an event that no list has. */
export const OWN_PLACE = '=';

export interface ClaimDraft extends DraftOfAny {
  readonly kind: 'claim';
  readonly who: string;
  readonly said: string;
  /** '' for a claim of which it is not said. */
  readonly about: string;
  /** Ids of claims. */
  readonly supersedes: readonly string[];
  readonly standsAgainst: readonly string[];
  readonly measure: MeasureDraft;
}

export type Draft = EventDraft | ClaimDraft;

const nothingMore = { place: '', own: nowhere, altitude: '', reference: 'unknown' };
const alone = { supersedes: [], standsAgainst: [], measure: draftOfMeasure() };

/** A new event or claim at a moment (Unix seconds), or without any. */
export function newDraft(kind: Draft['kind'], at: number | null): Draft {
  const moment = at === null ? '' : isoOf(Math.round(at));
  const empty = { id: '', text: '', class: '', sources: [] };
  return kind === 'event'
    ? { kind, ...empty, category: '', from: moment, to: '', approximate: false, ...nothingMore }
    : { kind, ...empty, who: '', said: moment, about: '', ...alone };
}

export function draftOfEvent({ from, to, category = '', ...event }: CaseEvent): EventDraft {
  const { id, text, class: name, sources, approximate } = event;
  const span = { from: isoOf(from), to: from === to ? '' : isoOf(to) };
  const { place = '', altitude } = event;
  const where = {
    ...(typeof place === 'string'
      ? { place, own: nowhere }
      : { place: OWN_PLACE, own: draftOfPosition(place) }),
    ...(altitude
      ? { altitude: String(altitude.value), reference: altitude.reference }
      : { altitude: '', reference: nothingMore.reference }),
  };
  return { kind: 'event', id, text, class: name, sources, category, approximate, ...span, ...where };
}

export function draftOfClaim({ class: name, about, measure, ...claim }: CaseClaim): ClaimDraft {
  const { id, text, sources, who, said, supersedes, standsAgainst } = claim;
  const others = { supersedes, standsAgainst, measure: draftOfMeasure(measure) };
  return { kind: 'claim', id, text, class: name, sources, who, said, about: about ?? '', ...others };
}

/** What an empty field stands for: nothing in the file. */
const given = (text: string): string | undefined => text.trim() || undefined;

/** ft. @throws PartError for what is no number */
function altitudeOf({ altitude, reference }: EventDraft) {
  const text = altitude.trim().replaceAll(',', '');
  if (text === '') return undefined;
  if (!Number.isFinite(Number(text)))
    throw new PartError(msg(str`Expected an altitude in ft, found “${altitude}”.`), 'altitude');
  return { value: Number(text), unit: 'ft', reference };
}

function fieldsOf(draft: Draft): Record<string, unknown> {
  const { text, class: name, sources } = draft;
  const common = { text: text.trim(), class: name, sources };
  if (draft.kind === 'claim') {
    const { supersedes, standsAgainst } = draft;
    const said = { who: draft.who.trim(), said: draft.said.trim(), about: given(draft.about) };
    return { ...common, ...said, supersedes, standsAgainst, measure: measureIn(draft.measure) };
  }
  const [from, to] = [draft.from.trim(), given(draft.to)];
  const span = to === undefined ? { time: from } : { from, to };
  const where = {
    altitude: altitudeOf(draft),
    place: draft.place === OWN_PLACE ? ownPlaceIn(draft.own) : given(draft.place),
  };
  return { ...common, category: given(draft.category), approximate: draft.approximate, ...span, ...where };
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
