import { msg, str } from '../../base/words.js';
import { DateOrderFinder, isSlashedDate } from '../base/date-order.js';
import type { DateOrder } from '../base/date-order.js';
import type { Dates } from '../base/dates.js';
import { ReadError } from '../base/report.js';
import { dayStart } from '../base/time.js';
import type { CsvHead } from './head.js';
import { TimeColumn, timeColumns, usedColumns, type UsedColumn } from './row-time.js';
import type { RowBatch } from './stream.js';

/** Rows in which a form is looked for. */
const SAMPLE = 50;
const CLOCK = /^\d\d?:\d\d(?::\d\d(?:[.,]\d{1,9})?)?$/;

/**
 * Looks at the first rows for dates whose order is open, and for times of day without a date; only for the first the whole file
 * is read. `above`: the text above the header. @throws ReadError where the file does not decide
 */
export async function datesOf(
  head: CsvHead,
  {
    name,
    above,
    first,
    all,
  }: { name: string; above: string; first: RowBatch | undefined; all: () => AsyncIterable<RowBatch> },
): Promise<Dates | undefined> {
  const rows = first?.rows.slice(0, SAMPLE) ?? [];
  const column = openColumn(head, rows);
  if (!column) return undefined;
  const cells = rows.map((row) => row[column.index] ?? '').filter((cell) => cell.trim());
  if (cells.some(isSlashedDate) && isPlainFormat(column.time)) return orderIn(column, all());
  const clocks = cells.filter((cell) => CLOCK.test(cell.trim()));
  const dated = usedColumns(head).has('date') || /[YD]/.test(column.time ?? '');
  if (dated || clocks.length === 0 || clocks.length < cells.length / 2) return undefined;
  return dayIn(above, name) ?? refuseClock(clocks[0].trim());
}

const isPlainFormat = (time = 'auto'): boolean => time === 'auto' || time === 'iso';

/** The column that decides: of dates, or the first of times if no column of times can be read as it is. */
function openColumn(head: CsvHead, rows: RowBatch['rows']): UsedColumn | undefined {
  const times = timeColumns(head);
  const readable = times.some((column) => {
    const reader = new TimeColumn(column, head.dialect);
    return rows.some((row) => reader.read(row[column.index] ?? '') > 1e8);
  });
  if (readable) return undefined;
  const used = usedColumns(head);
  return times[0] ?? used.get('date') ?? used.get('clock');
}

async function orderIn({ index }: UsedColumn, all: AsyncIterable<RowBatch>): Promise<Dates> {
  const finder = new DateOrderFinder();
  for await (const { rows } of all) for (const row of rows) finder.add(row[index] ?? '');
  const { found, example } = finder;
  if (!found)
    throw new ReadError(
      msg(
        str`Expected dates that can be read in one way, found “${example}”, which may begin with the day or with the month; set the columns by hand and choose DD/MM/YYYY or MM/DD/YYYY.`,
      ),
    );
  return { order: found[0], words: orderWords(...found, example) };
}

function orderWords(order: DateOrder, reason: string, example: string): string {
  const sure = reason === 'over 12';
  if (order === 'DMY')
    return sure
      ? msg(
          str`Dates such as ${example} were read with the day first: the first number exceeds 12 in some rows.`,
        )
      : msg(
          str`Dates such as ${example} were read with the day first: only so are the rows in order, without jumps.`,
        );
  return sure
    ? msg(
        str`Dates such as ${example} were read with the month first: the second number exceeds 12 in some rows.`,
      )
    : msg(
        str`Dates such as ${example} were read with the month first: only so are the rows in order, without jumps.`,
      );
}

const NAMED = /(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/g;

/** The one date in a text; undefined if there is none, or several. */
function dateIn(text: string): readonly [string, number] | undefined {
  const found = new Map<string, number>();
  for (const [, year, , month, day] of text.matchAll(NAMED)) {
    const start = dayStart(Number(year), Number(month), Number(day));
    if (!Number.isNaN(start)) found.set(`${year}-${month}-${day}`, start);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function dayIn(above: string, name: string): Dates | undefined {
  const said = dateIn(above);
  if (said)
    return {
      day: said[1],
      words: msg(str`Times of day without a date were put on ${said[0]}, the date above the header.`),
    };
  const named = dateIn(name);
  return (
    named && {
      day: named[1],
      words: msg(str`Times of day without a date were put on ${named[0]}, the date in the file's name.`),
    }
  );
}

function refuseClock(example: string): never {
  throw new ReadError(
    msg(
      str`Expected times with a date, found times of day alone (${example}); put the date into the file's name, as in 2024-12-25.csv, or add a column of dates.`,
    ),
  );
}
