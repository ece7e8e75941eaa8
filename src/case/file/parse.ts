import { msg, str } from '../../base/words.js';
import type { CaseEvent, CaseFile } from './model.js';
import { claimFrom } from './parse-claims.js';
import { eventFrom } from './parse-events.js';
import { flightFrom, placeFrom, sourcesFrom } from './parse-sources.js';
import { peopleOf, settingsFrom } from './parse-settings.js';
import { dismissedFrom, stepFrom } from './parse-story.js';
import { checkReferences } from './references.js';
import { Part } from './part.js';

/** Of the files written now. Version 1 had one `flight`, sources that were texts, and events without ids. */
export const CASE_VERSION = 2;

function versionOf(part: Part): number {
  if (!part.has('version')) return part.has('flight') ? 1 : CASE_VERSION;
  const version = part.get('version');
  if (version === 1 || version === CASE_VERSION) return version;
  throw part.refusal(msg(str`version 1 or ${CASE_VERSION}`), version);
}

const byTime = (a: CaseEvent, b: CaseEvent): number => a.from - b.from || a.to - b.to;

/** Ids that events have in the file: the ones that are given to others must differ. */
const idsIn = (values: readonly unknown[]): Set<string> =>
  new Set(
    values
      .map((value) => (value as { id?: unknown } | null)?.id)
      .filter((id): id is string => typeof id === 'string'),
  );

/**
 * A case out of JSON, of this version of the file or the first.
 * @throws RangeError for what is no case: which part, what was expected, what was found
 */
export function parseCase(value: unknown): CaseFile {
  const part = new Part(value, msg('The case'));
  const strict = versionOf(part) > 1;
  if (!(strict ? part.has('flights') : part.has('flight')) || !part.has('events'))
    throw part.refusal(msg('flights, sources and a list of events'), Object.keys(part.value));
  const events = part.take('events', msg('a list'), Array.isArray) as readonly unknown[];
  const flights = strict ? part.list('flights') : [part.get('flight')];
  const taken = idsIn([...events, ...part.list('claims'), ...part.list('story')]);
  const file: CaseFile = {
    title: part.has('title') ? part.text('title') : '',
    people: peopleOf(part),
    flights: flights.map(flightFrom),
    ...part.maybe('route', (key) => part.text(key)),
    ...part.maybe('settings', (key) => settingsFrom(part.get(key))),
    places: part.list('places').map(placeFrom),
    sources: sourcesFrom(part.get('sources'), strict),
    events: events.map((event, i) => eventFrom(event, i, strict, taken)).sort(byTime),
    claims: part.list('claims').map(claimFrom),
    story: part.list('story').map(stepFrom),
    dismissed: part.list('dismissed').map(dismissedFrom),
  };
  if (strict) checkReferences(file);
  return file;
}
