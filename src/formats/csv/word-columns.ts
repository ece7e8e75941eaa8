import { isPlausible } from '../base/row-ranges.js';
import { columnTypes, NO_SQUAWK, sources, UNKNOWN } from '../../track/track.js';
import type { Column, Columns } from '../../track/track.js';
import { msg } from '../../base/words.js';
import { AngleColumn, CellColumn, isMissingText, NumberColumn, fillPlain } from './cells.js';
import type { CellContext, PendingRows } from './cells.js';
import { TimeColumn } from './row-time.js';
import type { UsedColumn } from './row-time.js';
import { parseDecimal, parseSquawk, squawkFromHexDigits } from '../base/numbers.js';
import { countWords } from '../base/row-writer.js';
import {} from '../base/time.js';

/** Transponder codes. */
class SquawkColumn extends CellColumn {
  readonly #hex: boolean;
  readonly #sentinels: readonly string[];

  constructor(used: UsedColumn, column: Column, context: CellContext) {
    super(used, column, context);
    this.#hex = used.hexDigits === true;
    this.#sentinels = context.keepSentinels ? [] : (used.missing ?? []);
  }

  put(cell: string | undefined, values: Columns[Column], at: number, line: number): boolean {
    values[at] = this.missing;
    if (cell === undefined) return this.refuse(cell, line, '');
    if (this.#sentinels.length && this.#sentinels.includes(cell)) {
      this.sentinel(line, cell);
      return true;
    }
    const code = this.#hex ? squawkFromHexDigits(parseDecimal(cell)) : parseSquawk(cell);
    if (code === NO_SQUAWK) return this.refuse(cell, line, msg('four octal digits'));
    values[at] = code;
    if (code < 1000 && cell.length < 4 && !this.#hex) {
      const message = msg('Squawks of fewer than four digits were read with leading zeros (416 is 0416).');
      this.context.report.repair('squawk-padded', line, message);
    }
    return true;
  }
}

/** What suppliers write for true and false. */
const truths: Readonly<Record<string, number>> = {
  true: 1,
  t: 1,
  yes: 1,
  y: 1,
  '1': 1,
  '1.0': 1,
  '-1': 1,
  false: 0,
  f: 0,
  no: 0,
  n: 0,
  '0': 0,
  '0.0': 0,
};

/** Words from a small list: sources, on the ground or not. */
class WordColumn extends CellColumn {
  readonly #known = new Map<string, number>();
  readonly #words: ReadonlyMap<string, string> | undefined;
  #last: string | undefined;
  #lastCode = 0;

  constructor(used: UsedColumn, column: Column, context: CellContext) {
    super(used, column, context);
    if (!used.values) return;
    this.#words = new Map(Object.entries(used.values).map(([cell, word]) => [cell.toLowerCase(), word]));
  }

  put(cell: string | undefined, values: Columns[Column], at: number, line: number): boolean {
    if (cell !== this.#last) {
      this.#last = cell;
      this.#lastCode = cell === undefined ? -1 : this.#codeOf(cell);
    }
    const code = this.#lastCode;
    values[at] = code < 0 ? this.missing : code;
    if (code >= 0) return true;
    return this.refuse(cell, line, this.column === 'source' ? msg('a source') : msg('true or false'));
  }

  #codeOf(cell: string): number {
    let code = this.#known.get(cell);
    if (code === undefined) {
      code = this.#read(cell.trim().toLowerCase());
      if (this.#known.size < 1000) this.#known.set(cell, code);
    }
    return code;
  }

  /** −1 for a word that is not known. */
  #read(word: string): number {
    if (isMissingText(word)) return this.missing;
    const meant = this.#words?.get(word) ?? (this.#words && this.column === 'source' ? 'unknown' : word);
    if (meant === '') return this.missing;
    if (this.column === 'source') return (sources as readonly string[]).indexOf(meant);
    return truths[meant] ?? -1;
  }
}

const GROUND = /^(?:on ?)?(?:ground|grnd|grd|gnd|sfc|surface)$/i;
/** Characters of a cell that may be such a word. */
const LONGEST_WORD = 20;

/** Whether an altitude's text says that the aircraft is on the ground: suppliers write `ground`, `GND` or `sfc` for it. */
export const saysGround = (text: string): boolean => text.length <= LONGEST_WORD && GROUND.test(text.trim());

/** Altitudes, where suppliers write a word for an aircraft that is on the ground. */
class AltitudeColumn extends NumberColumn {
  override put(cell: string | undefined, values: Columns[Column], at: number, line: number): boolean {
    if (cell === undefined || !saysGround(cell)) return super.put(cell, values, at, line);
    values[at] = this.missing;
    this.context.builder.values('onGround')[at] = 1;
    return true;
  }
}

/** Small whole numbers: NIC, NACp, SIL, the emergency status. */
class CodeColumn extends CellColumn {
  put(cell: string | undefined, values: Columns[Column], at: number, line: number): boolean {
    const value = cell === undefined ? NaN : parseDecimal(cell);
    const valid = Number.isInteger(value) && value >= 0 && value < 12;
    values[at] = valid ? value : this.missing;
    return valid || this.refuse(cell, line, msg('a whole number from 0 to 11'));
  }
}

/** Times other than the row's own. */
class MomentColumn extends CellColumn {
  readonly #reader: TimeColumn;

  readonly #unix: boolean;

  constructor(used: UsedColumn, column: Column, context: CellContext) {
    super(used, column, context);
    this.#reader = new TimeColumn(used, context.dialect);
    this.#unix = used.time === undefined || used.time === 'auto' || used.time === 'unix';
  }

  override fill(pending: PendingRows): void {
    if (!this.#unix || !pending.bytes) return super.fill(pending);
    const { rows, lines, at, bad } = pending;
    const values = this.context.builder.values(this.column);
    fillPlain(pending, this.index, values, at, {});
    for (let i = 0; i < rows.length; i++) {
      if (isPlausible(this.column, values[at + i])) continue;
      if (!this.put(rows[i][this.index], values, at + i, lines[i])) bad[i] = 1;
    }
  }

  put(cell: string | undefined, values: Columns[Column], at: number, line: number): boolean {
    const read = cell === undefined || cell === '' ? NaN : this.#reader.read(cell);
    const value = isPlausible(this.column, read) ? read : NaN;
    values[at] = value;
    if (value === value && this.#reader.per > 1)
      this.context.report.repair('unit-converted', line, countWords(this.#reader.per));
    return value === value || this.refuse(cell, line, msg('a time'));
  }
}

type ColumnReader = new (used: UsedColumn, column: Column, context: CellContext) => CellColumn;

const readers: Partial<Record<Column, ColumnReader>> = {
  altitude: AltitudeColumn,
  geoAltitude: AltitudeColumn,
  course: AngleColumn,
  heading: AngleColumn,
  squawk: SquawkColumn,
  onGround: WordColumn,
  source: WordColumn,
  positionTime: MomentColumn,
};

/** The reader for a column, by its meaning. */
export function cellColumn(used: UsedColumn, column: Column, context: CellContext): CellColumn {
  const plain: ColumnReader = columnTypes[column].missing === UNKNOWN ? CodeColumn : NumberColumn;
  return new (readers[column] ?? plain)(used, column, context);
}
