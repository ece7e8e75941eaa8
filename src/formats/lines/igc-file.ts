import type { FlightKey } from '../../track/builder/index.js';
import { FOOT } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { lineBatches } from '../base/lines.js';
import { ReadError } from '../base/report.js';
import { RowWriter } from '../base/row-writer.js';
import { dateIn, IgcClock, LOOK_AHEAD } from './igc-clock.js';

const FIX =
  /^B(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?<second>[0-5]\d)(?<lat>\d{7})(?<north>[NS])(?<lon>\d{8})(?<east>[EW])(?<validity>[AV])(?<pressure>-\d{4}|\d{5})(?<gnss>-\d{4}|\d{5})/;

/** @throws ReadError */
export async function readIgc(input: Input, options: ReadOptions, reason: string): Promise<ReadResult> {
  const altitudes = await altitudesIn(input, options);
  const writer = new RowWriter(input, options, {
    format: 'igc',
    reason,
    altitudeReference: altitudes.pressure ? 'pressure' : 'geometric',
  });
  const records = new Records(writer, altitudes);
  for await (const { lines, first } of lineBatches(input, options)) {
    lines.forEach((line, i) => records.take(line.trimEnd(), first + i));
  }
  records.finish();
  // A recorder writes one file for each flight: gaps do not split it.
  return writer.finish(msg('B records (fixes) after a date (HFDTE)'), { neverSplit: true });
}

/** Which altitudes the file has: recorders write 00000 in every fix for an altitude that they do not measure. */
interface Altitudes {
  pressure: boolean;
  gnss: boolean;
}

async function altitudesIn(input: Input, { signal, undo }: ReadOptions): Promise<Altitudes> {
  const literal = undo?.includes('sentinel-missing') === true;
  const found: Altitudes = { pressure: literal, gnss: literal };
  for await (const { lines } of lineBatches(input, { signal })) {
    found.pressure ||= lines.some((line) => /^B.{24}(?!00000)[-\d]\d{4}/.test(line));
    found.gnss ||= lines.some((line) => /^B.{29}(?!00000)[-\d]\d{4}/.test(line));
    if (found.pressure && found.gnss) break;
  }
  return found;
}

interface Fix extends Readonly<Record<'lat' | 'lon' | 'clock' | 'line', number>> {
  /** Meters, as written. */
  readonly pressure: string;
  readonly gnss: string;
  /** False: a fix in two dimensions, or none. */
  readonly isValid: boolean;
}

/** Reads records in order; a fix is written once those after it are known. */
class Records {
  readonly #writer: RowWriter;
  readonly #altitudes: Altitudes;
  readonly #clock = new IgcClock();
  #fixes: Fix[] = [];
  #key: FlightKey = {};
  #brokenDate: { readonly line: number; readonly text: string } | undefined;
  /** Additional digits of latitude and longitude: first column and the one after the last. */
  #digits: Partial<Record<string, readonly [number, number]>> = {};

  constructor(writer: RowWriter, altitudes: Altitudes) {
    this.#writer = writer;
    this.#altitudes = altitudes;
  }

  take(text: string, line: number): void {
    if (text.startsWith('B')) this.#takeFix(text, line);
    else if (/^H.DTE/.test(text)) this.#takeDate(text, line);
    else if (/^H.[GC]ID/.test(text)) this.#takeName(text);
    else if (/^I\d/.test(text)) this.#takeExtensions(text, line);
  }

  /** @throws ReadError if there was no fix, or no date */
  finish(): void {
    this.#flush();
    if (!this.#writer.sawRows) throw new ReadError(msg('Expected B records (fixes), found none.'));
    if (this.#clock.isDated) return;
    if (!this.#brokenDate) {
      throw new ReadError(msg('Expected the date (HFDTE record) before the fixes, found none.'));
    }
    const { line, text } = this.#brokenDate;
    throw new ReadError(
      msg(str`Expected a date such as HFDTE250724 in line ${line}, found “${text.slice(0, 40)}”.`),
      line,
    );
  }

  #takeFix(text: string, line: number): void {
    const fields = FIX.exec(text)?.groups;
    if (!fields) return this.#writer.setAside(line, msg('The B record cannot be read.'));
    if (!this.#clock.isDated) return this.#writer.setAside(line, msg('Fix before the date record (HFDTE).'));
    const { hour, minute, second, lat, north, lon, east, validity, pressure, gnss } = fields;
    const clock = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
    this.#fixes.push({
      ...{ line, clock, pressure, gnss, isValid: validity === 'A' },
      lat: (north === 'S' ? -1 : 1) * degrees(lat, text.slice(...(this.#digits.LAD ?? [0, 0]))),
      lon: (east === 'W' ? -1 : 1) * degrees(lon, text.slice(...(this.#digits.LOD ?? [0, 0]))),
    });
    if (this.#fixes.length > LOOK_AHEAD) this.#write();
  }

  #takeDate(text: string, line: number): void {
    this.#flush();
    const midnight = dateIn(text);
    if (!Number.isNaN(midnight)) return this.#clock.setDate(midnight);
    this.#brokenDate ??= { line, text };
    this.#writer.report.problem(line, msg('Invalid date in HFDTE.'));
  }

  /** `HFGIDGLIDERID:HB-1234`, `HFCIDCOMPETITIONID:T1`, `HFGIDHB-1234`; the last one of each counts. */
  #takeName(text: string): void {
    const name = /^.{5}(?:[^:]*:)?(.*)/.exec(text)![1].trim();
    if (text.startsWith('GID', 2)) this.#key = { ...this.#key, registration: name.replaceAll('_', '-') };
    else this.#key = { ...this.#key, callsign: name.replaceAll('_', ' ') };
  }

  /** `I023638FXA3940LAD`: how many, then first column, last column and code of each. */
  #takeExtensions(text: string, line: number): void {
    const parts = [...text.slice(3).matchAll(/(\d\d)(\d\d)([A-Z]{3})/gy)];
    this.#digits = {};
    for (const [, first, last, code] of parts) this.#digits[code] = [Number(first) - 1, Number(last)];
    if (parts.length > 0 && parts.length >= Number(text.slice(1, 3))) return;
    this.#writer.report.problem(line, msg('The I record cannot be read.'));
  }

  #flush(): void {
    while (this.#fixes.length > 0) this.#write();
  }

  #write(): void {
    const fix = this.#fixes.shift()!;
    const writer = this.#writer;
    const next = this.#fixes.map(({ clock }) => clock);
    const time = this.#clock.take(fix.clock, next);
    if (Number.isNaN(time)) {
      writer.setAside(fix.line, msg('The clock time fits neither the fix before nor those after.'));
    } else if (Math.abs(fix.lat) > 90 || Math.abs(fix.lon) > 180) {
      writer.setAside(fix.line, msg('The B record has no possible position.'));
    } else {
      writer.begin(this.#key, fix.line, time);
      writer.position(fix.lat, fix.lon);
      writer.source('gnss-logger');
      this.#setAltitudes(fix);
    }
  }

  #setAltitudes({ line, pressure, gnss, isValid }: Fix): void {
    const has = this.#altitudes;
    const missing = (message: string) =>
      this.#writer.report.repair('sentinel-missing', line, message, 'sentinel-missing');
    if (has.pressure) this.#writer.set('altitude', pressure, 1 / FOOT);
    else missing(msg('Pressure altitude 00000 in every fix was taken as missing.'));
    if (!has.gnss) missing(msg('GNSS altitude 00000 in every fix was taken as missing.'));
    else if (isValid) this.#writer.set(has.pressure ? 'geoAltitude' : 'altitude', gnss, 1 / FOOT);
    else missing(msg('The GNSS altitude of a fix in two dimensions (V) was taken as missing.'));
  }
}

/** Degrees of `DDMMmmm` or `DDDMMmmm`, with more digits of the minutes from an extension. */
function degrees(field: string, more: string): number {
  const minutes = `${field.slice(-5, -3)}.${field.slice(-3)}${/^\d*$/.test(more) ? more : ''}`;
  return Number(field.slice(0, -5)) + Number(minutes) / 60;
}
