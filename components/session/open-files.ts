import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Dialect } from '../../src/formats/base/dialect.js';
import type { FileReport, Origin } from '../../src/formats/base/report.js';
import type { OpenedFile } from '../../src/worker/client.js';
import { sizeWords } from '../shared/files.js';

/** A file as the user gave it, and how it is read. */
export interface GivenFile {
  readonly number: number;
  readonly file: File;
  /** Where it was fetched from, if it was. */
  readonly origin?: Origin;
  /** Where the user named its columns. */
  readonly dialect?: Dialect;
  /** Ids of the reader's switches that undo repairs. */
  readonly undo: readonly string[];
}

/** One file that is open; an archive that was given is several. */
export interface OpenFile {
  /** Constant while the file is open, even if it is renamed or read again. */
  readonly id: string;
  readonly given: GivenFile;
  readonly report: FileReport;
  /** Which of the files of its name it is, in the order in which they were opened; the first is 1. */
  readonly nth: number;
  /** Ids of its flights, open and closed. */
  readonly flights: readonly string[];
  readonly closed: ReadonlySet<string>;
}

/** Ids of what came of the given files, in the order of `opened`. */
export function idsOf(given: readonly GivenFile[], opened: readonly OpenedFile[]): string[] {
  const parts = new Map<number, number>();
  return opened.map(({ source }) => {
    const part = parts.get(source) ?? 0;
    parts.set(source, part + 1);
    return `${given[source].number}.${part}`;
  });
}

const flightsOf = (file: OpenedFile): string[] =>
  'tracks' in file ? file.tracks.map(({ meta }) => meta.id) : [];

/** What is open when these have been read, next to or in the place of the files `before`. */
export function openFiles(
  given: readonly GivenFile[],
  opened: readonly OpenedFile[],
  before: readonly OpenFile[],
): OpenFile[] {
  const all = [...before];
  const ids = idsOf(given, opened);
  return opened.flatMap((read, i) => {
    if ('error' in read) return [];
    const { source } = read;
    const { origin } = given[source];
    const report = origin ? { ...read.report, origin } : read.report;
    const old = before.find(({ id }) => id === ids[i]);
    const namesakes = all.filter((file) => file.report.name === report.name);
    const nth = old?.nth ?? 1 + namesakes.reduce((most, file) => Math.max(most, file.nth), 0);
    const flights = flightsOf(read);
    const closed = new Set(flights.filter((id) => old?.closed.has(id)));
    const stillClosed = closed.size < flights.length ? closed : new Set<string>(); // another cut gave other flights
    const file = { id: ids[i], given: given[source], report, nth, flights, closed: stillClosed };
    all.push(file);
    return [file];
  });
}

/** The flights of a file that are open. */
export const shownFlights = ({ flights, closed }: OpenFile): string[] =>
  flights.filter((id) => !closed.has(id));

/** Without a flight; a file goes with its last. */
export const withoutFlight = (files: readonly OpenFile[], flight: string): OpenFile[] =>
  files.flatMap((file) => {
    if (!file.flights.includes(flight)) return [file];
    const left = { ...file, closed: new Set([...file.closed, flight]) };
    return shownFlights(left).length > 0 ? [left] : [];
  });

/** A list in which some items are replaced: at the place of the first of them, else at the end. */
export function exchanged<T>(list: readonly T[], leaves: (item: T) => boolean, come: readonly T[]): T[] {
  const at = list.findIndex(leaves);
  const [head, tail] = at < 0 ? [list, []] : [list.slice(0, at), list.slice(at)];
  return [...head, ...come, ...tail.filter((item) => !leaves(item))];
}

/** What distinguishes a file from others of its name: its size where these differ, else its number; nothing where it is the only one. */
export function fileLabels(files: readonly OpenFile[]): ReadonlyMap<string, string> {
  const names = new Map<string, OpenFile[]>();
  for (const file of files) names.set(file.report.name, [...(names.get(file.report.name) ?? []), file]);
  const shared = [...names.values()].filter((namesakes) => namesakes.length > 1);
  return new Map(shared.flatMap(labelsOf));
}

function labelsOf(namesakes: readonly OpenFile[]) {
  const sizes = namesakes.map(({ report }) => sizeWords(report.bytes));
  const differ = new Set(sizes).size === sizes.length;
  return namesakes.map(({ id, nth }, i) => [id, differ ? sizes[i] : msg(str`no. ${nth}`)] as const);
}

/** Each flight's place in the order of colors, '' where a flight was closed: nobody else's color changes by that. */
export function colorOrder(before: readonly string[], analyses: readonly Analysis[]): string[] {
  const ids = new Set(analyses.map(({ track }) => track.meta.id));
  const order = before.map((id) => (ids.delete(id) ? id : ''));
  for (const id of ids) {
    const free = order.indexOf('');
    if (free < 0) order.push(id);
    else order[free] = id;
  }
  return order;
}
