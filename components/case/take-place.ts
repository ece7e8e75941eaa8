import { msg, str } from '@lit/localize';
import { OWN_PLACE, type EventDraft } from '../../src/case/edit/draft.js';
import type { PlaceDraft } from '../../src/case/edit/place-draft.js';
import { pickWords, type PickedPlace } from '../shared/picked-place.js';
import type { Present } from './present.js';

/** Where the position of a place may be taken from. */
export type PlaceFrom = 'pick' | 'aircraft' | 'center';

type Point = Pick<PickedPlace, 'lat' | 'lon'> & Partial<PickedPlace>;

/** A place or an event with a position; an event gets a place of its own. How far off a picked one may be is known. */
export function withPoint<D extends { readonly kind: string }>(
  draft: D | EventDraft | PlaceDraft,
  { lat, lon, uncertainty }: Point,
): D | EventDraft | PlaceDraft {
  const at = {
    ...{ lat: lat.toFixed(5), lon: lon.toFixed(5) },
    ...(uncertainty !== undefined && { uncertainty: String(uncertainty) }),
  };
  if (isKind<PlaceDraft>(draft, 'place')) return { ...draft, ...at };
  if (!isKind<EventDraft>(draft, 'event')) return draft;
  return { ...draft, place: OWN_PLACE, own: { ...draft.own, ...at } };
}

const isKind = <K extends { readonly kind: string }>(
  draft: { readonly kind: string },
  kind: K['kind'],
): draft is K => draft.kind === kind;

function takenWords({ lat, lon, uncertainty }: Point): string {
  const at = `${lat.toFixed(5)}°, ${lon.toFixed(5)}°`;
  return uncertainty === undefined
    ? msg(str`Position taken: ${at}.`)
    : msg(str`Position picked: ${at}, within ${uncertainty} NM at this zoom of the map.`);
}

interface TakeActs {
  /** For the live region. */
  say(words: string): void;
  /** Null if there is none. */
  taken(point: Point | null): void;
}

/** Takes positions from the tool around the editor: at once, or when the user has picked one. */
export class PlaceTaker {
  #now?: AbortController;

  cancel(): void {
    this.#now?.abort();
    this.#now = undefined;
  }

  async take(from: PlaceFrom, present: Present, { say, taken }: TakeActs): Promise<void> {
    this.cancel();
    if (from === 'pick' && !present.canPick()) return say(msg('There is no map to pick a place on.'));
    const point = from === 'pick' ? await this.#picked(present, say) : present[from]();
    if (point === undefined) return;
    taken(point);
    if (point) say(takenWords(point));
    else say(from === 'pick' ? msg('No place was picked.') : noneWords[from]());
  }

  /** Undefined if the form has gone meanwhile. */
  async #picked(present: Present, say: (words: string) => void): Promise<Point | null | undefined> {
    const now = (this.#now = new AbortController());
    say(pickWords());
    const point = await present.pick(now.signal);
    return now.signal.aborted ? undefined : point;
  }
}

const noneWords: Readonly<Record<Exclude<PlaceFrom, 'pick'>, () => string>> = {
  aircraft: () => msg('The flight has no position at the cursor: hold the cursor with a click first.'),
  center: () => msg('The map shows the whole flight: move it first.'),
};
