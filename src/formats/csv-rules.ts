import type { TrackBuilder } from '../track/builder.js';
import { columnTypes } from '../track/track.js';
import type { Column } from '../track/track.js';
import type { CsvHead } from './csv-head.js';
import type { ReportBuilder } from './report-builder.js';

interface Rule {
  readonly tests: readonly { readonly index: number; readonly cell: string }[];
  readonly missing: readonly Column[];
  readonly missingIfZero: readonly Column[];
  readonly why: string;
}

/** A dialect's rules about cells that make others meaningless, applied to the row that was read last. */
export class RowRules {
  readonly #rules: readonly Rule[];
  readonly #builder: TrackBuilder;
  readonly #report: ReportBuilder;

  constructor(
    { dialect, header }: CsvHead,
    builder: TrackBuilder,
    report: ReportBuilder,
    keepZeros: boolean,
  ) {
    this.#builder = builder;
    this.#report = report;
    this.#rules = (dialect.rules ?? [])
      .map(({ is, missing = [], missingIfZero = [], why }) => ({
        tests: Object.entries(is).map(([name, cell]) => ({ index: header.indexOf(name), cell })),
        missing,
        missingIfZero: keepZeros ? [] : missingIfZero,
        why,
      }))
      .filter(({ tests }) => tests.every(({ index }) => index >= 0));
  }

  apply(cells: readonly string[], line: number): void {
    for (const rule of this.#rules) {
      if (!rule.tests.every(({ index, cell }) => cells[index] === cell)) continue;
      let changed = this.#blank(rule.missing, false);
      if (this.#blank(rule.missingIfZero, true)) changed = true;
      if (changed) this.#report.repair('sentinel-missing', line, rule.why, 'sentinel-missing');
    }
  }

  #blank(columns: readonly Column[], onlyZero: boolean): boolean {
    let changed = false;
    for (const column of columns) {
      const value = this.#builder.get(column);
      const { missing } = columnTypes[column];
      if (Object.is(value, missing) || (onlyZero && value !== 0)) continue;
      this.#builder.set(column, missing);
      changed = true;
    }
    return changed;
  }
}
