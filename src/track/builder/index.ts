import { visible } from '../../base/visible.js';
import { BLOCK, GrowingColumns, isMissing } from './growing-columns.js';
import { aircraftOf, rowsOfKeys } from './aircraft.js';
import { flightsOf, uniqueId } from './flights.js';
import type { FlightKey } from './flight-key.js';
import type { FlightRows } from './flights.js';
import { noticeOf } from './notices.js';
import { DROPPED, groupRows, joinDuplicates, sortByTime } from './order.js';
import { undoSetBack, type SetBack } from './set-back.js';
import { Tally } from './tally.js';
import { markInterpolated } from './interpolated.js';
import { dropZeros } from './zeros.js';
import { columnTypes, makeTrack } from '../track.js';
import { pathNotice } from '../path.js';
import type { Figure } from '../figures.js';
import type { AltitudeReference, Column, Columns, Track, TrackMeta } from '../track.js';

export type { FlightKey };

/** What every track of a file has in common. */
export interface BuilderMeta {
  readonly file: string;
  readonly format: string;
  readonly altitudeReference: AltitudeReference;
  readonly headingReference?: TrackMeta['headingReference'];
  readonly notice?: string;
}

export interface BuildOptions {
  /** Keep rows that repeat another exactly. */
  readonly keepDuplicates?: boolean;
  /** Leave times as they are where the clock was set back. */
  readonly keepClock?: boolean;
  /** One flight for each aircraft and callsign, however long the gaps. */
  readonly neverSplit?: boolean;
  /** Keep altitudes of 0 aloft, and vertical rates of 0 in climbs and descents. */
  readonly keepZeros?: boolean;
  /** Take interpolated rows for measured ones. */
  readonly keepInterpolated?: boolean;
  /** The rows have no times: what was given as such is their order, and the tracks are paths, without a time column. */
  readonly timeless?: boolean;
}

/** The tracks, and counts for the import report. */
export interface Built {
  /** By start time. */
  readonly tracks: readonly Track[];
  /** Rows earlier than the row of the same aircraft before them in the file. */
  readonly sorted: Tally;
  /** The same by a few seconds only. */
  readonly disorder: Tally;
  /** Rows left out because they repeat another of the same flight in every column. */
  readonly joined: Tally;
  /** Rows with the time of the row before and other values, both kept; not counted if duplicates are kept. */
  readonly sameTime: Tally;
  /** Rows with another callsign than the rows just before and after, kept with them. */
  readonly wrongCallsign: Tally;
  /** Rows with the callsign of the flight before or after, kept with the flight that they belong to. */
  readonly otherCallsign: Tally;
  /** First rows of flights that begin after a gap or a ground stop. */
  readonly split: Tally;
  /** Altitudes of exactly 0 at a speed aloft, now missing. */
  readonly zeroAltitude: Tally;
  /** Vertical rates of exactly 0 in a column that shows 0 in climbs and descents, now missing. */
  readonly zeroRate: Tally;
  /** Rows at a constant step on a line, now estimated. */
  readonly interpolated: Tally;
  /** First rows of flights that begin where the callsign changes. */
  readonly callsignChange: Tally;
  /** Rows after the clock was set back, by the seconds that they were put later. */
  readonly setBack: SetBack;
  /** Rows of another aircraft than most rows of their group, set apart as separate flights. */
  readonly otherAircraft: Tally;
  /** The first of these: the address of the row, and that of most rows of its group. */
  readonly otherAddress?: readonly [own: string, most: string];
}

/**
 * Collects the rows of a whole file, however many aircraft are interleaved in it, and makes tracks of them:
 *
 * ```ts
 * const builder = new TrackBuilder({ file: input.name, format: 'my-format', altitudeReference: 'pressure' });
 * const flight = builder.flight({ icao24: '4baac6', callsign: 'THY9BP' }); // cheap, the same key gives the same number
 * builder.row(flight, line, unixSeconds); // line of the file, 1-based; the time must be finite
 * builder.set('lat', 41.38); // columns of that row; what is not set is missing
 * builder.set('lon', 28.77);
 * const built = builder.finish(); // sorted by time, duplicates joined, split into flights
 * report.built(built); // adds the counts to the import report (src/formats/base/report-builder.ts)
 * ```
 *
 * For millions of rows, write `values(column)[at]` with the `at` that `row` returned instead of `set`; get `values` again
 * whenever `at` is 0.
 */
export class TrackBuilder {
  readonly #meta: BuilderMeta;
  readonly #columns = new GrowingColumns();
  readonly #keys: FlightKey[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #figures: Figure[] = [];
  #flights: Uint32Array = new Uint32Array(1024);
  #at = 0;
  /** The current blocks of the two columns that every row has. */
  #times: Columns['time'];
  #lines: Columns['row'];

  constructor(meta: BuilderMeta) {
    this.#meta = meta;
    this.#times = this.values('time');
    this.#lines = this.values('row');
  }

  get length(): number {
    return this.#columns.length;
  }

  /** The number of a flight key. Callsigns are trimmed and upper-cased, addresses lower-cased. */
  flight(key: FlightKey): number {
    const callsign = key.callsign?.trim().toUpperCase() ?? '';
    const icao24 = key.icao24?.trim().toLowerCase() ?? '';
    const name = `${key.group ?? ''}\n${icao24}\n${key.apart ?? ''}\n${callsign}`;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#keys.push({ ...key, callsign, icao24 }) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  /** Begins a row and returns its place in `values`. `time` in Unix seconds must be finite. */
  row(flight: number, line: number, time: number): number {
    const index = this.#columns.length;
    const at = this.#columns.grow();
    if (index === this.#flights.length) {
      const grown = new Uint32Array(2 * index);
      grown.set(this.#flights);
      this.#flights = grown;
    }
    this.#flights[index] = flight;
    this.#at = at;
    if (at === 0) {
      this.#times = this.values('time');
      this.#lines = this.values('row');
    }
    this.#times[at] = time;
    this.#lines[at] = line;
    return at;
  }

  /** Sets a value of the row begun last. */
  set(column: Column, value: number): void {
    this.#columns.current(column)[this.#at] = value;
  }

  /** A value of the row begun last. */
  get(column: Column): number {
    return this.#columns.has(column) ? this.#columns.current(column)[this.#at] : columnTypes[column].missing;
  }

  /** What is known of the figure in a row. */
  figure(figure: Figure): void {
    this.#figures.push(figure);
  }

  /** Leaves out a row in which nothing could be read; `index` counts the rows from 0. */
  drop(index: number): void {
    this.#flights[index] = DROPPED;
  }

  /** Whether the next row begins a new block, so that `values` must be filled first. */
  get atBlockEnd(): boolean {
    return this.#columns.length % BLOCK === 0;
  }

  /** The block of the current row. */
  values<C extends Column>(column: C): Columns[C] {
    return this.#columns.current(column) as Columns[C];
  }

  /** Sorts, joins duplicates, splits. The builder is empty afterwards. */
  finish(given: BuildOptions = {}): Built {
    const options = given.timeless ? asTheyAre : given;
    const built = {
      sorted: new Tally(),
      disorder: new Tally(),
      joined: new Tally(),
      sameTime: new Tally(),
      wrongCallsign: new Tally(),
      otherCallsign: new Tally(),
      split: new Tally(),
      zeroAltitude: new Tally(),
      zeroRate: new Tally(),
      interpolated: new Tally(),
      callsignChange: new Tally(),
      otherAircraft: new Tally(),
      setBack: new Map() as SetBack,
    };
    const { order, starts, foreign, otherAddress } = this.#byAircraft(built.otherAircraft);
    const flights: FlightRows[] = [];
    for (let a = 0; a + 1 < starts.length; a++) {
      if (starts[a] === starts[a + 1]) continue;
      if (!options.keepClock) undoSetBack(this.#columns, order, starts[a], starts[a + 1], built.setBack);
      sortByTime(this.#columns, order, starts[a], starts[a + 1], built);
      const rows = { columns: this.#columns, order, flights: this.#flights, keys: this.#keys };
      const own = flightsOf(rows, starts[a], starts[a + 1], built, options.neverSplit === true);
      const among = foreign.get(this.#flights[order[starts[a]]]);
      if (own.length > 1 || among !== undefined)
        for (const flight of own) flight.notice = noticeOf(rows, flight, among);
      flights.push(...own);
    }
    if (!options.keepDuplicates) {
      for (const flight of flights) {
        flight.end = joinDuplicates(this.#columns, order, flight.start, flight.end, built);
      }
    }
    const time = (flight: FlightRows) => this.#columns.get('time', order[flight.start]);
    flights.sort((a, b) => time(a) - time(b) || order[a.start] - order[b.start]);
    const tracks = this.#tracks(flights, order, options.timeless === true, (columns) => {
      if (!options.keepZeros) dropZeros(columns, built);
      if (!options.keepInterpolated) markInterpolated(columns, built.interpolated);
    });
    return { ...built, ...(otherAddress && { otherAddress }), tracks };
  }

  #byAircraft(otherAircraft: Tally) {
    const [rows, keys] = [this.#flights, this.#keys];
    const { of, count, foreign } = aircraftOf(keys, rowsOfKeys(rows, this.length, keys.length));
    let otherAddress: readonly [string, string] | undefined;
    for (let i = 0; foreign.size > 0 && i < this.length; i++) {
      const most = foreign.get(rows[i]);
      if (most === undefined) continue;
      otherAircraft.add(this.#columns.get('row', i));
      otherAddress ??= [keys[rows[i]].icao24 ?? '', most];
    }
    return { ...groupRows(rows, of, this.length, count), foreign, otherAddress };
  }

  /** Column by column, so that only one column is in memory twice. */
  #tracks(
    flights: readonly FlightRows[],
    order: Uint32Array,
    timeless: boolean,
    repair: (columns: Partial<Columns>) => void,
  ): Track[] {
    const { length } = this;
    const columns = flights.map((): Partial<Record<Column, Columns[Column]>> => ({}));
    const inOrder = flights.length === 1 && flights[0].end === length && isInOrder(order);
    const ranges = flights.map(({ start, end }) => [start, end] as const);
    for (const name of this.#columns.names) {
      const values = inOrder ? [this.#columns.whole(name)] : this.#columns.gather(name, order, ranges);
      values.forEach((own, f) => {
        if (name === 'time' || name === 'row' || !isMissing(name, own)) columns[f][name] = own;
      });
      this.#columns.drop(name);
    }
    const taken = new Set<string>();
    return flights.map(({ key, start, end, notice }, f) => {
      if (timeless) delete columns[f].time;
      const id = uniqueId(key, this.#meta.file, columns[f].time?.[0], taken);
      const own = this.#meta.notice ?? (timeless ? pathNotice() : undefined);
      const notices = [own, notice].filter(Boolean).join(' ');
      const figures = this.#figuresOf(columns[f].row);
      const known = { ...this.#meta, ...described(key), ...figures };
      const meta: TrackMeta = { id, ...known, ...(notices && { notice: visible(notices) }) };
      repair(columns[f] as Partial<Columns>);
      return makeTrack({ meta, length: end - start, columns: columns[f] as Partial<Columns> });
    });
  }

  #figuresOf(lines?: ArrayLike<number>): { figures?: readonly Figure[] } {
    if (this.#figures.length === 0) return {};
    const own = new Set(Array.from(lines ?? []));
    const figures = this.#figures.filter(({ line }) => own.has(line));
    return figures.length > 0 ? { figures } : {};
  }
}

/** Nothing of what follows from times is done with rows that have none. */
const asTheyAre: BuildOptions = {
  timeless: true,
  keepDuplicates: true,
  keepClock: true,
  neverSplit: true,
  keepZeros: true,
  keepInterpolated: true,
};

function isInOrder(order: Uint32Array): boolean {
  for (let i = 0; i < order.length; i++) if (order[i] !== i) return false;
  return true;
}

/** Only what is known: no empty callsign or address. */
function described({ callsign, icao24, registration, aircraftType }: FlightKey): Partial<TrackMeta> {
  return {
    ...(callsign && { callsign: visible(callsign) }),
    ...(icao24 && { icao24: visible(icao24) }),
    ...(registration && { registration: visible(registration) }),
    ...(aircraftType && { aircraftType: visible(aircraftType) }),
  };
}
