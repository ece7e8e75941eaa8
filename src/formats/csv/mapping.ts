import { columnTypes } from '../../track/track.js';
import { msg, str } from '../../base/words.js';
import { readCsv } from './csv-file.js';
import { dialectUnits, factorOf, ownUnit, quantities, targets } from '../base/dialect.js';
import type { Dialect, DialectColumn, Target } from '../base/dialect.js';
import type { ReadResult } from '../base/format.js';
import { headLines } from './head.js';
import { ReadError } from '../base/report.js';
import { offsetSeconds, patternReader, timeFormats } from '../base/time.js';

export { guessDialect } from './guess-columns.js';
export type { GuessedColumn } from './guess-columns.js';

/** What the dialog offers for a column of `target`; the first is the track's own. */
export function unitsOf(target: Target): readonly string[] {
  const quantity = quantities[target];
  return quantity ? Object.keys(dialectUnits[quantity]) : [];
}

/** Time formats that the dialog offers in addition to patterns. */
export const timeChoices: readonly string[] = [
  ...timeFormats,
  'DD/MM/YYYY hh:mm:ss',
  'MM/DD/YYYY hh:mm:ss',
  'DD.MM.YYYY hh:mm:ss',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYYMMDDhhmmss',
  'YY/MM/DD hh:mm:ss',
];

/**
 * A dialect from JSON that somebody saved, wrote or changed: everything in it is checked, so that a reader can rely on it.
 * @throws ReadError that says what was expected and where
 */
export function dialectFromJson(text: string): Dialect {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ReadError(msg('Expected a column mapping as JSON, found invalid JSON.'));
  }
  return checkDialect(json);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function expect(condition: unknown, what: string, where: string): asserts condition {
  if (!condition) throw new ReadError(msg(str`Expected ${what} at "${where}" of the column mapping.`));
}

const choices: Readonly<Record<string, readonly unknown[]>> = {
  delimiter: [',', ';', '\t', ' ', '|'],
  decimal: ['.', ','],
  altitudeReference: ['pressure', 'geometric', 'mean sea level', 'unknown'],
  headingReference: ['true', 'magnetic', 'unknown'],
  keepRepeats: [true, false],
};
const known = new Set([
  ...Object.keys(choices),
  'id',
  'title',
  'columns',
  'headerLine',
  'zone',
  'source',
  'needs',
  'lacks',
  'pairs',
  'rules',
  'figures',
]);

/** @throws ReadError where the value is not a dialect */
export function checkDialect(value: unknown): Dialect {
  expect(isObject(value), msg('an object with "columns"'), '');
  for (const name of Object.keys(value))
    expect(known.has(name), msg(str`one of ${[...known].join(', ')}`), name);
  for (const [name, allowed] of Object.entries(choices)) {
    const is = value[name];
    expect(is === undefined || allowed.includes(is), msg(str`one of ${JSON.stringify(allowed)}`), name);
  }
  const {
    id = 'by-hand',
    title = msg('Columns set by hand'),
    altitudeReference = 'unknown',
    headerLine,
    zone,
  } = value;
  expect(typeof id === 'string' && /^[\w-]{1,60}$/.test(id), msg('a short name'), 'id');
  expect(typeof title === 'string' && title.length <= 200, msg('a text'), 'title');
  expect(
    headerLine === undefined || (Number.isInteger(headerLine) && (headerLine as number) >= 0),
    msg('a line, or 0'),
    'headerLine',
  );
  const offset = typeof zone === 'string' ? offsetSeconds(zone) : zone === undefined ? 0 : NaN;
  expect(offset === offset, msg('a zone such as Z or +02:00'), 'zone');
  expect(
    !(value['decimal'] === ',' && value['delimiter'] === ','),
    msg('another delimiter with decimal commas'),
    'decimal',
  );
  checkColumns(value['columns'], 'columns');
  if (value['pairs'] !== undefined) checkColumns(value['pairs'], 'pairs');
  checkRules(value['rules']);
  checkNames(value['needs'], 'needs');
  checkNames(value['lacks'], 'lacks');
  checkNames(value['figures'], 'figures');
  return { ...value, id, title, altitudeReference } as unknown as Dialect;
}

function checkColumns(value: unknown, where: string): asserts value is Record<string, DialectColumn> {
  expect(isObject(value) && Object.keys(value).length > 0, msg('an object with a column at least'), where);
  for (const [name, column] of Object.entries(value)) checkColumn(column, `${where}.${name}`);
}

function checkColumn(value: unknown, where: string): void {
  expect(isObject(value), msg('an object with "to"'), where);
  const { to, unit, time, missing, values } = value;
  expect(
    typeof to === 'string' && Object.hasOwn(targets, to),
    msg(str`one of ${Object.keys(targets).join(', ')}`),
    `${where}.to`,
  );
  const target = to as Target;
  const offered = unitsOf(target);
  const unitFits =
    unit === undefined || (typeof unit === 'string' && factorOf(target, unit as never) !== undefined);
  expect(unitFits, offered.length ? msg(str`one of ${offered.join(', ')}`) : msg('no unit'), `${where}.unit`);
  expect(
    time === undefined || isTimeFormat(time),
    msg(str`one of ${timeFormats.join(', ')} or a pattern like YYYY-MM-DD hh:mm:ss`),
    `${where}.time`,
  );
  checkNames(missing, `${where}.missing`);
  const words = isObject(values) && Object.values(values).every((word) => typeof word === 'string');
  expect(values === undefined || words, msg('an object of texts'), `${where}.values`);
}

const isTimeFormat = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.length <= 60 &&
  ((timeFormats as readonly string[]).includes(value) || patternReader(value) !== undefined);

function checkNames(value: unknown, where: string): void {
  const fine = Array.isArray(value) && value.every((name) => typeof name === 'string');
  expect(value === undefined || fine, msg('a list of texts'), where);
}

function checkRules(value: unknown): void {
  expect(value === undefined || Array.isArray(value), msg('a list'), 'rules');
  for (const [i, rule] of ((value as unknown[]) ?? []).entries()) {
    const where = `rules.${i}`;
    expect(
      isObject(rule) && isObject(rule['is']) && typeof rule['why'] === 'string',
      msg('an object with "is" and "why"'),
      where,
    );
    for (const list of [rule['missing'], rule['missingIfZero']]) {
      checkNames(list, where);
      for (const name of (list as string[]) ?? [])
        expect(Object.hasOwn(columnTypes, name), msg('columns of the track'), where);
    }
  }
}

/** As JSON for a file, in a form that a person can read and change. */
export const dialectToJson = (dialect: Dialect): string => `${JSON.stringify(dialect, null, 2)}\n`;

/** What a file would be read as under a dialect. */
export interface Preview {
  /** Of the first rows alone; undefined where the reader refuses. */
  readonly result?: ReadResult;
  /** Why it refuses, in one sentence. */
  readonly refusal?: string;
}

/** Reads the first `lines` lines of a text under a dialect, with the very reader that will read the whole file. */
export async function previewDialect(text: string, dialect: Dialect, lines = 40): Promise<Preview> {
  const end = headLines(text, lines).at(-1)?.end ?? 0;
  const bytes = new TextEncoder().encode(text.slice(0, end));
  const input = {
    name: 'preview',
    size: bytes.length,
    async *stream() {
      yield bytes;
    },
  };
  try {
    const result = await readCsv(input, { dialect: checkDialect(dialect) });
    if (result.tracks.length) return { result };
    const [problem] = result.report.problems;
    return { refusal: problem?.message ?? msg('The file has no rows.'), result };
  } catch (error) {
    if (error instanceof ReadError) return { refusal: error.message };
    throw error;
  }
}

/** The unit that is taken where a column does not say one. */
export const defaultUnit = (target: Target): string => {
  const quantity = quantities[target];
  return quantity ? ownUnit(quantity) : '';
};
