import { msg, str } from '../../base/words.js';
import type { CsvHead } from './head.js';
import type { Dialect, DialectColumn, Target } from '../base/dialect.js';
import { DayClock } from '../base/dates.js';
import type { Dates } from '../base/dates.js';
import { orderedDate } from '../base/date-order.js';
import type { DateOrder } from '../base/date-order.js';
import { parseDecimal } from '../base/numbers.js';
import type { ReportBuilder } from '../base/report-builder.js';
import { countWords, otherTimeWords } from '../base/row-writer.js';
import {
  countsPerSecond,
  EARLIEST_UNIX,
  isRoundedCount,
  LATEST,
  offsetSeconds,
  parseIso,
  patternReader,
  shortIso,
} from '../base/time.js';
import type { ReadTime } from '../base/time.js';

/** A column of the file that the dialect reads. */
export interface UsedColumn extends DialectColumn {
  /** Place in the row, from 0. */
  readonly index: number;
  /** As the file writes it, for messages. */
  readonly name: string;
}

/** The columns of the file that the dialect knows. */
function knownColumns({ dialect, header }: CsvHead): UsedColumn[] {
  return Object.entries(dialect.columns).flatMap(([name, column]) => {
    const place = /^#(\d+)$/.exec(name);
    const index = place ? Number(place[1]) - 1 : header.indexOf(name);
    return index >= 0 ? [{ ...column, index, name }] : [];
  });
}

/** Which columns of the file are read: for each target the first that the file has. */
export function usedColumns(head: CsvHead): Map<Target, UsedColumn> {
  const used = new Map<Target, UsedColumn>();
  for (const column of knownColumns(head)) if (!used.has(column.to)) used.set(column.to, column);
  return used;
}

/** The columns that may give a row's time where the first does not. */
export const timeColumns = (head: CsvHead): readonly UsedColumn[] =>
  knownColumns(head).filter(({ to }) => to === 'time');

const PER_SECOND: Readonly<Record<string, number>> = {
  unix: 1,
  'unix-ms': 1e3,
  'unix-us': 1e6,
  'unix-ns': 1e9,
};

/** Reads one cell of a time column to Unix seconds; NaN if it is not a time. */
export class TimeColumn {
  readonly #perSecond: number;
  readonly #text: ((cell: string) => ReadTime) | undefined;
  readonly #offset: number;
  readonly #auto: boolean;
  /** Whether the last cell did not say its zone, nor the dialect. */
  assumed = false;
  /** Counts a second of the last cell, where it was a number that can be no seconds; else 1. */
  per = 1;
  readonly #zoneKnown: boolean;
  readonly #order: DateOrder | undefined;

  constructor({ time = 'auto' }: DialectColumn, { zone }: Dialect, order?: DateOrder) {
    this.#order = order;
    this.#auto = time === 'auto';
    this.#perSecond = PER_SECOND[time] ?? 0;
    this.#text = time === 'auto' || time === 'iso' ? parseIso : patternReader(time);
    this.#zoneKnown = zone !== undefined;
    this.#offset = zone === undefined ? 0 : offsetSeconds(zone);
  }

  read(cell: string): number {
    this.assumed = false;
    this.per = 1;
    if (this.#perSecond) return this.#count(parseDecimal(cell) / this.#perSecond, cell);
    const short = shortIso(cell);
    if (short === short && this.#text === parseIso) return short;
    if (this.#auto && cell.charCodeAt(4) !== 45) {
      const number = parseDecimal(cell);
      if (number === number) return this.#count(number, cell);
    }
    if (!this.#text) return NaN;
    const { seconds, zoned } = this.#text(this.#order ? orderedDate(cell, this.#order) : cell);
    if (zoned) return seconds;
    this.assumed = !this.#zoneKnown;
    return seconds - this.#offset;
  }

  #count(seconds: number, cell: string): number {
    this.per = countsPerSecond(seconds);
    return isRoundedCount(cell) ? NaN : seconds / this.per;
  }
}

/** A column that gives the time, with its reader. */
interface TimeSource {
  readonly column: UsedColumn;
  readonly reader: TimeColumn;
}

/** Rows in which two time columns are held against each other. */
const SAMPLE = 200;
/** s; times that are all whole tens of seconds, and few of them, are rounded. */
const ROUNDED = 10;

/** Reads a row's time from the one column, or the two or three, that hold it. */
export class RowTime {
  /** In the order in which they are asked. */
  #times: readonly TimeSource[];
  readonly #date: UsedColumn | undefined;
  readonly #clock: UsedColumn | undefined;
  readonly #offset: UsedColumn | undefined;
  readonly #joined: TimeColumn;
  readonly #report: ReportBuilder;
  /** The column that the dialect prefers. */
  readonly #preferred: UsedColumn | undefined;
  readonly #dates: Dates | undefined;
  /** Puts times of day on days. */
  readonly #days: DayClock | undefined;
  #chosen = false;
  #example: string | undefined;

  constructor(head: CsvHead, report: ReportBuilder) {
    const used = usedColumns(head);
    const { dialect } = head;
    const { dates } = head;
    const { order } = dates ?? {};
    this.#dates = dates;
    this.#days = dates?.day === undefined ? undefined : new DayClock(dates.day);
    const clock = this.#days && used.get('clock');
    const times = timeColumns(head);
    this.#times = (times.length || !clock ? times : [clock]).map((column) => ({
      column,
      reader: new TimeColumn(this.#days ? { ...column, time: 'auto' } : column, dialect, order),
    }));
    this.#preferred = this.#times[0]?.column;
    this.#date = used.get('date');
    this.#clock = used.get('clock');
    this.#offset = used.get('utcOffset');
    const format = joinedFormat(this.#date?.time, this.#clock?.time);
    this.#joined = new TimeColumn({ to: 'time', time: format }, dialect, order);
    this.#report = report;
  }

  /** The column whose plain numbers are the rows' Unix seconds; −1 if there is more to it. */
  get plainIndex(): number {
    const [first] = this.#times;
    if (!first || this.#offset || first.column !== this.#preferred) return -1;
    const { time = 'auto', index } = first.column;
    return time === 'auto' || time === 'unix' ? index : -1;
  }

  /** Whether the file has what a time is made of. */
  get known(): boolean {
    return this.#times.length > 0 || (this.#date !== undefined && this.#clock !== undefined);
  }

  /** Looks at the first rows of the file: where the preferred column is rounded and another is not, that one is asked first. */
  choose(rows: readonly (readonly string[])[]): void {
    if (this.#chosen || rows.length === 0) return;
    this.#chosen = true;
    const sample = rows.slice(0, SAMPLE);
    const timesOf = ({ column, reader }: TimeSource) =>
      new Set(sample.map((cells) => reader.read(cells[column.index] ?? '')).filter(isPossible));
    const [first, ...others] = this.#times;
    if (others.length === 0) return;
    const rounded = timesOf(first);
    if ([...rounded].some((time) => time % ROUNDED !== 0)) return;
    const better = others.find((other) => timesOf(other).size > 2 * rounded.size);
    if (better) this.#times = [better, ...this.#times.filter((one) => one !== better)];
  }

  /** Unix seconds, NaN where the row has no (possible) time; `complaint` then says why. */
  read(cells: readonly string[], line: number): number {
    if (this.#times.length === 0) return this.#accept(this.#joined, this.#text(cells), cells, line);
    for (const { column, reader } of this.#times) {
      const seconds = this.#accept(reader, cells[column.index] ?? '', cells, line);
      if (seconds !== seconds) continue;
      if (column !== this.#preferred) this.#reportOther(column, line);
      return seconds;
    }
    return NaN;
  }

  #accept(reader: TimeColumn, text: string, cells: readonly string[], line: number): number {
    const days = this.#days;
    const read = days ? days.put(reader.read(`${days.date} ${text.trim()}`)) : reader.read(text);
    const seconds = read - this.#ahead(cells);
    if (!isPossible(seconds)) return NaN;
    if (this.#dates) this.#report.repair('other', line, this.#dates.words);
    if (reader.assumed && !this.#offset) {
      this.#report.repair('time-zone-assumed', line, msg('Times without a zone were taken as UTC.'));
    }
    if (reader.per > 1) this.#report.repair('unit-converted', line, countWords(reader.per));
    return seconds;
  }

  #reportOther(column: UsedColumn, line: number): void {
    this.#report.repair('other', line, otherTimeWords(column.name, this.#preferred!.name));
  }

  #text(cells: readonly string[]): string {
    if (this.#preferred) return cells[this.#preferred.index] ?? '';
    return `${(cells[this.#date!.index] ?? '').trim()} ${(cells[this.#clock!.index] ?? '').trim()}`;
  }

  #ahead(cells: readonly string[]): number {
    if (!this.#offset) return 0;
    const text = (cells[this.#offset.index] ?? '').trim();
    return text ? offsetSeconds(text) : NaN;
  }

  /** Why a row was given no time. */
  complaint(cells: readonly string[]): string {
    const filled = [...this.#times]
      .sort((a, b) => Number(b.column === this.#preferred) - Number(a.column === this.#preferred))
      .find(({ column }) => (cells[column.index] ?? '').trim());
    const text = (filled ? cells[filled.column.index] : this.#text(cells)).trim();
    if (!text) return msg('The row has no time.');
    const reader = filled?.reader ?? this.#joined;
    const seconds = reader.read(text) - this.#ahead(cells);
    this.#example ??= text.slice(0, 30);
    if (isRoundedCount(text))
      return msg(str`The row's time was rounded by a spreadsheet: "${this.#example}".`);
    if (seconds !== seconds) return msg(str`The row's time cannot be read: "${this.#example}".`);
    if (seconds >= LATEST) return msg("The row's time is after the year 2100.");
    return msg("The row's time is before 1973: a count from a start, or a clock that was never set.");
  }
}

export const isPossible = (seconds: number): boolean => seconds >= EARLIEST_UNIX && seconds < LATEST;

const joinedFormat = (date = 'auto', clock = 'auto'): string =>
  date === 'auto' && clock === 'auto'
    ? 'auto'
    : `${date === 'auto' ? 'YYYY-MM-DD' : date} ${clock === 'auto' ? 'hh:mm:ss' : clock}`;
