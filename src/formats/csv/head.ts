import Papa from 'papaparse';
import { msg, str } from '../../base/words.js';
import type { Dialect } from '../base/dialect.js';
import { dialects } from './dialects.js';
import type { Dates } from '../base/dates.js';
import { parseDecimal } from '../base/numbers.js';

/** Where a CSV's rows begin and how they are written. */
export interface CsvHead {
  readonly dialect: Dialect;
  readonly delimiter: string;
  /** Names in lower case without surrounding spaces; empty where the file has no header. */
  readonly header: readonly string[];
  /** Line of the header, 0 none. */
  readonly headerLine: number;
  /** Where the first line after the header begins: character of the text, and line. */
  readonly start: number;
  readonly startLine: number;
  /** Lines before the header that begin with #, without it. */
  readonly comments: readonly string[];
  readonly reason: string;
  /** What the dates of all rows need. */
  readonly dates?: Dates;
}

export const delimiters = [',', ';', '\t', '|', ' '] as const;
/** Lines that may precede a header: titles, blank lines, metadata. */
const MOST_PREAMBLE = 12;

export interface HeadLine {
  readonly text: string;
  readonly line: number;
  /** Where the next line begins. */
  readonly end: number;
}

/** The first lines of a text; a last line that the text cuts off is left out, if there are others. */
export function headLines(text: string, most = 200): HeadLine[] {
  const lines: HeadLine[] = [];
  let at = 0;
  for (let line = 1; at < text.length && lines.length < most; line++) {
    const newline = /\r\n?|\n/.exec(text.slice(at, at + 100_000));
    const stop = newline ? at + newline.index : text.length;
    const end = newline ? stop + newline[0].length : text.length;
    lines.push({ text: text.slice(at, stop), line, end });
    at = end;
  }
  return lines;
}

/** What a line that begins with # says; in quotes too, as spreadsheets and our own exports write such a cell. */
export function commentOf(line: string): string | undefined {
  if (line.startsWith('#')) return line.slice(1).trim();
  if (!line.startsWith('"#')) return undefined;
  const text = line.trimEnd();
  const end = text.endsWith('"') && text.length > 2 ? text.length - 1 : text.length;
  return text.slice(2, end).replaceAll('""', '"').trim();
}

export const isComment = (line: string): boolean => line.startsWith('#') || line.startsWith('"#');

/** The cells of one line; without quotes and spaces around them. */
export function cellsOf(line: string, delimiter: string): string[] {
  const text = delimiter === ' ' ? line.trim().replace(/\s+/g, ' ') : line;
  const row = Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data[0] ?? [];
  return row.map((cell) => cell.trim());
}

export const headerNames = (line: string, delimiter: string): string[] =>
  cellsOf(line.replace(/^﻿/, ''), delimiter).map((name) =>
    name
      .replace(/^["']|["']$/g, '')
      .trim()
      .toLowerCase(),
  );

const has = (header: readonly string[], alternatives: string): boolean =>
  alternatives.split('|').some((name) => header.includes(name));

export const matchesHeader = (dialect: Dialect, header: readonly string[]): boolean =>
  dialect.needs !== undefined &&
  dialect.needs.every((names) => has(header, names)) &&
  !dialect.lacks?.some((names) => has(header, names));

/** Finds the header of a known dialect in the first lines of a text; `own` is tried before the built-in ones. */
export function findHead(text: string, own: readonly Dialect[] = []): CsvHead | undefined {
  const lines = headLines(text, MOST_PREAMBLE * 2);
  const comments: string[] = [];
  let tried = 0;
  for (const line of lines) {
    const comment = commentOf(line.text);
    if (comment !== undefined) comments.push(comment);
    if (comment !== undefined || !line.text.trim()) continue;
    if (++tried > MOST_PREAMBLE) return undefined;
    for (const delimiter of delimiters) {
      const header = headerNames(line.text, delimiter);
      const dialect = header.length > 1 && [...own, ...dialects].find((one) => matchesHeader(one, header));
      if (dialect) return describe({ dialect, delimiter, header, comments }, line, lines);
    }
  }
  return undefined;
}

function describe(
  found: Pick<CsvHead, 'dialect' | 'delimiter' | 'header' | 'comments'>,
  { line, end }: HeadLine,
  lines: readonly HeadLine[],
): CsvHead {
  const { header, delimiter } = found;
  const rows = lines.filter((one) => one.line > line).map(({ text }) => cellsOf(text, delimiter));
  const comma = delimiter !== ',' && found.dialect.decimal === undefined && commaDecimals(rows);
  const dialect: Dialect = comma ? { ...found.dialect, decimal: ',' } : found.dialect;
  const isRead = (name: string) =>
    Object.hasOwn(dialect.columns, name) || dialect.figures?.includes(name) === true;
  const used = header.filter(isRead);
  const rest = header.filter((name) => name && !isRead(name) && !isRule(dialect, name));
  const names = namesWords(used, rest);
  const reason = comma
    ? msg(
        str`The header in line ${line} names the columns of ${dialect.title} (${names}); its numbers have decimal commas.`,
      )
    : msg(str`The header in line ${line} names the columns of ${dialect.title} (${names}).`);
  return { ...found, dialect, headerLine: line, start: end, startLine: line + 1, reason };
}

/** Columns that are read, and a dozen of those that are not. */
function namesWords(used: readonly string[], rest: readonly string[]): string {
  const read = used.join(', ');
  if (rest.length === 0) return read;
  const listed = rest.slice(0, 12).join(', ');
  return rest.length > 12
    ? msg(str`${read}; not read: ${listed}, … (${rest.length} in all)`)
    : msg(str`${read}; not read: ${listed}`);
}

const isRule = (dialect: Dialect, name: string): boolean =>
  dialect.rules?.some(({ is }) => Object.hasOwn(is, name)) === true;

/** The head of a text under a dialect that somebody chose: the header is in the line it names, or where its names are. */
export function headUnder(text: string, dialect: Dialect): CsvHead | undefined {
  const lines = headLines(text);
  const comments = lines.flatMap((line) => commentOf(line.text) ?? []);
  const delimiter = dialect.delimiter ?? guessDelimiter(lines);
  const names = Object.keys(dialect.columns).filter((name) => !/^#\d+$/.test(name));
  const reason = msg(str`Read as ${dialect.title}, as chosen by hand.`);
  const none = { dialect, delimiter, comments, header: [], headerLine: 0, start: 0, startLine: 1, reason };
  if (dialect.headerLine === 0 || (dialect.headerLine === undefined && !names.length)) return none;
  const found = lines.find(({ text: content, line }) =>
    dialect.headerLine !== undefined
      ? line === dialect.headerLine
      : headerNames(content, delimiter).some((name) => names.includes(name)),
  );
  if (!found) return undefined;
  const header = headerNames(found.text.replace(/^\s*#\s*/, ''), delimiter);
  const { line, end } = found;
  return { dialect, delimiter, header, comments, headerLine: line, start: end, startLine: line + 1, reason };
}

/** The delimiter that cuts most of the first lines into the same number (more than one) of cells. */
export function guessDelimiter(lines: readonly HeadLine[]): (typeof delimiters)[number] {
  const rows = lines.filter(({ text }) => text.trim() && !isComment(text)).slice(0, 30);
  let best: (typeof delimiters)[number] = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const widths = new Map<number, number>();
    for (const { text } of rows) {
      const width = cellsOf(text, delimiter).length;
      widths.set(width, (widths.get(width) ?? 0) + 1);
    }
    for (const [width, count] of widths) {
      // Spaces also occur inside dates and names: they must score better than every other delimiter.
      const score = width < 2 ? 0 : count * (delimiter === ' ' ? 0.5 : 1) + width / 1000;
      if (score > most) [best, most] = [delimiter, score];
    }
  }
  return best;
}

/** Whether the numbers in cells are written `52,417`: more of them have a comma than a point. One odd row does not decide. */
export function commaDecimals(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flat();
  const commas = cells.filter((cell) => /^[-+]?\d+,\d+$/.test(cell)).length;
  const points = cells.filter(
    (cell) => cell.includes('.') && parseDecimal(cell) === parseDecimal(cell),
  ).length;
  return commas > points;
}
