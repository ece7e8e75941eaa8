import { dayStart } from '../base/time.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** s; a clock off by more than this from the fixes on both sides is wrong. Recorders write several fixes a minute. */
const WRONG_CLOCK = 60;
/** Fixes after one that judge its clock: two wrong ones in a row leave more that are right. */
export const LOOK_AHEAD = 3;

/** `HFDTE250724`, `HFDTEDATE:250724,01`, `HFDTEDATE: 250724`: midnight of the day in Unix seconds, NaN if it is not a date. */
export function dateIn(record: string): number {
  const [, day, month, year] = /^H.DTE(?:DATE)?[:\s]*(\d\d)(\d\d)(\d\d)(?!\d)/.exec(record) ?? [];
  // IGC began in 1995: years from 80 are of the last century.
  return dayStart(Number(year) + (Number(year) < 80 ? 2000 : 1900), Number(month), Number(day));
}

/** Dates the clock times of fixes, which have no date: by the last date record and by the fixes before. */
export class IgcClock {
  /** Midnight of a date record that no fix has followed yet; NaN if none. */
  #date = NaN;
  #last = NaN;

  get isDated(): boolean {
    return !Number.isNaN(this.#date) || !Number.isNaN(this.#last);
  }

  setDate(midnight: number): void {
    this.#date = midnight;
  }

  /**
   * Unix seconds of the next fix, from its seconds of the day and those of up to `LOOK_AHEAD` fixes after it. NaN if its clock is
   * wrong: far from the fix before, while most of those after go on from that one, or the last of the file and before the others.
   */
  take(clock: number, next: readonly number[]): number {
    const time = this.#timeOf(clock);
    const wrong = next.length === 0 ? time < this.#last - WRONG_CLOCK : this.#isWrong(time, next);
    if (wrong) return NaN;
    this.#last = time;
    this.#date = NaN;
    return time;
  }

  #isWrong(time: number, next: readonly number[]): boolean {
    const times = next.map((clock) => this.#timeOf(clock));
    const behind = time < this.#last - WRONG_CLOCK;
    const against = times.filter((one) => one >= this.#last && (behind || time > one + WRONG_CLOCK));
    // As many on both sides: the fix before decides.
    const near = against.some((one) => one <= this.#last + WRONG_CLOCK);
    const others = times.length - against.length;
    return against.length > others || (near && against.length === others);
  }

  #timeOf(clock: number): number {
    if (Number.isNaN(this.#date)) return this.#nearest(clock);
    const dated = this.#date + clock;
    // Recorders write the date of the coming day shortly before midnight, or repeat that of the take-off after it.
    const continued = [dated - DAY, dated + DAY].find((time) => Math.abs(time - this.#last) < HOUR);
    return continued !== undefined && Math.abs(dated - this.#last) >= HOUR ? continued : dated;
  }

  /** On the day on which the clock time is nearest to the fix before. */
  #nearest(clock: number): number {
    const time = this.#last - (this.#last % DAY) + clock;
    return time + DAY * Math.round((this.#last - time) / DAY);
  }
}
