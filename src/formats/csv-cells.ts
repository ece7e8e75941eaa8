import type { TrackBuilder } from '../track/builder.js';
import { columnTypes, NO_SQUAWK, sources, UNKNOWN } from '../track/track.js';
import type { Column, Columns } from '../track/track.js';
import { TimeColumn } from './csv-time.js';
import type { UsedColumn } from './csv-time.js';
import { dialectUnits } from './dialect.js';
import type { Dialect } from './dialect.js';
import { parseDecimal, parseSquawk, squawkFromHexDigits } from './numbers.js';
import type { ReportBuilder } from './report-builder.js';

/** Words for "not known" that suppliers write: R, pandas, SQL, JavaScript. */
const MISSING = /^\s*(|na|n\/a|nan|null|none|nil|undefined|-+|\\n)\s*$/i;
export const isMissingText = (cell: string): boolean => MISSING.test(cell);

/** Unit that a column of the track is kept in, for the report. */
const keptIn: Partial<Record<Column, string>> = {
  altitude: 'ft',
  geoAltitude: 'ft',
  selectedAltitude: 'ft',
  groundSpeed: 'kt',
  indicatedAirspeed: 'kt',
  trueAirspeed: 'kt',
  verticalRate: 'ft/min',
};

export interface CellContext {
  readonly dialect: Dialect;
  readonly report: ReportBuilder;
  /** Sentinels are taken at their word (the user undid that repair). */
  readonly keepSentinels: boolean;
}

/** Reads the cells of one column of the file into one column of the track. */
export abstract class CellColumn {
  readonly column: Column;
  readonly index: number;
  readonly name: string;
  /** The builder's current block. */
  values: Columns[Column];
  #complaint: string | undefined;
  protected readonly missing: number;
  protected readonly context: CellContext;

  constructor(used: UsedColumn, column: Column, context: CellContext, builder: TrackBuilder) {
    this.column = column;
    this.index = used.index;
    this.name = used.name;
    this.context = context;
    this.values = builder.values(column);
    this.missing = columnTypes[column].missing;
  }

  /** Puts the cell at place `at`; false where it holds something that cannot be read, which the report then names. */
  abstract read(cells: readonly string[], at: number, line: number): boolean;

  protected refuse(cell: string | undefined, at: number, line: number, expected: string): boolean {
    this.values[at] = this.missing;
    if (cell === undefined) {
      this.context.report.problem(line, `The row ends before its ${this.name}, which is taken as missing.`);
      return false;
    }
    if (isMissingText(cell)) return true;
    // One entry a column, with the first such cell as the example: others would differ in every row.
    const found = `${expected}, found "${cell.trim().slice(0, 30)}"`;
    this.#complaint ??= `${this.name}: expected ${found} or the like; such cells are taken as missing.`;
    this.context.report.problem(line, this.#complaint);
    return false;
  }

  protected sentinel(at: number, line: number, text: string): boolean {
    this.values[at] = this.missing;
    const message = `${this.name} ${text} was taken as missing.`;
    this.context.report.repair('sentinel-missing', line, message, 'sentinel-missing');
    return true;
  }
}

/** Numbers with a unit. */
export class NumberColumn extends CellColumn {
  readonly #scale: number;
  readonly #point: number;
  readonly #sentinels: readonly number[] | undefined;
  readonly converted: string | undefined;

  constructor(used: UsedColumn, column: Column, context: CellContext, builder: TrackBuilder) {
    super(used, column, context, builder);
    this.#scale = used.unit ? dialectUnits[used.unit] : 1;
    this.#point = context.dialect.decimal === ',' ? 44 : 46;
    if (used.missing && !context.keepSentinels) this.#sentinels = used.missing.map(Number);
    if (this.#scale !== 1)
      this.converted = `${used.name} was converted from ${used.unit?.replace(' up', '')} to ${keptIn[column] ?? 'deg'}.`;
  }

  read(cells: readonly string[], at: number, line: number): boolean {
    const cell = cells[this.index];
    const value = cell === undefined ? NaN : parseDecimal(cell, this.#point);
    if (value !== value) return this.refuse(cell, at, line, 'a number');
    if (this.#sentinels?.includes(value)) return this.sentinel(at, line, String(value));
    this.values[at] = value * this.#scale;
    return true;
  }
}

/** Degrees. Some suppliers unwrap a course, so that holding turns add up; no flight turns a thousand times. */
const FARTHEST_TURN = 360_000;

/** Angles of a circle, kept within 0 to 360°. */
export class AngleColumn extends NumberColumn {
  override read(cells: readonly string[], at: number, line: number): boolean {
    if (!super.read(cells, at, line)) return false;
    const value = this.values[at];
    if (value >= 0 && value <= 360) return true;
    if (!(Math.abs(value) <= FARTHEST_TURN))
      return value !== value || this.refuse(cells[this.index], at, line, 'degrees');
    this.values[at] = ((value % 360) + 360) % 360;
    const message = `${this.name} outside 0 to 360° was brought into the circle (−47 is 313).`;
    this.context.report.repair('other', line, message);
    return true;
  }
}

/** Transponder codes. */
export class SquawkColumn extends CellColumn {
  readonly #hex: boolean;
  readonly #sentinels: readonly string[];

  constructor(used: UsedColumn, column: Column, context: CellContext, builder: TrackBuilder) {
    super(used, column, context, builder);
    this.#hex = used.hexDigits === true;
    this.#sentinels = context.keepSentinels ? [] : (used.missing ?? []);
  }

  read(cells: readonly string[], at: number, line: number): boolean {
    const cell = cells[this.index];
    if (cell === undefined) return this.refuse(cell, at, line, '');
    if (this.#sentinels.includes(cell)) return this.sentinel(at, line, cell);
    const code = this.#hex ? squawkFromHexDigits(parseDecimal(cell)) : parseSquawk(cell);
    if (code === NO_SQUAWK) return this.refuse(cell, at, line, 'four octal digits');
    this.values[at] = code;
    if (code < 1000 && !this.#hex && !/\d{4}/.test(cell)) {
      const message = 'Squawks of fewer than four digits were read with leading zeros (416 is 0416).';
      this.context.report.repair('squawk-padded', line, message);
    }
    return true;
  }
}

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
export class WordColumn extends CellColumn {
  readonly #known = new Map<string, number>();
  readonly #words: ReadonlyMap<string, string> | undefined;

  constructor(used: UsedColumn, column: Column, context: CellContext, builder: TrackBuilder) {
    super(used, column, context, builder);
    if (used.values) {
      this.#words = new Map(Object.entries(used.values).map(([cell, word]) => [cell.toLowerCase(), word]));
    }
  }

  read(cells: readonly string[], at: number, line: number): boolean {
    const cell = cells[this.index];
    if (cell === undefined) return this.refuse(cell, at, line, '');
    let code = this.#known.get(cell);
    if (code === undefined) {
      code = this.#code(cell.trim().toLowerCase());
      if (code >= 0 && this.#known.size < 1000) this.#known.set(cell, code);
    }
    if (code < 0) return this.refuse(cell, at, line, this.column === 'source' ? 'a source' : 'true or false');
    this.values[at] = code;
    return true;
  }

  /** −1 for a word that is not known. */
  #code(word: string): number {
    if (isMissingText(word)) return this.missing;
    const meant = this.#words?.get(word) ?? (this.#words && this.column === 'source' ? 'unknown' : word);
    if (meant === '') return this.missing;
    if (this.column === 'source') return (sources as readonly string[]).indexOf(meant);
    return truths[meant] ?? -1;
  }
}

/** Small whole numbers: NIC, NACp, SIL, the emergency status. */
export class CodeColumn extends CellColumn {
  read(cells: readonly string[], at: number, line: number): boolean {
    const cell = cells[this.index];
    const value = cell === undefined ? NaN : parseDecimal(cell);
    if (!(Number.isInteger(value) && value >= 0 && value < 12)) {
      return this.refuse(cell, at, line, 'a whole number from 0 to 11');
    }
    this.values[at] = value;
    return true;
  }
}

/** Times beside the row's own. */
export class MomentColumn extends CellColumn {
  readonly #reader: TimeColumn;

  constructor(used: UsedColumn, column: Column, context: CellContext, builder: TrackBuilder) {
    super(used, column, context, builder);
    this.#reader = new TimeColumn(used, context.dialect);
  }

  read(cells: readonly string[], at: number, line: number): boolean {
    const cell = cells[this.index];
    const value = cell === undefined ? NaN : this.#reader.read(cell);
    if (value !== value) return this.refuse(cell, at, line, 'a time');
    this.values[at] = value;
    return true;
  }
}

type Kind = new (used: UsedColumn, column: Column, context: CellContext, builder: TrackBuilder) => CellColumn;

/** The reader for a column, by what it tells. */
export function cellColumn(
  used: UsedColumn,
  column: Column,
  context: CellContext,
  builder: TrackBuilder,
): CellColumn {
  const kind: Kind = columnTypes[column].missing === UNKNOWN ? CodeColumn : NumberColumn;
  const special: Partial<Record<Column, Kind>> = {
    course: AngleColumn,
    heading: AngleColumn,
    squawk: SquawkColumn,
    onGround: WordColumn,
    source: WordColumn,
    positionTime: MomentColumn,
  };
  return new (special[column] ?? kind)(used, column, context, builder);
}
