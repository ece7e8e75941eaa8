import { msg, str } from '../../base/words.js';
import type { Input, ReadOptions } from './format.js';
import { excerpt, placeOf } from './excerpt.js';
import { jsonErrorAt } from './json-error.js';
import { ReadError } from './report.js';
import { limitedText } from './lines.js';

/** Characters. JSON.parse needs the whole text and makes objects of about eight times its size. */
export const JSON_LIMIT = 128 * 2 ** 20;

/** What JSON may hold: nothing about its shape is known before it was looked at. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** @throws ReadError for text that is too long or no JSON */
export async function readJson(input: Input, options: ReadOptions): Promise<Json> {
  return parseJson(await limitedText(input, options, JSON_LIMIT, 'JSON'));
}

/** One value, or one a line: answers of an API that were appended to a file. @throws ReadError */
export async function readJsonDocuments(input: Input, options: ReadOptions): Promise<Json[]> {
  const text = await limitedText(input, options, JSON_LIMIT, 'JSON');
  const lines = isOneALine(text) ? text.split('\n') : [text];
  const values: Json[] = [];
  lines.forEach((line, i) => {
    if (line.trim()) values.push(parseJson(line, lines.length > 1 ? i + 1 : 0));
  });
  return values;
}

/** Whether a value ends with the first line and another begins below it. */
function isOneALine(text: string): boolean {
  const end = text.indexOf('\n');
  const [first, rest] = end < 0 ? [text, ''] : [text.slice(0, end).trimEnd(), text.slice(end).trimStart()];
  return /[}\]]$/.test(first.slice(-1)) && /^[{[]/.test(rest.slice(0, 1));
}

/** @param line of the file on which the text begins; 0: the first @throws ReadError */
export function parseJson(text: string, line = 0): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw error instanceof SyntaxError
      ? noJson(text, line)
      : new ReadError(msg('Expected JSON, found one that is nested too deeply.'), line);
  }
}

function noJson(text: string, line: number): ReadError {
  const offset = jsonErrorAt(text);
  const { row, column } = placeOf(text, offset);
  const at = Math.max(1, line) + row;
  if (offset >= text.length)
    return new ReadError(
      msg(str`Expected JSON, found its end in the middle of a value, at line ${at}; the file is cut off.`),
      at,
    );
  const found = excerpt(text, offset);
  return new ReadError(
    msg(str`Expected JSON, found “${found}” at line ${at}, character ${column}, where it cannot be.`),
    at,
  );
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The value at a path of keys, undefined where the path ends early. */
export function at(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as JsonObject)[key];
  }
  return here;
}

/** A text without spaces around it; undefined for anything else and for ''. */
export function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}
