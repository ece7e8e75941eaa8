import type { TrackBuilder } from '../../track/builder/index.js';
import { columnTypes, sources } from '../../track/track.js';
import { figureFrom } from '../../track/figures.js';
import type { Column } from '../../track/track.js';
import { msg, str } from '../../base/words.js';
import { CellBytes } from './cell-bytes.js';
import { fillPlain, isMissingText, NumberColumn } from './cells.js';
import type { CellColumn, CellContext, PendingRows } from './cells.js';
import { FlightColumns } from './flights.js';
import type { CsvHead } from './head.js';
import { PositionColumns } from './position.js';
import { RowRules } from './rules.js';
import { newlines } from './stream.js';
import type { RowBatch } from './stream.js';
import { isPossible, RowTime, usedColumns } from './row-time.js';
import { cellColumn } from './word-columns.js';
import type { ReportBuilder } from '../base/report-builder.js';

const isColumn = (target: string): target is Column => Object.hasOwn(columnTypes, target);
const NUMBER_SIGN = 35;
/** What spreadsheets show for a value that does not fit its cell or cannot be computed: a row that begins so is no comment. */
const SHEET_ERROR = /^#(?:#+|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|DIV\/0!)$/i;
const isSheetError = (cell: string): boolean => cell.length < 300 && SHEET_ERROR.test(cell.trim());

/**
 * Puts the rows of a CSV into a builder under one dialect: first each row's time and flight, then column by column,
 * so that every column has its own short loop over the rows of the block.
 */
export class RowReader {
  readonly #builder: TrackBuilder;
  readonly #report: ReportBuilder;
  readonly #header: readonly string[];
  readonly #time: RowTime;
  readonly #flights: FlightColumns;
  readonly #columns: readonly CellColumn[];
  readonly #position: PositionColumns | undefined;
  readonly #pairs: ReadonlyMap<string, CellColumn>;
  /** Place of the first cell that may be such a pair. */
  readonly #firstPair: number;
  readonly #rules: RowRules;
  /** Of every row; 0 where a column says it or nobody. */
  readonly #source: number;
  /** Places of the columns of class, sources and text of published figures. */
  readonly #figure: readonly number[] | undefined;
  /** Rows that have their time and place in the builder, and wait for their columns. */
  #rows: (readonly string[])[] = [];
  #lines: number[] = [];
  #places: number[] = [];
  #at = 0;
  readonly #bytes: CellBytes;
  #inBytes = false;
  /** Unix seconds of the rows of the block, if they could be read all at once. */
  #times = new Float64Array(0);
  /** 0, 1, 2, …: the places of all rows. */
  readonly #every: number[] = [];

  constructor(head: CsvHead, builder: TrackBuilder, report: ReportBuilder, keepSentinels = false) {
    const { dialect, header } = head;
    const used = usedColumns(head);
    const context: CellContext = { dialect, report, builder, keepSentinels };
    this.#builder = builder;
    this.#report = report;
    this.#header = header;
    this.#time = new RowTime(head, report);
    this.#flights = new FlightColumns(used, builder, report, head.comments);
    this.#position = PositionColumns.of(used, context);
    this.#columns = [...used].flatMap(([target, column]) =>
      isColumn(target) && !/^(time|lat|lon)$/.test(target) ? [cellColumn(column, target, context)] : [],
    );
    this.#pairs = pairColumns(context);
    this.#firstPair = header.findLastIndex((name) => name !== '') + 1;
    this.#rules = new RowRules(head, context);
    if (dialect.figures && header.includes(dialect.figures[0]))
      this.#figure = dialect.figures.map((name) => header.indexOf(name));
    this.#bytes = new CellBytes(1 + Math.max(...[...used.values()].map(({ index }) => index)));
    this.#source = used.has('source') ? 0 : Math.max(0, sources.indexOf(dialect.source as never));
  }

  /** Whether the file has a time at all. */
  get hasTime(): boolean {
    return this.#time.known;
  }
  /** Whether it has any other value. */
  get hasValues(): boolean {
    return this.#columns.length > 0 || this.#position !== undefined || this.#pairs.size > 0;
  }

  /** Takes rows; each that is not a comment and not blank is counted as used or as set aside. */
  read({ rows, line, spans, openQuote, text }: RowBatch): void {
    if (openQuote) {
      const message = msg('A quote is not closed: from this line on, quotes were read as characters.');
      this.#report.problem(line, message);
    }
    this.#inBytes = text !== undefined && this.#bytes.load(text, rows);
    this.#readTimes(rows);
    let at = line;
    let place = 0;
    for (const row of rows) {
      this.#take(row, at++, place++);
      if (spans) for (const cell of row) at += newlines(cell);
    }
    this.#flush();
  }

  #readTimes(rows: RowBatch['rows']): void {
    this.#time.choose(rows);
    const index = this.#time.plainIndex;
    const length = this.#inBytes && index >= 0 ? rows.length : 0;
    if (length > this.#times.length) this.#times = new Float64Array(2 * length);
    this.#times.fill(NaN, length);
    for (let i = this.#every.length; i < length; i++) this.#every.push(i);
    if (length) fillPlain({ rows, bytes: this.#bytes, places: this.#every }, index, this.#times, 0, {});
  }

  #take(row: readonly string[], line: number, place: number): void {
    if (row.length === 1 && !row[0].trim()) return;
    if (row[0].charCodeAt(0) === NUMBER_SIGN && !isSheetError(row[0])) return;
    const complaint = this.#complaint(row);
    if (complaint) return this.#report.setAside(line, complaint);
    const time = this.#time.known ? this.#timeOf(row, line, place) : line;
    if (time !== time) return this.#report.setAside(line, this.#time.complaint(row));
    if (this.#builder.atBlockEnd) this.#flush();
    const at = this.#builder.row(this.#flights.of(row, line), line, time);
    if (!this.#rows.length) this.#at = at;
    this.#rows.push(row);
    this.#lines.push(line);
    this.#places.push(place);
    if (this.#figure) this.#readFigure(row, line);
  }

  #timeOf(row: readonly string[], line: number, place: number): number {
    const plain = place < this.#times.length ? this.#times[place] : NaN;
    return isPossible(plain) ? plain : this.#time.read(row, line);
  }

  #readFigure(row: readonly string[], line: number): void {
    const [name, sources, text] = this.#figure!.map((index) => row[index]?.trim());
    const figure = figureFrom(line, name, sources, text);
    if (figure) this.#builder.figure(figure);
  }

  /** Why a row's cells do not fit the header. */
  #complaint(row: readonly string[]): string | undefined {
    const width = this.#header.length;
    if (!width) return undefined;
    if (row.length > width && !this.#pairs.size && row.slice(width).some((cell) => cell.trim())) {
      return msg(str`The row has more cells than the header (${width}), so it is not clear which is which.`);
    }
    if (row[0] === '' && row.every(isMissingText)) return msg('The row is empty.');
    if (row[0].length !== this.#header[0].length || row[0].toLowerCase() !== this.#header[0])
      return undefined;
    const repeated = this.#header.every((name, i) => (row[i] ?? '').trim().toLowerCase() === name);
    return repeated ? msg('The row repeats the header.') : undefined;
  }

  /** Reads the columns of the rows that wait for it. */
  #flush(): void {
    if (!this.#rows.length) return;
    const pending = this.#pending();
    this.#position?.fill(pending);
    for (const column of this.#columns) column.fill(pending);
    if (this.#pairs.size)
      pending.rows.forEach((row, i) => this.#readPairs(row, pending.at + i, pending.lines[i]));
    if (this.#source)
      this.#builder.values('source').fill(this.#source, pending.at, pending.at + pending.rows.length);
    this.#rules.apply(pending);
    this.#count(pending.bad);
    this.#rows = [];
    this.#lines = [];
    this.#places = [];
  }

  #pending(): PendingRows {
    const [rows, lines, places] = [this.#rows, this.#lines, this.#places];
    const bytes = this.#inBytes ? { bytes: this.#bytes } : {};
    return { rows, lines, places, at: this.#at, bad: new Uint8Array(rows.length), ...bytes };
  }

  /** Counts the rows as used, except rows in which only the time could be read. */
  #count(bad: Uint8Array): void {
    const { length } = bad;
    let dropped = 0;
    for (let i = bad.indexOf(1); i >= 0; i = bad.indexOf(1, i + 1)) {
      if (this.#anything(this.#at + i)) continue;
      this.#builder.drop(this.#builder.length - length + i);
      this.#report.setAside(this.#lines[i], msg('No readable values except time.'));
      dropped++;
    }
    this.#report.used(length - dropped);
  }

  #anything(at: number): boolean {
    const has = (column: Column) => !Object.is(this.#builder.values(column)[at], columnTypes[column].missing);
    return (
      (this.#position && has('lat')) || this.#columns.some(({ column }) => column !== 'source' && has(column))
    );
  }

  #readPairs(row: readonly string[], at: number, line: number): void {
    for (let i = this.#firstPair; i < row.length; i++) {
      const colon = row[i].indexOf(':');
      const column = colon > 0 ? this.#pairs.get(row[i].slice(0, colon).trim()) : undefined;
      column?.put(row[i].slice(colon + 1), this.#builder.values(column.column), at, line);
    }
  }

  /** Reports which columns changed their unit, once the rows are counted. */
  finish(): void {
    for (const column of [...this.#columns, ...this.#pairs.values()]) {
      if (!(column instanceof NumberColumn) || column.converted === undefined) continue;
      this.#report.repairTally('unit-converted', column.converted).count = this.#report.usedRows;
    }
  }
}

function pairColumns(context: CellContext): Map<string, CellColumn> {
  const pairs = new Map<string, CellColumn>();
  for (const [name, column] of Object.entries(context.dialect.pairs ?? {})) {
    if (isColumn(column.to)) pairs.set(name, cellColumn({ ...column, index: 0, name }, column.to, context));
  }
  return pairs;
}
