import Papa from 'papaparse';
import { unescapeFormula } from '../../base/csv-cell.js';
import { freeId } from '../../base/free-id.js';
import { msg, str } from '../../base/words.js';
import type { CaseClaim, CaseEvent, CaseFile, CaseSource } from '../file/model.js';
import { claimFrom } from '../file/parse-claims.js';
import { eventFrom } from '../file/parse-events.js';
import { columnOf, type Cells, type ColumnName } from './columns.js';
import { dayOrder } from './dates.js';
import { claimJson, eventJson, type RowContext } from './row.js';
import { SourceLabels } from './sources.js';

/** A row that was left out, and why. */
export interface SpreadsheetProblem {
  /** Row of the table; the header is row 1. */
  readonly row: number;
  readonly message: string;
}

export interface SpreadsheetResult {
  readonly events: readonly CaseEvent[];
  readonly claims: readonly CaseClaim[];
  /** Sources of the table that the case did not have, by their new labels. */
  readonly sources: Readonly<Record<string, CaseSource>>;
  readonly problems: readonly SpreadsheetProblem[];
}

function rowsOf(text: string): {
  readonly rows: readonly Cells[];
  readonly names: readonly (ColumnName | undefined)[];
} {
  const [header = [], ...body] = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: false,
  }).data;
  const names = header.map(columnOf);
  const rows = body.map((values) => {
    const cells: Cells = {};
    names.forEach((name, i) => {
      const value = unescapeFormula(values[i] ?? '');
      if (!name || value.trim() === '') return;
      // Several columns of sources are one.
      if (cells[name] === undefined) cells[name] = value;
      else if (name === 'sources') cells[name] += `; ${value}`;
    });
    return cells;
  });
  return { rows, names };
}

/**
 * Events and claims of a table with the columns of TimeMap; times are UTC. A row that cannot be read is left out and named,
 * the others are kept. References to other rows are not checked here: `parseCase` of the whole case does.
 * @throws RangeError if the table has no column with descriptions or none with dates
 */
export function readSpreadsheet(text: string, file: CaseFile): SpreadsheetResult {
  const { rows, names } = rowsOf(text);
  for (const needed of ['description', 'date'] as const)
    if (!names.includes(needed)) {
      const found = names.filter(Boolean).join(', ') || msg('none that is known');
      throw new RangeError(msg(str`The table: expected a column “${needed}”, found ${found}.`));
    }
  const labels = new SourceLabels(file);
  // A row without an id gets one that is free in the case too: it replaces nothing there.
  const had = [...file.events, ...file.claims, ...file.story].map(({ id }) => id);
  const taken = new Set([...had, ...rows.map(({ id }) => id?.trim() ?? '').filter(Boolean)]);
  const context: RowContext = { order: dayOrder(rows.map(({ date = '' }) => date)), labels, file };
  const [events, claims, problems]: [CaseEvent[], CaseClaim[], SpreadsheetProblem[]] = [[], [], []];
  rows.forEach((cells, i) => {
    if (Object.keys(cells).length === 0) return;
    const row = i + 2;
    try {
      if (cells.kind?.trim().toLowerCase() === 'claim')
        claims.push(claimFrom({ id: freeId(`row-${row}`, taken), ...claimJson(cells, context) }, i));
      else events.push(eventFrom(eventJson(cells, context), i, true, taken));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ row, message: msg(str`Row ${row} of the table was left out. ${error.message}`) });
    }
  });
  return { events, claims, sources: labels.added, problems };
}
