import { columnNames, sources } from '../../track/track.js';
import type { Column, Source } from '../../track/track.js';
import type { Json } from './json.js';
import type { RowWriter } from './row-writer.js';
import { parseIso } from './time.js';

/** Columns that are in the coordinates or need words turned into codes. */
const special: readonly string[] = [
  'time',
  'lat',
  'lon',
  'row',
  'source',
  'squawk',
  'emergency',
  'positionTime',
];
const plain = columnNames.filter((name) => !special.includes(name));

/** The lists of a file by what they are for. */
export interface Lists {
  readonly times: readonly Json[] | undefined;
  /** Lines of the file that the track was first read from. */
  readonly rows: readonly Json[] | undefined;
  readonly columns: readonly (readonly [Column, readonly Json[]])[];
  readonly words: ReadonlyMap<string, readonly Json[]>;
  /** Names of lists that are not a column of a track, or whose unit is not known. */
  readonly others: readonly string[];
}

/**
 * Sorts lists by their names, which are the track's own (feet, knots, ft/min, degrees). `own`: the file says the reference
 * of its altitudes, as Crosstrack's exports do; in other files the unit of a list is unknown, so only times are read.
 */
export function listsOf(lists: ReadonlyMap<string, readonly Json[]>, own: boolean): Lists {
  const known = (name: string): boolean => own && (plain.includes(name as Column) || special.includes(name));
  const derived = ['times', 'time', 'status', 'crossTrack', 'alongTrack'];
  return {
    times: lists.get('times') ?? lists.get('time'),
    rows: own ? lists.get('row') : undefined,
    columns: plain.flatMap((name) => (own && lists.has(name) ? [[name, lists.get(name)!] as const] : [])),
    words: own ? lists : new Map(),
    others: [...lists.keys()].filter((name) => !known(name) && !derived.includes(name)),
  };
}

const timeAt = ({ times }: Lists, i: number): number => {
  const time = times?.[i];
  return typeof time === 'number' ? time : typeof time === 'string' ? parseIso(time).seconds : NaN;
};

/**
 * The rows with and without a position in the order of the track: by time, and at one time by the line
 * that they came from. Row i without a position is −1 − i.
 */
export function* inTimeOrder(a: Lists, countA: number, b: Lists, countB: number): Generator<number> {
  let i = 0;
  let j = 0;
  while (i < countA || j < countB) {
    const later = timeAt(a, i) - timeAt(b, j) || Number(a.rows?.[i]) - Number(b.rows?.[j]);
    if (j >= countB || (i < countA && !(later > 0))) yield i++;
    else yield -1 - j++;
  }
}

/** Sets the values at `i` of every list on the writer's row. */
export function setColumns(writer: RowWriter, { columns, words }: Lists, i: number, row: number): void {
  for (const [name, list] of columns) writer.set(name, list[i]);
  writer.squawk(words.get('squawk')?.[i]);
  const emergency = words.get('emergency')?.[i];
  if (typeof emergency === 'number') writer.set('emergency', emergency);
  else writer.emergency(emergency);
  setSource(writer, words.get('source')?.[i]);
  const measured = words.get('positionTime')?.[i];
  if (measured != null) writer.set('positionTime', writer.time(measured, row));
}

function setSource(writer: RowWriter, source: Json | undefined): void {
  if (typeof source === 'number') writer.set('source', source);
  else if (sources.includes(source as Source)) writer.source(source as Source);
}
