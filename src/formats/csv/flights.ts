import { addressOf, isAddress } from '../base/address.js';
import type { FlightKey, TrackBuilder } from '../../track/builder/index.js';
import { msg, str } from '../../base/words.js';
import { isMissingText } from './cells.js';
import { unescapeComment } from './comment-text.js';
import type { UsedColumn } from './row-time.js';
import type { Target } from '../base/dialect.js';
import { ReadError } from '../base/report.js';
import type { ReportBuilder } from '../base/report-builder.js';

/** More aircraft than fly in the world in a day; a file that names more names something else. */
const MOST_FLIGHTS = 250_000;

/** Characters of a callsign, registration, type or id that are kept: ids of libraries have up to 60. */
const LONGEST_NAME = 100;

type Node = Map<string, Node | number>;

const keys = {
  flightId: 'group',
  icao24: 'icao24',
  callsign: 'callsign',
  registration: 'registration',
  aircraftType: 'aircraftType',
} as const;

/** Which flight a row is about, from its own cells or, for all rows, from `# callsign: …` lines above the header. */
export class FlightColumns {
  readonly #builder: TrackBuilder;
  readonly #columns: readonly { readonly key: keyof FlightKey; readonly index: number }[];
  readonly #known: Node = new Map();
  readonly #common: FlightKey;
  #count = 0;
  #before: readonly string[] | undefined;
  #number = 0;
  readonly #report: ReportBuilder;
  /** Numbers of flights whose address cannot be read, and what the report says of their rows. */
  readonly #unread = new Set<number>();
  #complaint = '';

  constructor(
    used: ReadonlyMap<Target, UsedColumn>,
    builder: TrackBuilder,
    report: ReportBuilder,
    comments: readonly string[],
  ) {
    this.#builder = builder;
    this.#report = report;
    this.#common = {
      callsign: commented(comments, 'callsign'),
      icao24: commented(comments, 'icao24'),
      registration: commented(comments, 'registration'),
      aircraftType: commented(comments, 'type'),
    };
    this.#columns = Object.entries(keys).flatMap(([target, key]) => {
      const index = used.get(target as Target)?.index;
      return index === undefined ? [] : [{ key, index }];
    });
  }

  /** The builder's number for the row's flight. */
  of(cells: readonly string[], line: number): number {
    // Where the file holds one flight, or one after the other, the row before says it.
    if (!this.#sameAsBefore(cells)) {
      this.#before = cells;
      this.#number = this.#lookUp(cells, line);
    }
    if (this.#unread.size > 0 && this.#unread.has(this.#number)) this.#report.problem(line, this.#complaint);
    return this.#number;
  }

  #sameAsBefore(cells: readonly string[]): boolean {
    const before = this.#before;
    if (!before) return false;
    const columns = this.#columns;
    for (let i = 0; i < columns.length; i++) {
      const { index } = columns[i];
      if (cells[index] !== before[index]) return false;
    }
    return true;
  }

  #lookUp(cells: readonly string[], line: number): number {
    let node = this.#known;
    const last = this.#columns.length - 1;
    for (let i = 0; i < last; i++) {
      const cell = cells[this.#columns[i].index] ?? '';
      let next = node.get(cell) as Node | undefined;
      if (!next) node.set(ownText(cell), (next = new Map()));
      node = next;
    }
    const cell = last < 0 ? '' : (cells[this.#columns[last].index] ?? '');
    let number = node.get(cell) as number | undefined;
    if (number === undefined) node.set(ownText(cell), (number = this.#flight(cells, line)));
    return number;
  }

  #flight(cells: readonly string[], line: number): number {
    if (++this.#count > MOST_FLIGHTS) {
      throw new ReadError(
        msg(
          str`Expected rows of aircraft, but the columns that name the flight hold more than ${MOST_FLIGHTS} different values; choose other columns for callsign and address.`,
        ),
      );
    }
    const key: { -readonly [K in keyof FlightKey]: FlightKey[K] } = { ...this.#common };
    for (const { key: name, index } of this.#columns) {
      const cell = (cells[index] ?? '').trim();
      const value = ownText(cell.slice(0, LONGEST_NAME));
      if (cell.length > LONGEST_NAME)
        this.#report.problem(
          line,
          msg(str`Names of a flight or aircraft with more than ${LONGEST_NAME} characters were cut.`),
        );
      if (!isMissingText(value)) key[name] = value;
    }
    if (key.icao24 === undefined) return this.#builder.flight(key);
    const icao24 = addressOf(key.icao24);
    if (isAddress(icao24)) return this.#builder.flight({ ...key, icao24 });
    // What is not an address still keeps aircraft apart.
    const number = this.#builder.flight({ ...key, icao24: '', apart: icao24 });
    this.#unread.add(number);
    const said = key.icao24.slice(0, 30);
    this.#complaint ||= msg(
      str`Address: expected six hexadecimal digits, found "${said}"; such addresses are taken as missing.`,
    );
    return number;
  }
}

/** A copy: V8 keeps the whole piece of the file alive for a cell of it that is held. */
const ownText = (cell: string): string => JSON.parse(JSON.stringify(cell)) as string;

/** What a line `# name: value` above the header says. */
export function commented(comments: readonly string[], name: string): string | undefined {
  const prefix = `${name}:`;
  const line = comments.find((comment) => comment.toLowerCase().startsWith(prefix));
  return line === undefined ? undefined : unescapeComment(line.slice(prefix.length).trim()) || undefined;
}
