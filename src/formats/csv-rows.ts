import type { TrackBuilder } from '../track/builder.js';
import { columnTypes, sources } from '../track/track.js';
import type { Column } from '../track/track.js';
import { cellColumn, isMissingText, NumberColumn } from './csv-cells.js';
import type { CellColumn, CellContext } from './csv-cells.js';
import type { CsvHead } from './csv-head.js';
import { FlightColumns } from './csv-flights.js';
import { PositionColumns } from './csv-position.js';
import { RowRules } from './csv-rules.js';
import { RowTime, usedColumns } from './csv-time.js';
import type { ReportBuilder } from './report-builder.js';

const isColumn = (target: string): target is Column => Object.hasOwn(columnTypes, target);

/** Puts the rows of a CSV into a builder, cell by cell, under one dialect. */
export class RowReader {
  readonly #builder: TrackBuilder;
  readonly #report: ReportBuilder;
  readonly #head: CsvHead;
  readonly #time: RowTime;
  readonly #flights: FlightColumns;
  readonly #columns: readonly CellColumn[];
  readonly #position: PositionColumns | undefined;
  readonly #pairs: ReadonlyMap<string, CellColumn>;
  readonly #rules: RowRules;
  readonly #source: number;
  /** Cells a row may have before it has more than the header; 0: no header to compare with. */
  readonly #width: number;
  readonly #firstPair: number;

  constructor(head: CsvHead, builder: TrackBuilder, report: ReportBuilder, keepSentinels = false) {
    const { dialect, header } = head;
    const used = usedColumns(head);
    const context: CellContext = { dialect, report, keepSentinels };
    this.#builder = builder;
    this.#report = report;
    this.#head = head;
    this.#time = new RowTime(used, dialect, report);
    this.#flights = new FlightColumns(used, builder, head.comments);
    this.#position = PositionColumns.of(used, context, builder);
    const columns: CellColumn[] = [];
    for (const [target, column] of used) {
      if (!isColumn(target) || target === 'time' || target === 'lat' || target === 'lon') continue;
      columns.push(cellColumn(column, target, context, builder));
    }
    this.#columns = columns;
    this.#pairs = pairColumns(context, builder);
    this.#rules = new RowRules(head, builder, report, keepSentinels);
    this.#width = header.length;
    this.#firstPair = header.findLastIndex((name) => name !== '') + 1;
    const constant =
      dialect.source === undefined || used.has('source') ? 0 : sources.indexOf(dialect.source as never);
    this.#source = Math.max(0, constant);
  }

  /** Whether the file has a time at all, and anything beside it. */
  get hasTime(): boolean {
    return this.#time.known;
  }
  get hasValues(): boolean {
    return this.#columns.length > 0 || this.#position !== undefined || this.#pairs.size > 0;
  }

  /** Takes one row; each row that is no comment and not blank is counted as used or as set aside. */
  read(cells: readonly string[], line: number): void {
    if (cells.length === 1 ? !cells[0].trim() : cells[0].charCodeAt(0) === 35) return;
    if (cells.length === 1 && cells[0].charCodeAt(0) === 35) return;
    const complaint = this.#wrongShape(cells);
    if (complaint) return this.#report.setAside(line, complaint);
    const time = this.#time.read(cells, line);
    if (time !== time) return this.#report.setAside(line, this.#time.complaint(cells));
    const at = this.#builder.row(this.#flights.of(cells), line, time);
    if (at === 0) this.#rebind();
    if (this.#readCells(cells, at, line)) return this.#report.used();
    this.#builder.takeBack();
    this.#report.setAside(line, 'Nothing in the row beside its time can be read.');
  }

  #rebind(): void {
    for (const column of this.#columns) column.values = this.#builder.values(column.column);
    this.#position?.rebind(this.#builder);
  }

  /** False where cells could not be read and nothing else is left. */
  #readCells(cells: readonly string[], at: number, line: number): boolean {
    let readable = this.#position?.read(cells, at, line) ?? true;
    for (const column of this.#columns) readable = column.read(cells, at, line) && readable;
    if (this.#pairs.size) this.#readPairs(cells, at, line);
    if (this.#source) this.#builder.set('source', this.#source);
    this.#rules.apply(cells, line);
    return readable || this.#anything(at);
  }

  #anything(at: number): boolean {
    const { missing } = columnTypes.lat;
    if (this.#position && !Object.is(this.#position.lat[at], missing)) return true;
    return this.#columns.some(
      ({ values, column }) => column !== 'source' && !Object.is(values[at], columnTypes[column].missing),
    );
  }

  #readPairs(cells: readonly string[], at: number, line: number): void {
    for (let i = this.#firstPair; i < cells.length; i++) {
      const colon = cells[i].indexOf(':');
      const column = colon > 0 ? this.#pairs.get(cells[i].slice(0, colon).trim()) : undefined;
      if (!column) continue;
      column.values = this.#builder.values(column.column);
      column.read([cells[i].slice(colon + 1)], at, line);
    }
  }

  #wrongShape(cells: readonly string[]): string | undefined {
    if (!this.#width) return undefined;
    if (
      cells.length > this.#width &&
      !this.#pairs.size &&
      cells.slice(this.#width).some((cell) => cell.trim())
    ) {
      return `The row has more cells than the header (${this.#width}), so it is not clear which is which.`;
    }
    if (cells.every(isMissingText)) return 'The row is empty.';
    if (cells.length < 2 || cells[0].trim().toLowerCase() !== this.#head.header[0]) return undefined;
    const repeated = this.#head.header.every((name, i) => (cells[i] ?? '').trim().toLowerCase() === name);
    return repeated ? 'The row repeats the header.' : undefined;
  }

  /** Tells the report which columns changed their unit, once the rows are counted. */
  finish(): void {
    for (const column of [...this.#columns, ...this.#pairs.values()]) {
      if (!(column instanceof NumberColumn) || column.converted === undefined) continue;
      this.#report.repairTally('unit-converted', column.converted).count = this.#report.usedRows;
    }
  }
}

function pairColumns(context: CellContext, builder: TrackBuilder): Map<string, CellColumn> {
  const pairs = new Map<string, CellColumn>();
  for (const [name, column] of Object.entries(context.dialect.pairs ?? {})) {
    if (isColumn(column.to))
      pairs.set(name, cellColumn({ ...column, index: 0, name }, column.to, context, builder));
  }
  return pairs;
}
