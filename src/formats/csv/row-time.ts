import { msg, str } from '../../base/words.js';
import type { CsvHead } from './head.js';
import type { Dialect, DialectColumn, Target } from '../base/dialect.js';
import { parseDecimal } from '../base/numbers.js';
import type { ReportBuilder } from '../base/report-builder.js';
import { EARLIEST_UNIX, LATEST, offsetSeconds, parseIso, patternReader, shortIso } from '../base/time.js';
import type { ReadTime } from '../base/time.js';

/** A column of the file that the dialect reads. */
export interface UsedColumn extends DialectColumn {
  /** Place in the row, from 0. */
  readonly index: number;
  /** As the file writes it, for messages. */
  readonly name: string;
}

/** Which columns of the file are read: for each target the first that the file has. */
export function usedColumns({ dialect, header }: CsvHead): Map<Target, UsedColumn> {
  const used = new Map<Target, UsedColumn>();
  for (const [name, column] of Object.entries(dialect.columns)) {
    const place = /^#(\d+)$/.exec(name);
    const index = place ? Number(place[1]) - 1 : header.indexOf(name);
    if (index >= 0 && !used.has(column.to)) used.set(column.to, { ...column, index, name });
  }
  return used;
}

const PER_SECOND: Readonly<Record<string, number>> = {
  unix: 1,
  'unix-ms': 1e3,
  'unix-us': 1e6,
  'unix-ns': 1e9,
};

/** Reads one cell of a time column to Unix seconds; NaN where it is none. */
export class TimeColumn {
  readonly #perSecond: number;
  readonly #text: ((cell: string) => ReadTime) | undefined;
  readonly #offset: number;
  readonly #auto: boolean;
  /** Whether the last cell did not say its zone, nor the dialect. */
  assumed = false;
  readonly #zoneKnown: boolean;

  constructor({ time = 'auto' }: DialectColumn, { zone }: Dialect) {
    this.#auto = time === 'auto';
    this.#perSecond = PER_SECOND[time] ?? 0;
    this.#text = time === 'auto' || time === 'iso' ? parseIso : patternReader(time);
    this.#zoneKnown = zone !== undefined;
    this.#offset = zone === undefined ? 0 : offsetSeconds(zone);
  }

  read(cell: string): number {
    this.assumed = false;
    if (this.#perSecond) return parseDecimal(cell) / this.#perSecond;
    const short = shortIso(cell);
    if (short === short && this.#text === parseIso) return short;
    if (this.#auto && cell.charCodeAt(4) !== 45) {
      const number = parseDecimal(cell);
      if (number === number) return number;
    }
    if (!this.#text) return NaN;
    const { seconds, zoned } = this.#text(cell);
    if (zoned) return seconds;
    this.assumed = !this.#zoneKnown;
    return seconds - this.#offset;
  }
}

/** Reads a row's time from the one column, or the two or three, that hold it. */
export class RowTime {
  readonly #time: UsedColumn | undefined;
  readonly #date: UsedColumn | undefined;
  readonly #clock: UsedColumn | undefined;
  readonly #offset: UsedColumn | undefined;
  readonly #reader: TimeColumn;
  readonly #report: ReportBuilder;
  #example: string | undefined;

  constructor(used: ReadonlyMap<Target, UsedColumn>, dialect: Dialect, report: ReportBuilder) {
    this.#time = used.get('time');
    this.#date = used.get('date');
    this.#clock = used.get('clock');
    this.#offset = used.get('utcOffset');
    const format = this.#time?.time ?? joinedFormat(this.#date?.time, this.#clock?.time);
    this.#reader = new TimeColumn({ to: 'time', time: format }, dialect);
    this.#report = report;
  }

  /** The column whose plain numbers are the rows' Unix seconds; −1 where there is more to it. */
  get plainIndex(): number {
    const { time = 'auto', index = -1 } = this.#time ?? {};
    return (time === 'auto' || time === 'unix') && !this.#offset ? index : -1;
  }

  /** Whether the file has what a time is made of. */
  get known(): boolean {
    return this.#time !== undefined || (this.#date !== undefined && this.#clock !== undefined);
  }

  /** Unix seconds, NaN where the row has no (possible) time; `complaint` then says why. */
  read(cells: readonly string[], line: number): number {
    const text = this.#text(cells);
    const seconds = this.#reader.read(text) - this.#ahead(cells);
    if (!isPossible(seconds)) return NaN;
    if (this.#reader.assumed && !this.#offset) {
      this.#report.repair('time-zone-assumed', line, msg('Times without a zone were taken as UTC.'));
    }
    return seconds;
  }

  #text(cells: readonly string[]): string {
    if (this.#time) return cells[this.#time.index] ?? '';
    return `${(cells[this.#date!.index] ?? '').trim()} ${(cells[this.#clock!.index] ?? '').trim()}`;
  }

  #ahead(cells: readonly string[]): number {
    if (!this.#offset) return 0;
    const text = (cells[this.#offset.index] ?? '').trim();
    return text ? offsetSeconds(text) : NaN;
  }

  /** Why a row was given no time. */
  complaint(cells: readonly string[]): string {
    const text = this.#text(cells).trim();
    if (!text) return msg('The row has no time.');
    const seconds = this.#reader.read(text) - this.#ahead(cells);
    this.#example ??= text.slice(0, 30);
    if (seconds !== seconds) return msg(str`The row's time cannot be read: "${this.#example}" or the like.`);
    if (seconds >= LATEST) return msg("The row's time is after the year 2100; is it in milliseconds?");
    return msg("The row's time is before 1973: a count from a start, or a clock that was never set.");
  }
}

export const isPossible = (seconds: number): boolean => seconds >= EARLIEST_UNIX && seconds < LATEST;

const joinedFormat = (date = 'auto', clock = 'auto'): string =>
  date === 'auto' && clock === 'auto'
    ? 'auto'
    : `${date === 'auto' ? 'YYYY-MM-DD' : date} ${clock === 'auto' ? 'hh:mm:ss' : clock}`;
