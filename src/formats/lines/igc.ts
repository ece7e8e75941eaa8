import IGCParser from 'igc-parser';
import type { FlightKey } from '../../track/builder/index.js';
import { FOOT } from '../../base/units.js';
import { msg } from '../../base/words.js';
import type { Format, Input, ReadOptions, ReadResult } from '../base/format.js';
import { IgcHeader } from './igc-header.js';
import { lineBatches } from '../base/lines.js';
import { ReadError } from '../base/report.js';
import { RowWriter } from '../base/row-writer.js';

/** IGC flight recorder files: the B records (fixes). Read in blocks of lines, each by igc-parser. */
export const igc: Format = {
  id: 'igc',
  title: () => msg('IGC flight recorder'),
  extensions: ['igc'],
  matches(head) {
    const start = head.text();
    const record =
      /^\s*A[A-Z0-9]{3}/.test(start) && /^(HFDTE|H[FOP]|B\d{6}|I\d{2}\d{4}[A-Z]{3})/m.test(start);
    return record || (/^HFDTE/m.test(start) && /^B\d{6}\d{7}[NS]/m.test(start)) ? reason() : undefined;
  },
  read,
};

const reason = () => msg('Its lines are records of an IGC file (A, HFDTE, B).');

/** Fixes given to igc-parser at once. */
const BLOCK = 4096;

/** igc-parser makes a fix without a time of another, and then forgets which day it is. */
const POSSIBLE_TIME = /^B([01]\d|2[0-3])[0-5]\d[0-5]\d/;

interface Fix {
  readonly line: number;
  readonly text: string;
}

async function read(input: Input, options: ReadOptions): Promise<ReadResult> {
  const scan = await scanned(input, options);
  const writer = new RowWriter(input, options, {
    format: igc.id,
    reason: reason(),
    altitudeReference: scan.pressure ? 'pressure' : 'geometric',
  });
  const blocks = new Blocks(writer, scan);
  for await (const { lines, first } of lineBatches(input, options)) {
    lines.forEach((line, i) => blocks.take(line.trimEnd(), first + i));
  }
  blocks.flush();
  if (!writer.sawRows) throw new ReadError(msg('Expected B records (fixes), found none.'));
  if (!blocks.dated) {
    throw new ReadError(msg('Expected the date (HFDTE record) before the fixes, found none.'));
  }
  // A logger writes one file a flight: gaps do not part it.
  return writer.finish(msg('B records (fixes) after a date (HFDTE)'), { keepTogether: true });
}

/** Whether any fix has an altitude other than 00000, which is what loggers write that have no such altitude. */
interface Scan {
  pressure: boolean;
  gnss: boolean;
}

async function scanned(input: Input, options: ReadOptions): Promise<Scan> {
  // Where the repair is undone, 00000 is taken at its word.
  const literal = options.undo?.includes('sentinel-missing') === true;
  const scan: Scan = { pressure: literal, gnss: literal };
  const { signal } = options;
  for await (const { lines } of lineBatches(input, { signal })) {
    scan.pressure ||= lines.some((line) => /^.{25}(?!00000)[-\d]\d{4}/.test(line) && line.startsWith('B'));
    scan.gnss ||= lines.some((line) => /^.{30}(?!00000)[-\d]\d{4}/.test(line) && line.startsWith('B'));
    if (scan.pressure && scan.gnss) break;
  }
  return scan;
}

/** Gathers the lines that igc-parser needs and hands them over block by block; it sees no other records, so it cannot fail on them. */
class Blocks {
  readonly #writer: RowWriter;
  readonly #scan: Scan;
  readonly #header = new IgcHeader();
  #fixes: Fix[] = [];
  /** The last good fix of the block before, from which the parser tells whether midnight has passed. */
  #before?: string;

  constructor(writer: RowWriter, scan: Scan) {
    this.#writer = writer;
    this.#scan = scan;
  }

  get dated(): boolean {
    return this.#header.dated;
  }

  take(line: string, number: number): void {
    if (line.startsWith('B') && !POSSIBLE_TIME.test(line)) {
      this.#writer.setAside(number, msg('The B record cannot be read.'));
    } else if (line.startsWith('B')) {
      if (this.#fixes.push({ line: number, text: line }) === BLOCK) this.flush();
    } else if (this.#header.wants(line)) {
      this.flush();
      if (this.#header.take(line)) this.#before = undefined;
      if (this.#header.broken) this.#writer.report.problem(number, this.#header.broken);
    }
  }

  flush(): void {
    const fixes = this.#fixes;
    this.#fixes = [];
    if (fixes.length === 0) return;
    if (!this.dated) {
      for (const { line } of fixes)
        this.#writer.setAside(line, msg('The fix stands before the date (HFDTE).'));
      return;
    }
    const before = this.#before === undefined ? [] : [{ line: 0, text: this.#before }];
    this.#parse([...before, ...fixes]);
  }

  #parse(fixes: readonly Fix[]): void {
    const head = this.#header.lines;
    const text = [...head, ...fixes.map((fix) => fix.text)].join('\n');
    const { fixes: records, errors } = IGCParser.parse(text, { lenient: true });
    const failed = new Set(
      errors.map(({ message }) => Number(/ at line (\d+):/.exec(message)?.[1]) - head.length),
    );
    let good = 0;
    fixes.forEach((fix, i) => {
      if (failed.has(i + 1)) this.#writer.setAside(fix.line, msg('The B record cannot be read.'));
      else this.#add(fix, records[good++]);
    });
    const last = records.at(-1);
    if (last) this.#carry(fixes.findLast((_, i) => !failed.has(i + 1))!.text, last.timestamp);
  }

  /** After midnight the next block begins on the day of this one's last fix. */
  #carry(text: string, milliseconds: number): void {
    this.#before = text;
    this.#header.setDay(milliseconds);
  }

  #add({ line }: Fix, record: IGCParser.BRecord): void {
    if (line === 0) return;
    if (
      !Number.isFinite(record.timestamp) ||
      Math.abs(record.latitude) > 90 ||
      Math.abs(record.longitude) > 180
    ) {
      this.#writer.setAside(line, msg('The B record has no possible time or position.'));
      return;
    }
    const writer = this.#writer;
    const key: FlightKey = this.#header.key;
    writer.begin(key, line, record.timestamp / 1000);
    writer.position(record.latitude, record.longitude);
    this.#setAltitudes(record, line);
    writer.source('gnss-logger');
  }

  /**
   * igc-parser takes 00000 as missing, which is right for loggers that have no such altitude and wrong for a fix at sea
   * level: where the file has other altitudes of that kind, 00000 is one.
   */
  #setAltitudes({ valid, pressureAltitude, gpsAltitude }: IGCParser.BRecord, line: number): void {
    const { pressure, gnss } = this.#scan;
    const writer = this.#writer;
    if (pressure) writer.set('altitude', pressureAltitude ?? 0, 1 / FOOT);
    if (gnss && valid) writer.set(pressure ? 'geoAltitude' : 'altitude', gpsAltitude ?? 0, 1 / FOOT);
    if (!pressure) this.#missing(line, msg('Pressure altitude 00000 in every fix was taken as missing.'));
    if (!gnss) this.#missing(line, msg('GNSS altitude 00000 in every fix was taken as missing.'));
    else if (!valid)
      this.#missing(line, msg('The GNSS altitude of a fix in two dimensions (V) was taken as missing.'));
  }

  #missing(line: number, message: string): void {
    this.#writer.report.repair('sentinel-missing', line, message, 'sentinel-missing');
  }
}
