import { secondsOf } from '../file/part.js';

/** Which number of `03/08/2024` is the day, as far as a whole table shows. */
export type DayOrder = 'month first' | 'day first' | 'unknown';

const SLASHES = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/** By the rows in which one of the two numbers cannot be a month; unknown where none is, or where rows differ. */
export function dayOrder(dates: readonly string[]): DayOrder {
  const found = new Set<DayOrder>();
  for (const text of dates) {
    const [, a, b] = SLASHES.exec(text.trim()) ?? [];
    if (Number(a) > 12) found.add('day first');
    if (Number(b) > 12) found.add('month first');
  }
  return found.size === 1 ? [...found][0] : 'unknown';
}

const two = (text: string): string => text.padStart(2, '0');

/** `2024-12-25` of a date of a table; undefined for none, and where nothing says which number is the day. */
export function isoDate(text: string, order: DayOrder): string | undefined {
  const bare = text.trim();
  const [, a, b, year] = SLASHES.exec(bare) ?? [];
  if (a === undefined) return secondsOf(`${bare}T00:00:00Z`) > -Infinity ? bare : undefined;
  const known = a === b ? 'day first' : order;
  if (known === 'unknown') return undefined;
  const [day, month] = known === 'day first' ? [a, b] : [b, a];
  const iso = `${year}-${two(month)}-${two(day)}`;
  return secondsOf(`${iso}T00:00:00Z`) > -Infinity ? iso : undefined;
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:z|utc)?$/i;

/** `05:13:31` of a time of a table; undefined for none. */
export function isoTime(text: string): string | undefined {
  const [, hour, minute, second = '00'] = TIME.exec(text.trim()) ?? [];
  return hour !== undefined && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
    ? `${two(hour)}:${minute}:${second}`
    : undefined;
}
