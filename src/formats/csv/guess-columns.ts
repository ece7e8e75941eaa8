import { msg } from '../../base/words.js';
import { columnNames, unitIn, unitNames } from './column-names.js';
import { cellsOf, commaDecimals, guessDelimiter, headerNames, headLines, isComment } from './head.js';
import type { HeadLine } from './head.js';
import { quantities } from '../base/dialect.js';
import type { Dialect, DialectColumn, Target } from '../base/dialect.js';

/** One column of a table that no dialect knows, as the mapping dialog shows it. */
export interface GuessedColumn {
  /** The key in `Dialect.columns`: the header's name in lower case, or `#3`. */
  readonly key: string;
  /** As the file writes it; '' without a header. */
  readonly name: string;
  /** What its name says; undefined: not read unless the user says what it is. */
  readonly guess?: DialectColumn;
  readonly samples: readonly string[];
}

export interface Guess {
  /** From the names alone; to be corrected by hand. */
  readonly dialect: Dialect;
  readonly columns: readonly GuessedColumn[];
  /** What a track needs and the names did not give: `time`, `position`. */
  readonly lacks: readonly string[];
}

/** Lines that may precede a header, and cells of it that are looked at for what it names. */
const [MOST_PREAMBLE, MOST_CELLS] = [12, 300];
/** Characters of a name that are looked at. */
const LONGEST_NAME = 80;

const UNIT_WORDS = new RegExp(`(?:${unitNames.map(([pattern]) => pattern.source).join('|')})`, 'gu');

/** What a header's name says about its column, by the name alone; undefined where it says nothing known. */
export function guessColumn(name: string): DialectColumn | undefined {
  const words = name
    .slice(0, LONGEST_NAME)
    .normalize('NFC')
    .toLowerCase()
    // Turkish and Azerbaijani capitals: HIZ is hız, and İ becomes i with a dot above it.
    .replaceAll('ı', 'i')
    .replaceAll('i\u0307', 'i')
    .replace(/(\p{L})_(?=\p{L})|[_[\](){}:,;|-]+/gu, '$1 ')
    .trim();
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  // The last word first as a unit (`alt ft`), then as part of the name (`position time`).
  const bare = plain(words.replace(UNIT_WORDS, ' '));
  const target = matchOf(bare) ?? matchOf(plain(words));
  if (!target) return undefined;
  const quantity = quantities[target];
  const unit = quantity && unitIn(words, quantity);
  const time = target === 'time' || target === 'positionTime' ? timeUnit(words) : undefined;
  return { to: target, ...(unit && { unit }), ...(time && { time }) };
}

const matchOf = (name: string): Target | undefined =>
  columnNames.find(([pattern]) => pattern.test(name))?.[1];

function timeUnit(words: string): string | undefined {
  if (/\b(ms|millis(econds)?)\b/.test(words)) return 'unix-ms';
  if (/\b(us|µs|micros(econds)?)\b/.test(words)) return 'unix-us';
  return /\b(ns|nanos(econds)?)\b/.test(words) ? 'unix-ns' : undefined;
}

/** A dialect to begin with for a table that no reader knows, and what the dialog shows of it. */
export function guessDialect(text: string): Guess {
  const lines = headLines(text, 60);
  const delimiter = guessDelimiter(lines);
  const rows = lines.filter((line) => line.text.trim() && !isComment(line.text));
  const header = headerOf(lines, rows, delimiter);
  const body = rows.filter(({ line }) => line > (header?.line ?? 0)).slice(0, 20);
  const cells = body.map((line) => cellsOf(line.text, delimiter));
  const labels = header ? cellsOf(header.text.replace(/^[#\s\ufeff]+/, ''), delimiter) : [];
  const width = Math.max(labels.length, ...cells.map((row) => row.length));
  const keys = header ? headerNames(header.text.replace(/^[#\s]+/, ''), delimiter) : [];
  const columns = Array.from({ length: width }, (_, i): GuessedColumn => {
    const named = keys[i] && keys.indexOf(keys[i]) === i && !/^#\d+$/.test(keys[i]);
    const guess = named ? guessColumn(labels[i]) : undefined;
    const samples = cells.slice(0, 5).map((row) => row[i] ?? '');
    return { key: named ? keys[i] : `#${i + 1}`, name: labels[i] ?? '', ...(guess && { guess }), samples };
  });
  const dialect: Dialect = {
    id: 'by-hand',
    get title() {
      return msg('Columns set by hand');
    },
    columns: chosen(columns),
    altitudeReference: 'unknown',
    delimiter,
    headerLine: header?.line ?? 0,
    ...(delimiter !== ',' && commaDecimals(cells) && { decimal: ',' as const }),
    ...(labels.some((label) => /\b(utc|gmt|zulu)\b/i.test(label.replace(/_/g, ' '))) && { zone: 'Z' }),
  };
  return { dialect, columns, lacks: lacksOf(dialect) };
}

/** Each target once: the first column that names it, and a clock if date and time are in separate columns. */
function chosen(columns: readonly GuessedColumn[]): Record<string, DialectColumn> {
  const apart =
    columns.some(({ guess }) => guess?.to === 'date') && columns.some(({ guess }) => guess?.to === 'time');
  const lone = !columns.some(({ guess }) => guess?.to === 'time' || guess?.to === 'date');
  const taken = new Map<Target, string>();
  const result: Record<string, DialectColumn> = {};
  for (const { key, guess } of columns) {
    if (!guess) continue;
    const clock = apart && guess.to === 'time' && !guess.time;
    // The position's own time serves where there is no other.
    const moment = lone && guess.to === 'positionTime';
    const column = clock
      ? { ...guess, to: 'clock' as const }
      : moment
        ? { ...guess, to: 'time' as const }
        : guess;
    if (taken.has(column.to)) continue;
    taken.set(column.to, key);
    result[key] = column;
  }
  return result;
}

/** What a dialect needs and lacks. */
export function lacksOf({ columns }: Dialect): string[] {
  const targets = new Set(Object.values(columns).map(({ to }) => to));
  const time = targets.has('time') || (targets.has('date') && targets.has('clock'));
  const position = targets.has('position') || (targets.has('lat') && targets.has('lon'));
  return [...(time ? [] : ['time']), ...(position ? [] : ['position'])];
}

function namesTrack(cells: readonly string[]): boolean {
  const targets = new Set(cells.slice(0, MOST_CELLS).map((cell) => guessColumn(cell)?.to));
  return (
    (targets.has('time') || targets.has('date')) &&
    (targets.has('position') || (targets.has('lat') && targets.has('lon')))
  );
}

/** The first line that is not a row of numbers, or a comment just above the rows with as many names as they have cells. */
function headerOf(
  lines: readonly HeadLine[],
  rows: readonly HeadLine[],
  delimiter: string,
): HeadLine | undefined {
  // A table may follow a section about the flight: its header is the first that names a time and a position.
  const named = rows.slice(0, MOST_PREAMBLE).find(({ text }) => namesTrack(cellsOf(text, delimiter)));
  if (named) return named;
  const [first] = rows;
  if (!first) return undefined;
  const cells = cellsOf(first.text, delimiter);
  const numbers = cells.filter((cell) => /^[-+]?[\d.,:/TZ -]+$/.test(cell)).length;
  if (numbers === 0) return first;
  const above = lines.filter(({ text, line }) => text.startsWith('#') && line < first.line).at(-1);
  const names = above ? cellsOf(above.text.replace(/^#\s*/, ''), delimiter) : [];
  if (names.length === cells.length) return above;
  return numbers * 2 < cells.length && names.length === 0 && cells.some((cell) => guessColumn(cell))
    ? first
    : undefined;
}
