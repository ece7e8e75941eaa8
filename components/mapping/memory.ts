import type { Dialect } from '../../src/formats/base/dialect.js';
import { dialectFromJson, dialectToJson, type GuessedColumn } from '../../src/formats/csv/mapping.js';

const PREFIX = 'crosstrack-mapping:';
/** Tables with the same header are written by the same hand. */
const keyOf = (columns: readonly GuessedColumn[]) => PREFIX + columns.map(({ key }) => key).join(',');

/** Remembers a mapping for the next file with the same header, where the browser stores anything at all. */
export function rememberDialect(columns: readonly GuessedColumn[], dialect: Dialect): void {
  try {
    localStorage.setItem(keyOf(columns), dialectToJson(dialect));
  } catch {
    // No storage: the mapping can still be saved as a file.
  }
}

/** The mapping that was used for a table with this header before. */
export function recallDialect(columns: readonly GuessedColumn[]): Dialect | undefined {
  try {
    const text = localStorage.getItem(keyOf(columns));
    return text === null ? undefined : dialectFromJson(text);
  } catch {
    return undefined; // no storage, or another's text under our key
  }
}
