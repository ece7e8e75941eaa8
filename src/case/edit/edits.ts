import { msg, str } from '../../base/words.js';
import { sourceOf, type CaseFile } from '../file/model.js';
import { parseCase } from '../file/parse.js';
import { PartError } from '../file/part.js';
import { caseJson } from '../file/write.js';
import { readSpreadsheet, type SpreadsheetProblem } from '../spreadsheet/read.js';

/** As `parseCase` reads it: nothing that no file could hold. @throws RangeError */
const checked = (file: CaseFile): CaseFile => parseCase(caseJson(file));

interface WithId {
  readonly id: string;
}

/** Without an event, claim or step. @throws RangeError if another part refers to it */
export function without(file: CaseFile, id: string): CaseFile {
  const rest = <T extends WithId>(list: readonly T[]): readonly T[] => list.filter((one) => one.id !== id);
  const { events, claims, story } = file;
  return checked({ ...file, events: rest(events), claims: rest(claims), story: rest(story) });
}

function swapped<T extends WithId>(list: readonly T[], id: string, by: 1 | -1): readonly T[] {
  const at = list.findIndex((one) => one.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return list;
  const next = [...list];
  [next[at], next[to]] = [next[to], next[at]];
  return next;
}

/** With a claim or a step of the story one place further up (-1) or down; the same case at the end of the list. */
export function moved(file: CaseFile, id: string, by: 1 | -1): CaseFile {
  const [claims, story] = [swapped(file.claims, id, by), swapped(file.story, id, by)];
  return claims === file.claims && story === file.story ? file : checked({ ...file, claims, story });
}

/** A source as it is being written. */
export interface SourceDraft {
  readonly label: string;
  readonly who: string;
  readonly title: string;
  readonly address: string;
}

/** With one more source. @throws RangeError for what is none, and for a label that the case has */
export function withSource(file: CaseFile, { label, ...draft }: SourceDraft): CaseFile {
  const name = label.trim();
  if (name === '' || sourceOf(file, name))
    throw new PartError(
      msg(str`Expected a label that the case does not have yet, found “${name}”.`),
      'label',
    );
  const { who, title, address } = draft;
  const source = {
    who: who.trim(),
    ...(title.trim() && { title: title.trim() }),
    ...(address.trim() && { address: address.trim() }),
  };
  const json = caseJson(file);
  return parseCase({ ...json, sources: { ...json.sources, [name]: source } });
}

export interface Imported {
  readonly file: CaseFile;
  readonly events: number;
  readonly claims: number;
  /** Rows that were left out. */
  readonly problems: readonly SpreadsheetProblem[];
}

/** Those of the table in the place of those with their ids; the others after them. */
function merged<T extends WithId>(before: readonly T[], come: readonly T[]): readonly T[] {
  const latest = new Map(come.map((one) => [one.id, one]));
  const had = new Set(before.map(({ id }) => id));
  return [...before.map((one) => latest.get(one.id) ?? one), ...come.filter(({ id }) => !had.has(id))];
}

/**
 * With the events and claims of a table; a row with the id of one that the case has takes its place.
 * @throws RangeError if the table is none, or its rows refer to what neither it nor the case has
 */
export function withSpreadsheet(file: CaseFile, text: string): Imported {
  const { events, claims, sources, problems } = readSpreadsheet(text, file);
  const next = checked({
    ...file,
    sources: { ...file.sources, ...sources },
    events: merged(file.events, events),
    claims: merged(file.claims, claims),
  });
  return { file: next, events: events.length, claims: claims.length, problems };
}
