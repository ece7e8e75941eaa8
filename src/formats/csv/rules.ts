import { columnTypes } from '../../track/track.js';
import type { Column } from '../../track/track.js';
import type { CellContext, PendingRows } from './cells.js';
import type { CsvHead } from './head.js';

interface Rule {
  readonly tests: readonly { readonly index: number; readonly cell: string }[];
  readonly missing: readonly Column[];
  readonly missingIfZero: readonly Column[];
  readonly why: string;
}

/** A dialect's rules about cells that make others meaningless, applied to rows that were just read. */
export class RowRules {
  readonly #rules: readonly Rule[];
  readonly #context: CellContext;

  constructor({ dialect, header }: CsvHead, context: CellContext) {
    this.#context = context;
    this.#rules = (dialect.rules ?? [])
      .map(({ is, missing = [], missingIfZero = [], why }) => ({
        tests: Object.entries(is).map(([name, cell]) => ({ index: header.indexOf(name), cell })),
        missing,
        missingIfZero: context.keepSentinels ? [] : missingIfZero,
        why,
      }))
      .filter(({ tests }) => tests.every(({ index }) => index >= 0));
  }

  apply({ rows, lines, at }: PendingRows): void {
    for (const rule of this.#rules) {
      for (let i = 0; i < rows.length; i++) {
        if (!rule.tests.every(({ index, cell }) => rows[i][index] === cell)) continue;
        let changed = this.#blank(rule.missing, at + i, false);
        if (this.#blank(rule.missingIfZero, at + i, true)) changed = true;
        if (changed) this.#context.report.repair('sentinel-missing', lines[i], rule.why, 'sentinel-missing');
      }
    }
  }

  #blank(columns: readonly Column[], at: number, onlyZero: boolean): boolean {
    let changed = false;
    for (const column of columns) {
      const values = this.#context.builder.values(column);
      const { missing } = columnTypes[column];
      if (Object.is(values[at], missing) || (onlyZero && values[at] !== 0)) continue;
      values[at] = missing;
      changed = true;
    }
    return changed;
  }
}
