import { msg, str } from '../../base/words.js';
import { dialects } from '../csv/dialects.js';
import { matchesHeader } from '../csv/head.js';
import type { CsvHead } from '../csv/head.js';
import { ReadError } from '../base/report.js';

/**
 * Tables that are not text, by the names of their columns: the dialects of CSV say which name is which column in which unit, so
 * that a supplier's units and sentinels are decided in one place.
 */

/** More names than a refusal needs. */
const MOST_NAMES = 20;

/** The columns of a table as the header of a CSV. @throws ReadError that names them, where no dialect knows them */
export function headOfTable(names: readonly string[], format: string, what: string): CsvHead {
  const header = names.map((name) => name.trim().toLowerCase());
  const dialect = dialects.find((one) => matchesHeader(one, header));
  if (!dialect) {
    const listed = names.slice(0, MOST_NAMES).join(', ');
    const found = names.length > MOST_NAMES ? `${listed}, …` : listed;
    throw new ReadError(
      msg(str`Expected columns of a track (a time, latitude and longitude), found ${what} with: ${found}.`),
    );
  }
  const used = header.filter((name) => Object.hasOwn(dialect.columns, name)).join(', ');
  const { delimiter: _delimiter, headerLine: _line, ...known } = dialect;
  return {
    dialect: { ...known, id: format, title: dialect.title },
    delimiter: ',',
    header,
    headerLine: 0,
    start: 0,
    startLine: 1,
    comments: [],
    reason: msg(str`The columns are those of ${dialect.title} (${used}).`),
  };
}

/** A value as the cell of a CSV; what is missing is empty. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined || value !== value) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? '' : String(value);
}
