/** Reads times as files write them. All results are Unix seconds, NaN if the text is not a time. */

/** How a column writes time; anything else is a pattern such as `DD/MM/YYYY hh:mm:ss`. */
export const timeFormats = ['auto', 'unix', 'unix-ms', 'unix-us', 'unix-ns', 'iso'] as const;
export type TimeFormat = (typeof timeFormats)[number] | (string & {});

/** A time and whether the text said its zone. */
export interface ReadTime {
  readonly seconds: number;
  readonly zoned: boolean;
}

/** s, before 3 March 1973: counts from a logger's start, and clocks that were never set, not calendar time. */
export const EARLIEST_UNIX = 1e8;
/** s, 1 January 2100. */
export const LATEST = 4_102_444_800;

/** Year 5138 in seconds, 1973 in milliseconds; the same of milliseconds and microseconds: no time of a flight is on both sides. */
const SECONDS_END = 1e11;

/** Units per second of a time counted since 1970, decided by its size alone: 1, 10³, 10⁶ or 10⁹. */
export function countsPerSecond(count: number): number {
  let per = 1;
  while (per < 1e9 && count >= SECONDS_END * per) per *= 1000;
  return per;
}

/**
 * Whether a number's text is too short for a time to the second: spreadsheets write 1735100100 as `1.73510E+09`, in which
 * the last digit stands for 10,000 s.
 */
export function isRoundedCount(text: string): boolean {
  const match = /^\s*\d(?:[.,](\d*))?e\+?(\d+)\s*$/i.exec(text);
  if (!match) return false;
  return 10 ** (Number(match[2]) - (match[1]?.length ?? 0)) > countsPerSecond(Number(text.replace(',', '.')));
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const d = digit(text, i);
    if (!(d >= 0 && d <= 9)) return NaN;
    value = value * 10 + d;
  }
  return value;
}

/** Midnight of a date in Unix seconds; NaN if there is no such day. */
export function dayStart(year: number, month: number, day: number): number {
  if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1)) return NaN;
  const ms = Date.UTC(year, month - 1, day);
  return new Date(ms).getUTCDate() === day ? ms / 1000 : NaN;
}

let lastDay = '';
let lastStart = NaN;

/** The rows of a file share few days. */
function dayOf(text: string): number {
  const day = text.substring(0, 10);
  if (day === lastDay) return lastStart;
  lastStart = dayStart(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  lastDay = day;
  return lastStart;
}

/** `2018-05-30T15:21:38Z` and nothing else, the shape of most rows; NaN for all others. */
export function shortIso(text: string): number {
  if (text.length !== 20 || text.charCodeAt(19) !== 90 || text.charCodeAt(4) !== 45) return NaN;
  if (text.charCodeAt(7) !== 45 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return NaN;
  const separator = text.charCodeAt(10);
  if (separator !== 84 && separator !== 32) return NaN;
  const [h, m, s] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)];
  return h < 24 && m < 60 && s <= 60 ? dayOf(text) + h * 3600 + m * 60 + s : NaN;
}

const ISO =
  /^(\d{4})[-/](\d\d?)[-/](\d\d?)[T ]+(\d\d?):(\d\d)(?::(\d\d)(Z?)(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;

/** `03.08.2024 10:00:00`: with points, the day is always first. */
const DOTTED_DATE = /^\s{0,9}\d\d?\.\d\d?\.\d{4}[T ]/;
const yearFirst = (text: string): string => text.trim().replace(/^(\d\d?)\.(\d\d?)\.(\d{4})/, '$3-$2-$1');

/**
 * ISO 8601 and what passes for it: dates with points, a space for the T, slashes for the dashes, no seconds, one digit for an hour (as Excel
 * writes it), a day or a month, any number of decimals, an offset with or without colon, and Flightradar24's `2024-01-02 07:41:03Z.515` with the Z before the fraction.
 */
export function parseIso(text: string): ReadTime {
  const short = shortIso(text);
  if (short === short) return { seconds: short, zoned: true };
  const match = ISO.exec(DOTTED_DATE.test(text) ? yearFirst(text) : text.trim());
  if (!match) return { seconds: NaN, zoned: false };
  const [, year, month, day, hour, minute, second = '0', early = '', fraction = '0', zone = ''] = match;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 24 || m > 59 || s > 60 || (h === 24 && m + s > 0)) return { seconds: NaN, zoned: false };
  const start = dayStart(Number(year), Number(month), Number(day));
  const seconds = start + h * 3600 + m * 60 + s + Number(`0.${fraction}`) - offsetSeconds(zone);
  return { seconds, zoned: early !== '' || zone !== '' };
}

/** Seconds east of UTC of `+05:30`, `-0500`, `Z`, ''; NaN otherwise. */
export function offsetSeconds(zone: string): number {
  if (!zone || /^(z|utc|gmt)$/i.test(zone)) return 0;
  const match = /^([+-])?(\d\d?)(?::?(\d\d))?$/.exec(zone.trim());
  if (!match) return NaN;
  const [, sign, hours, minutes = '0'] = match;
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  return seconds > 14 * 3600 ? NaN : sign === '-' ? -seconds : seconds;
}

const TOKEN = /YYYY|YY|MM|DD|hh|mm|ss|Z/g;
const groups: Record<string, string> = {
  YYYY: '(?<Y>\\d{4})',
  YY: '(?<y>\\d\\d)',
  MM: '(?<M>\\d\\d?)',
  DD: '(?<D>\\d\\d?)',
  hh: '(?<h>\\d\\d?)',
  mm: '(?<m>\\d\\d?)',
  ss: '(?<s>\\d\\d?(?:[.,]\\d+)?)',
  Z: '(?<z>Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)',
};

/**
 * A reader for a pattern of YYYY YY MM DD hh mm ss Z and the text between them; without a date it gives seconds of
 * the day. undefined where the pattern names no hour, or something twice.
 */
export function patternReader(pattern: string): ((text: string) => ReadTime) | undefined {
  const tokens = pattern.match(TOKEN) ?? [];
  if (new Set(tokens).size !== tokens.length || tokens.length === 0) return undefined;
  const literals = pattern.split(TOKEN).map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const source = literals.map((text, i) => text.replace(/\s+/g, '\\s+') + (groups[tokens[i]] ?? '')).join('');
  const expression = new RegExp(`^${source}$`, 'i');
  return (text) => fromGroups(expression.exec(text.trim())?.groups);
}

function fromGroups(found: Record<string, string | undefined> | undefined): ReadTime {
  if (!found) return { seconds: NaN, zoned: false };
  const { Y, y, M, D, h = '0', m = '0', s = '0', z } = found;
  // Two-digit years: 70 to 99 are the last century's, as POSIX strptime %y has it (68 its limit; nothing here is older).
  const year = Y ? Number(Y) : Number(y) + (Number(y) < 69 ? 2000 : 1900);
  const start = M && D ? dayStart(year, Number(M), Number(D)) : 0;
  const clock = Number(h) * 3600 + Number(m) * 60 + Number(s.replace(',', '.'));
  const valid = Number(h) < 24 && Number(m) < 60 && Number(s.replace(',', '.')) < 61;
  return { seconds: valid ? start + clock - offsetSeconds(z ?? '') : NaN, zoned: z !== undefined };
}
