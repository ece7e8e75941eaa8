/**
 * Dates as `03/08/2024`: the day is first in most of the world, the month in the United States. A file may say which by a
 * number over 12, or by its rows being in order in one reading alone.
 */
import { dayStart } from './time.js';

export type DateOrder = 'DMY' | 'MDY';
/** How the order was found. */
export type OrderReason = 'over 12' | 'in order';

const SLASHED = /^\s{0,9}(\d\d?)([/-])(\d\d?)\2(\d{4})(?!\d)/;
const DAY = 86_400;

/** Whether a text begins with a date whose order is not in its form. */
export const isSlashedDate = (text: string): boolean => SLASHED.test(text);

/** The same text with the date as ISO 8601 has it; AM and PM as 24 hours. */
export function orderedDate(text: string, order: DateOrder): string {
  const match = SLASHED.exec(text);
  if (!match) return text;
  const [whole, first, , second, year] = match;
  const [day, month] = order === 'DMY' ? [first, second] : [second, first];
  return `${year}-${month}-${day}${hours24(text.slice(whole.length))}`;
}

function hours24(clock: string): string {
  const match = /^([T, ]{1,9})(\d\d?)(:[\d:.,]{2,40}?) ?([AP])M$/i.exec(clock.trimEnd());
  if (!match) return clock.replace(/^, ?/, ' ');
  const [, gap, hour, rest, half] = match;
  const hours = (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  return `${gap.replace(',', ' ')}${hours}${rest}`;
}

/** Finds the order from the dates of a file, one after the other. */
export class DateOrderFinder {
  #over12 = { first: false, second: false };
  #last: { readonly text: string; readonly DMY: number; readonly MDY: number } | undefined;
  /** Steps from one date to the next that are not the same day or the next one. */
  #steps = { DMY: 0, MDY: 0 };
  /** The first date. */
  example = '';

  add(text: string): void {
    const match = SLASHED.exec(text);
    if (!match) return;
    const [whole, first, , second, year] = match;
    if (whole === this.#last?.text) return;
    this.example ||= whole.trim();
    const [a, b, y] = [Number(first), Number(second), Number(year)];
    this.#over12.first ||= a > 12;
    this.#over12.second ||= b > 12;
    const now = { text: whole, DMY: dayStart(y, b, a), MDY: dayStart(y, a, b) };
    for (const order of ['DMY', 'MDY'] as const) {
      const step = this.#last ? now[order] - this.#last[order] : 0;
      if (!(step >= 0 && step <= DAY)) this.#steps[order]++;
    }
    this.#last = now;
  }

  /** undefined where nothing decides. */
  get found(): readonly [DateOrder, OrderReason] | undefined {
    const { first, second } = this.#over12;
    if (first !== second) return [first ? 'DMY' : 'MDY', 'over 12'];
    const { DMY, MDY } = this.#steps;
    if (first || (DMY === 0) === (MDY === 0)) return undefined;
    return [DMY === 0 ? 'DMY' : 'MDY', 'in order'];
  }
}
