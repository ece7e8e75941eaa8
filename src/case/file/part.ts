import { msg, str } from '../../base/words.js';
import { visible } from '../../base/visible.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Ids go into links and file names; labels are listed with blanks between them. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
export const LABEL = /^[^\s,;]{1,40}$/u;
const LONGEST_FOUND = 60;

/** What is nested too deeply to be written is no case either. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

/** What was found, as JSON on one line, not long; `nothing` for what is missing. */
function found(value: unknown): string {
  if (value === undefined) return msg('nothing');
  const text = visible(jsonOf(value));
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
}

/** Unix seconds of `2024-12-25T05:13:31Z`; NaN for anything else, 30 February included. */
export function secondsOf(value: unknown): number {
  if (typeof value !== 'string' || !TIME.test(value)) return NaN;
  const seconds = Date.parse(value) / 1000;
  return isoOf(seconds) === value ? seconds : NaN;
}

/** `2024-12-25T05:13:31Z`; '' where there is none. */
export const isoOf = (seconds: number): string =>
  Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString().replace('.000Z', 'Z') : '';

/** A date or a time that exists. */
export const isDateOrTime = (value: unknown): value is string =>
  typeof value === 'string' &&
  (DATE.test(value) ? secondsOf(`${value}T00:00:00Z`) > -Infinity : secondsOf(value) > -Infinity);

/** A date, a time, or two dates with a slash where only the days between which it was are known (ISO 8601). */
const isWhen = (value: unknown): value is string => {
  if (typeof value !== 'string' || !value.includes('/')) return isDateOrTime(value);
  const [from, to, ...more] = value.split('/');
  return more.length === 0 && DATE.test(from) && isDateOrTime(from) && isDateOrTime(to) && from < to;
};

/** What a case is refused for. */
export class PartError extends RangeError {
  /** Key of the value that is refused; '' for the part as a whole. */
  readonly field: string;

  constructor(message: string, field: string) {
    super(message);
    this.field = field;
  }
}

/** An object of a case file that is being read: every refusal names it, what was expected and what was found. */
export class Part {
  readonly value: Record<string, unknown>;
  readonly name: string;

  /** @throws RangeError if it is no object */
  constructor(value: unknown, name: string) {
    this.name = name;
    this.value = isObject(value) ? value : {};
    if (!isObject(value)) throw this.refusal(msg('an object'), value);
  }

  refusal(expected: string, value: unknown, field = ''): RangeError {
    return new PartError(msg(str`${this.name}: expected ${expected}, found ${found(value)}.`), field);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.value, key) && this.value[key] !== undefined;
  }

  get(key: string): unknown {
    return Object.hasOwn(this.value, key) ? this.value[key] : undefined;
  }

  /** The value if it passes. `expected` is a noun phrase: `a text`. */
  take<T>(key: string, expected: string, test: (value: unknown) => value is T): T {
    const value = this.get(key);
    if (!test(value)) throw this.refusal(msg(str`${expected} as “${key}”`), value, key);
    return value;
  }

  text(key: string): string {
    return this.take(
      key,
      msg('a text'),
      (value): value is string => typeof value === 'string' && value.trim() !== '',
    );
  }

  number(key: string, low = -Infinity, high = Infinity): number {
    const expected = Number.isFinite(low) ? msg(str`a number from ${low} to ${high}`) : msg('a number');
    return this.take(
      key,
      expected,
      (value): value is number =>
        typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high,
    );
  }

  matching(key: string, expected: string, pattern: RegExp): string {
    return this.take(
      key,
      expected,
      (value): value is string => typeof value === 'string' && pattern.test(value),
    );
  }

  id(key = 'id'): string {
    return this.matching(key, msg('an id of letters, digits, dots and hyphens'), ID);
  }

  oneOf<T extends string>(key: string, expected: string, allowed: readonly T[]): T {
    return this.take(key, `${expected} (${allowed.join(', ')})`, (value): value is T =>
      allowed.some((one) => one === value),
    );
  }

  dateOrTime(key: string): string {
    return this.take(key, msg('a date (2024-12-25) or a time (2024-12-25T05:13:31Z)'), isDateOrTime);
  }

  when(key: string): string {
    return this.take(
      key,
      msg('a date (2024-12-25), a time (2024-12-25T05:13:31Z) or two dates with a slash'),
      isWhen,
    );
  }

  /** Unix seconds. */
  time(key: string): number {
    const value = this.get(key);
    const seconds = secondsOf(value);
    if (seconds !== seconds)
      throw this.refusal(msg(str`a time (2024-12-25T05:13:31Z) as “${key}”`), value, key);
    return seconds;
  }

  /** A list; none where it is missing. */
  list(key: string): readonly unknown[] {
    return this.has(key) ? this.take(key, msg('a list'), Array.isArray) : [];
  }

  /** Texts of a list that all pass; none where it is missing. */
  texts(key: string, expected: string, pattern: RegExp): readonly string[] {
    if (!this.has(key)) return [];
    return this.take(
      key,
      expected,
      (value): value is string[] =>
        Array.isArray(value) && value.every((one) => typeof one === 'string' && pattern.test(one)),
    );
  }

  /** `{ key: read() }` where the file has it, nothing where it has not. */
  maybe<K extends string, T>(key: K, read: (key: K) => T): { readonly [P in K]?: T } {
    return this.has(key) ? ({ [key]: read(key) } as { readonly [P in K]?: T }) : {};
  }
}
