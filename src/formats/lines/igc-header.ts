import IGCParser from 'igc-parser';
import type { FlightKey } from '../../track/builder/index.js';
import { msg, str } from '../../base/words.js';

/** The records of an IGC file that its fixes need: the date, the extensions of the fixes, who flew. */
export class IgcHeader {
  #date = '';
  #extensions = '';
  /** By record, `HFGID`: the last one counts. */
  readonly #names = new Map<string, string>();
  #key: FlightKey = {};
  /** What is wrong with the record taken last, '' where nothing is. */
  broken = '';

  get dated(): boolean {
    return this.#date !== '';
  }

  /** Registration, glider type and callsign as igc-parser reads them. */
  get key(): FlightKey {
    return this.#key;
  }

  /** What igc-parser is given before the fixes. It insists on an A record, which some loggers leave out. */
  get lines(): string[] {
    return ['AXXX', this.#date, this.#extensions].filter((line) => line !== '');
  }

  wants(line: string): boolean {
    return /^(H.DTE|H.(GID|CID|GTY)|I\d)/.test(line);
  }

  /** Whether the record begins another day, so that times before it say nothing on midnight. */
  take(line: string): boolean {
    this.broken = '';
    if (/^I\d/.test(line)) this.#extensions = this.#checked(line) ? line : '';
    else if (/^H.DTE/.test(line)) return this.#takeDate(line);
    else if (this.#checked(line)) {
      this.#names.set(line.slice(0, 5), line);
      this.#key = keyOf([...this.#names.values()]);
    }
    return false;
  }

  #takeDate(line: string): boolean {
    const date = this.#checked(line) ? /(\d{2})(\d{2})(\d{2})/.exec(line) : null;
    const day = date ? Date.parse(isoDay(date[1], date[2], date[3])) : NaN;
    if (Number.isNaN(day)) this.broken ||= msg('The date (HFDTE) is no date.');
    else this.setDay(day);
    return !Number.isNaN(day);
  }

  setDay(milliseconds: number): void {
    const [year, month, day] = new Date(milliseconds).toISOString().slice(2, 10).split('-');
    this.#date = `HFDTE${day}${month}${year}`;
  }

  /** Whether igc-parser can read a record. */
  #checked(line: string): boolean {
    const { errors } = IGCParser.parse(`AXXX\nHFDTE010100\n${line}`, { lenient: true });
    const record = /^I/.test(line) ? 'I' : line.slice(0, 5);
    if (errors.length) this.broken = msg(str`The ${record} record cannot be read.`);
    return errors.length === 0;
  }
}

/** Years of two digits: 80 to 99 are the last century's (igc-parser's rule, kept so that days agree). */
const isoDay = (day: string, month: string, year: string): string =>
  `${/^[89]/.test(year) ? '19' : '20'}${year}-${month}-${day}T00:00:00Z`;

function keyOf(names: readonly string[]): FlightKey {
  const { registration, callsign } = IGCParser.parse(['AXXX', 'HFDTE010100', ...names].join('\n'), {
    lenient: true,
  });
  return { registration: registration || undefined, callsign: callsign || undefined };
}
