import type { DateOrder } from './date-order.js';

/** What the dates of a file's rows need, which no single row says; and what the report says of it. */
export interface Dates {
  readonly order?: DateOrder;
  /** Midnight of the first row in Unix seconds, for times of day without a date. */
  readonly day?: number;
  readonly words: string;
}

const DAY = 86_400;

/** Puts times of day on the first day of a file, and on the days after it once they begin again. */
export class DayClock {
  /** ISO 8601. */
  readonly date: string;
  #last = NaN;

  /** @param day midnight in Unix seconds */
  constructor(day: number) {
    this.date = new Date(day * 1000).toISOString().slice(0, 10);
  }

  /** Of a time on the first day: on the day on which it is nearest to the one before. */
  put(time: number): number {
    const days = Number.isNaN(this.#last) ? 0 : Math.round((this.#last - time) / DAY);
    const put = time + DAY * days;
    if (!Number.isNaN(put)) this.#last = put;
    return put;
  }
}
