import type { TrackBuilder } from '../../track/builder/index.js';
import type { Tally } from '../../track/builder/tally.js';
import { columnTypes } from '../../track/track.js';
import type { Column, Columns } from '../../track/track.js';
import { msg, str } from '../../base/words.js';
import { written } from './written.js';
import type { CellBytes } from './cell-bytes.js';
import type { UsedColumn } from './row-time.js';
import { factorOf, ownUnit, quantities } from '../base/dialect.js';
import type { Dialect, Target } from '../base/dialect.js';
import { parseDecimal, parseDecimalBytes } from '../base/numbers.js';
import { isPlausible, rangeOf } from '../base/row-ranges.js';
import type { ReportBuilder } from '../base/report-builder.js';

/** Words for "not known" that suppliers write: R, pandas, SQL, JavaScript. */
const MISSING = /^(|na|n\/a|nan|null|none|nil|undefined|-+|\\n)$/i;
/** Characters of the longest such word: a longer cell is not looked at by an expression. */
const LONGEST = 20;

export function isMissingText(cell: string): boolean {
  if (cell === '') return true;
  const text = cell.trim();
  return text.length <= LONGEST && MISSING.test(text);
}

export interface CellContext {
  readonly dialect: Dialect;
  readonly report: ReportBuilder;
  readonly builder: TrackBuilder;
  /** Sentinels are taken at their word (the user undid that repair). */
  readonly keepSentinels: boolean;
}

/** Rows on their way into one block of the builder, column by column. */
export interface PendingRows {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** Place in the block of the first of them. */
  readonly at: number;
  /** Byte positions of their cells; undefined if unknown. */
  readonly bytes?: CellBytes;
  /** Number of each row in `bytes`. */
  readonly places: readonly number[];
  /** 1 for each row in which a cell could not be read. */
  readonly bad: Uint8Array;
}

/** Reads the cells of one column of the file into one column of the track. */
export abstract class CellColumn {
  readonly column: Column;
  readonly index: number;
  readonly name: string;
  protected readonly missing: number;
  protected readonly context: CellContext;
  #complaint: string | undefined;
  readonly #tallies = new Map<string, Tally>();

  constructor(used: UsedColumn, column: Column, context: CellContext) {
    this.column = column;
    this.index = used.index;
    this.name = used.name;
    this.context = context;
    this.missing = columnTypes[column].missing;
    context.builder.values(column);
  }

  /** Puts one cell at its place; false where it holds something that cannot be read, which the report then names. */
  abstract put(cell: string | undefined, values: Columns[Column], at: number, line: number): boolean;

  /** Puts a cell of every row. Columns of numbers have their own loop. */
  fill({ rows, lines, at, bad }: PendingRows): void {
    const values = this.context.builder.values(this.column);
    const { index } = this;
    for (let i = 0; i < rows.length; i++) {
      if (!this.put(rows[i][index], values, at + i, lines[i])) bad[i] = 1;
    }
  }

  protected refuse(cell: string | undefined, line: number, expected: string): boolean {
    if (cell === undefined) {
      this.context.report.problem(
        line,
        msg(str`The row ends before its ${this.name}, which is taken as missing.`),
      );
      return false;
    }
    if (isMissingText(cell)) return true;
    // One entry a column, with the first such cell as the example: others would differ in every row.
    this.#complaint ??= msg(
      str`${this.name}: expected ${expected}, found "${cell.trim().slice(0, 30)}"; such cells are taken as missing.`,
    );
    this.context.report.problem(line, this.#complaint);
    return false;
  }

  protected sentinel(line: number, text: string): void {
    let tally = this.#tallies.get(text);
    if (!tally) {
      const message = msg(str`${this.name} ${text} was taken as missing.`);
      tally = this.context.report.repairTally('sentinel-missing', message, 'sentinel-missing');
      this.#tallies.set(text, tally);
    }
    tally.add(line);
  }
}

/**
 * Puts the plain numbers of a column, times `scale`, at their places, NaN if a cell is not a number. `exact`: to the last bit
 * of a double, which columns of single precision do not show.
 */
export function fillPlain(
  { rows, bytes, places }: Pick<PendingRows, 'rows' | 'bytes' | 'places'>,
  index: number,
  values: Columns[Column],
  at: number,
  { scale = 1, exact = true },
): void {
  if (!bytes || index >= bytes.stride - 1) {
    for (let i = 0; i < rows.length; i++) {
      values[at + i] = index < rows[i].length ? parseDecimal(rows[i][index]) * scale : NaN;
    }
    return;
  }
  const { bytes: data, offsets, stride } = bytes;
  for (let i = 0; i < rows.length; i++) {
    const place = places[i] * stride + index;
    values[at + i] = parseDecimalBytes(data, offsets[place], offsets[place + 1] - 1, exact) * scale;
  }
}

/** Numbers with a unit. */
export class NumberColumn extends CellColumn {
  readonly #scale: number;
  readonly #unit: UsedColumn['unit'];
  readonly #separator: '.' | ',';
  readonly #target: Target;
  readonly #sentinels: readonly number[];
  readonly #range: readonly [number, number];
  /** Whether the column takes values outside its range and brings them into it. */
  protected readonly turns: boolean = false;
  /** What the report says where the unit is changed. */
  readonly converted: string | undefined;

  constructor(used: UsedColumn, column: Column, context: CellContext) {
    super(used, column, context);
    this.#scale = factorOf(used.to, used.unit) ?? 1;
    this.#separator = context.dialect.decimal ?? '.';
    this.#target = used.to;
    this.#unit = used.unit;
    this.#range = rangeOf(column);
    this.#sentinels = context.keepSentinels ? [] : (used.missing ?? []).map(Number);
    const quantity = quantities[used.to];
    if (this.#scale === 1 || !quantity) return;
    this.converted = msg(str`${used.name} was converted from ${used.unit} to ${ownUnit(quantity)}.`);
  }

  override fill(pending: PendingRows): void {
    const { rows, lines, at, bad } = pending;
    const values = this.context.builder.values(this.column);
    const { index } = this;
    const plain = this.#separator === '.' && !this.#sentinels.length;
    if (plain) fillPlain(pending, index, values, at, { scale: this.#scale, exact: false });
    const [least, most] = this.#range;
    for (let i = 0; i < rows.length; i++) {
      const value = values[at + i];
      if (plain && value >= least && value <= most) continue;
      if (!this.put(rows[i][index], values, at + i, lines[i])) bad[i] = 1;
    }
  }

  put(cell: string | undefined, values: Columns[Column], at: number, line: number): boolean {
    const value = cell === undefined ? NaN : parseDecimal(cell, this.#separator);
    values[at] = value * this.#scale;
    if (value !== value && cell !== undefined && this.putWritten(cell, values, at, line)) return true;
    if (value !== value) return this.refuse(cell, line, msg('a number'));
    if (this.#sentinels.includes(value)) {
      values[at] = this.missing;
      this.sentinel(line, String(value));
      return true;
    }
    if (isPlausible(this.column, values[at]) || this.turns) return true;
    values[at] = this.missing;
    return this.refuse(cell, line, msg('a value that an aircraft can have'));
  }

  /** A cell that is not a plain number: one with its unit, or with separators that can be read in one way only. */
  protected putWritten(cell: string, values: Columns[Column], at: number, line: number): boolean {
    const found = written(cell, this.#target, this.#unit, this.#separator);
    if (!found || !isPlausible(this.column, found.value)) return false;
    values[at] = found.value;
    const { report } = this.context;
    if (found.withUnit)
      report.repair('unit-converted', line, msg(str`${this.name}: numbers with a unit were read by it.`));
    else
      report.repair(
        'other',
        line,
        msg(str`${this.name}: numbers with a thousands separator or a decimal comma were read.`),
      );
    return true;
  }
}

/** Degrees. Some suppliers unwrap a course, so that holding turns add up; no flight turns a thousand times. */
const FARTHEST_TURN = 360_000;

/** Angles of a circle, kept within 0 to 360°. */
export class AngleColumn extends NumberColumn {
  protected override readonly turns = true;

  override fill(pending: PendingRows): void {
    super.fill(pending);
    const { rows, lines, at, bad } = pending;
    const values = this.context.builder.values(this.column);
    for (let i = 0; i < rows.length; i++) {
      const value = values[at + i];
      if (value < 0 || value > 360)
        if (!this.#turn(rows[i][this.index], values, at + i, lines[i])) bad[i] = 1;
    }
  }

  override put(cell: string | undefined, values: Columns[Column], at: number, line: number): boolean {
    if (!super.put(cell, values, at, line)) return false;
    const value = values[at];
    return value < 0 || value > 360 ? this.#turn(cell, values, at, line) : true;
  }

  #turn(cell: string | undefined, values: Columns[Column], at: number, line: number): boolean {
    const value = values[at];
    values[at] = Math.abs(value) < FARTHEST_TURN ? ((value % 360) + 360) % 360 : this.missing;
    if (values[at] !== values[at]) return this.refuse(cell, line, msg('degrees'));
    const message = msg(str`${this.name} outside 0 to 360° was normalized (−47 is 313).`);
    this.context.report.repair('other', line, message);
    return true;
  }
}
