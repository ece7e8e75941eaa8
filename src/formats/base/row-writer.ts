import { TrackBuilder } from '../../track/builder/index.js';
import type { BuildOptions, FlightKey } from '../../track/builder/index.js';
import type { Tally } from '../../track/builder/tally.js';
import { emergencies, NO_SQUAWK, sourceCode } from '../../track/track.js';
import type { Figure } from '../../track/figures.js';
import type { AltitudeReference, Column, Source, Track, TrackMeta } from '../../track/track.js';
import { msg, str } from '../../base/words.js';
import type { Input, ReadOptions, ReadResult } from './format.js';
import { ReportBuilder } from './report-builder.js';
import { parseDecimal, parseSquawk } from './numbers.js';
import { ReadError } from './report.js';
import { checkedKey } from './address.js';
import { isPlausible } from './row-ranges.js';
import { countsPerSecond, EARLIEST_UNIX, isRoundedCount, LATEST, parseIso } from './time.js';

interface WriterMeta {
  readonly format: string;
  readonly reason: string;
  readonly altitudeReference: AltitudeReference;
  readonly headingReference?: TrackMeta['headingReference'];
  readonly notice?: string;
}

export const sameTime = (): string =>
  msg('The row has the time of the row before it and other values; both are kept, in the order of the file.');

/** What the report says of times that are counted in parts of a second. @param per counts in a second */
export function countWords(per: number): string {
  if (per === 1e3) return msg('Times in milliseconds were read as seconds.');
  if (per === 1e6) return msg('Times in microseconds were read as seconds.');
  return msg('Times in nanoseconds were read as seconds.');
}

/** What the report says of times that the first column of times does not give. */
export const otherTimeWords = (used: string, first: string): string =>
  msg(str`Times were read from ${used}, because ${first} is empty, rounded or cannot be read there.`);

/**
 * Writes decoded values (of JSON, XML, IGC) into a builder's rows and fills the report: null, undefined and '' are missing; what is not a number or is outside the column's range is missing and
 * reported.
 */
export class RowWriter {
  readonly report: ReportBuilder;
  readonly #builder: TrackBuilder;
  readonly #input: Input;
  readonly #options: ReadOptions;
  readonly #zoneless: Tally;
  #line = 0;
  #records = 0;
  #firstTime = NaN;
  #severalTimes = false;
  #firstAside = { row: 0, why: '' };
  #aside = 0;

  constructor(
    input: Input,
    options: ReadOptions,
    { format, reason, ...meta }: WriterMeta,
    report = new ReportBuilder(format, reason),
  ) {
    this.#input = input;
    this.#options = options;
    this.report = report;
    this.#zoneless = report.repairTally('time-zone-assumed', msg('Times without a zone were read as UTC.'));
    this.#builder = new TrackBuilder({ file: input.name, format, ...meta });
  }

  /** Of the row begun last. */
  get line(): number {
    return this.#line;
  }

  get rows(): number {
    return this.#builder.length;
  }

  /** Whether there were rows at all, used or set aside. */
  get sawRows(): boolean {
    return this.rows + this.#aside > 0;
  }

  /** Whether the rows used are of more than one moment. */
  get hasSeveralTimes(): boolean {
    return this.#severalTimes;
  }

  /** Whether the user has switched a repair off. */
  undone(id: string): boolean {
    return this.#options.undo?.includes(id) === true;
  }

  /** Number of the next record: the row's line where the format has none, and the order of rows without a time. */
  nextRecord(): number {
    return ++this.#records;
  }

  /** A row that is used, at a `time` from `this.time`, made of one or more `records` of the file. The signal is obeyed here. */
  begin(key: FlightKey, line: number, time: number, records = 1): void {
    if ((this.rows & 4095) === 0) this.#options.signal?.throwIfAborted();
    this.#line = line;
    if (this.rows === 0) this.#firstTime = time;
    else if (time !== this.#firstTime) this.#severalTimes = true;
    this.#builder.row(this.#builder.flight(this.#named(key)), line, time);
    this.report.used(records);
  }

  #named(key: FlightKey): FlightKey {
    return checkedKey(key, () =>
      this.report.problem(
        this.#line,
        msg('Expected an address of six hexadecimal digits, found another text; it is taken as missing.'),
      ),
    );
  }

  /** A row that is not used; `why` is a whole sentence. */
  setAside(line: number, why: string): void {
    if (this.#aside++ === 0) this.#firstAside = { row: line, why };
    this.report.setAside(line, why);
  }

  /**
   * Unix seconds of a number (seconds, or milli-, micro- or nanoseconds where it can be nothing else) or of an ISO 8601 text; NaN for
   * neither, and for a clock that was never set.
   */
  time(value: unknown, line: number): number {
    const iso = typeof value === 'string' ? parseIso(value) : undefined;
    let seconds = iso?.seconds ?? NaN;
    const rounded = typeof value === 'string' && isRoundedCount(value);
    if (Number.isNaN(seconds)) seconds = rounded ? NaN : this.#fromCount(decimal(value), line);
    else if (!iso?.zoned) this.#zoneless.add(line);
    return seconds >= EARLIEST_UNIX && seconds <= LATEST ? seconds : NaN;
  }

  #fromCount(count: number, line: number): number {
    const per = countsPerSecond(count);
    const seconds = count / per;
    if (per > 1 && seconds <= LATEST) this.report.repair('unit-converted', line, countWords(per));
    return seconds;
  }

  /** Sets a column from a value in another unit: `value` × `factor`. */
  set(column: Column, value: unknown, factor = 1): void {
    if (value === null || value === undefined || value === '') return;
    const number = typeof value === 'boolean' ? Number(value) : decimal(value) * factor;
    if (isPlausible(column, number)) this.#builder.set(column, number);
    else this.#wrong(column, number);
  }

  #wrong(column: Column, number: number): void {
    this.report.problem(
      this.#line,
      Number.isNaN(number)
        ? msg(str`The value for ${column} is not a number; it is taken as missing.`)
        : msg(str`The value for ${column} is outside its range; it is taken as missing.`),
    );
  }

  /**
   * A position has both parts or none. 0°, 0° is in the open Gulf of Guinea: receivers, loggers and suppliers write it if
   * they have no position. `exact`: the file is an export of this project, which holds positions alone.
   */
  position(lat: unknown, lon: unknown, exact = false): boolean {
    const [y, x] = [decimal(lat), decimal(lon)];
    if (y === 0 && x === 0 && !exact && !this.undone('sentinel-missing')) {
      const message = msg('The position 0°, 0° was taken as missing.');
      this.report.repair('sentinel-missing', this.#line, message, 'sentinel-missing');
      return false;
    }
    if (Math.abs(y) <= 90 && Math.abs(x) <= 180) {
      this.#builder.set('lat', y);
      this.#builder.set('lon', x);
      return true;
    }
    if (lat != null || lon != null) {
      this.report.problem(this.#line, msg('Invalid or incomplete position; the row is kept without one.'));
    }
    return false;
  }

  /** A transponder code: four octal digits, as text or as a number that has lost its leading zeros. */
  squawk(value: unknown): void {
    if (value === null || value === undefined || value === '') return;
    const said = typeof value === 'object' ? '' : String(value); // an object's own toString may be anything
    const code = parseSquawk(said);
    if (code === NO_SQUAWK) {
      this.report.problem(this.#line, msg('The squawk is not four octal digits; it is taken as missing.'));
      return;
    }
    if (said.trim().length < 4) {
      this.report.repair(
        'squawk-padded',
        this.#line,
        msg('Squawks that had lost their leading zeros were padded.'),
      );
    }
    this.#builder.set('squawk', code);
  }

  emergency(value: unknown): void {
    const index = emergencies.indexOf(value as (typeof emergencies)[number]);
    if (index >= 0) this.#builder.set('emergency', index);
    else if (value != null) this.report.problem(this.#line, msg('Unknown emergency status.'));
  }

  /** What is known of the figure in the row begun last. */
  figure(figure: Figure | undefined): void {
    if (figure) this.#builder.figure({ ...figure, line: this.#line });
  }

  source(source: Source): void {
    this.#builder.set('source', sourceCode(source));
  }

  /** Tracks and report. @throws ReadError where no row was used: `expected` says what was looked for. */
  finish(expected: string, build: BuildOptions = {}): ReadResult {
    if (this.rows === 0) throw this.#nothing(expected);
    const built = this.#builder.finish({
      keepDuplicates: build.keepDuplicates || this.undone('duplicate-joined'),
      keepClock: this.undone('clock-set-back'),
      neverSplit: build.neverSplit || this.undone('flights-split'),
      keepInterpolated: build.keepInterpolated || this.undone('interpolated-estimated'),
      keepZeros: build.keepZeros || this.undone('sentinel-missing'),
      timeless: build.timeless === true,
    });
    this.report.built(built);
    for (const track of built.tracks) this.#countSameTimes(track);
    return { tracks: built.tracks, report: this.report.finish(this.#input.name, this.#input.size) };
  }

  #countSameTimes({ time, row, length }: Track): void {
    for (let i = 1; i < length; i++) {
      if (time[i] === time[i - 1]) this.report.problem(row[i], sameTime());
    }
  }

  #nothing(expected: string): ReadError {
    const { row, why } = this.#firstAside;
    const [count, first] = [this.#aside, why.replace(/\.$/, '')];
    if (count === 0) return new ReadError(msg(str`Expected ${expected}, found none.`), row);
    return new ReadError(
      count === 1
        ? msg(str`Expected ${expected}, found ${count} row that cannot be used (${first}).`)
        : msg(str`Expected ${expected}, found ${count} rows that cannot be used (${first}).`),
      row,
    );
  }
}

/** NaN for everything that is not a decimal number. */
export function decimal(value: unknown): number {
  return typeof value === 'string' ? parseDecimal(value) : typeof value === 'number' ? value : NaN;
}
