import { FOOT } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { lineBatches } from '../base/lines.js';
import { decimal, RowWriter } from '../base/row-writer.js';
import { dayStart } from '../base/time.js';

/** Characters that a logger may put before a sentence. */
const LONGEST_STAMP = 40;
/** Sentences with values of the flight that are not read: the report names them. */
const UNREAD = /^(?:GNS|RMZ|HDT|HDG)$/;
/** NMEA 0183: at most 82 characters; receivers write somewhat more. */
const LONGEST = 120;

/** What the sentences of one moment say. */
interface NmeaMoment {
  readonly clock: string;
  readonly line: number;
  records: number;
  rmc?: readonly string[];
  gga?: readonly string[];
  zda?: readonly string[];
}

/** @throws ReadError */
export async function readNmea(input: Input, options: ReadOptions, reason: string): Promise<ReadResult> {
  const writer = new RowWriter(input, options, {
    format: 'nmea',
    reason,
    altitudeReference: 'mean sea level',
  });
  const log = new NmeaLog(writer);
  for await (const { lines, first } of lineBatches(input, options))
    lines.forEach((line, i) => log.take(line, first + i));
  log.flush();
  return writer.finish(msg('RMC sentences, or GGA and ZDA, with a date, a time and a position'), {
    neverSplit: true,
  });
}

const parts = { RMC: 'rmc', GGA: 'gga', ZDA: 'zda' } as const;

class NmeaLog {
  readonly #writer: RowWriter;
  #moment: NmeaMoment | undefined;
  /** Midnight of the last date, and the last clock of that day, in Unix seconds. */
  #day = NaN;
  #last = NaN;

  constructor(writer: RowWriter) {
    this.#writer = writer;
  }

  take(text: string, line: number): void {
    const body = bodyOf(text);
    if (body === undefined) return;
    if (body === '') {
      this.#writer.setAside(line, msg('The sentence is damaged: its checksum does not fit.'));
      return;
    }
    const fields = body.split(',');
    const kind = fields[0].slice(2);
    if (UNREAD.test(kind)) this.#writer.report.problem(line, msg(str`${fields[0]} sentences are not read.`));
    if (kind !== 'RMC' && kind !== 'GGA' && kind !== 'ZDA') return;
    const clock = fields[1];
    if (this.#moment?.clock !== clock) {
      this.flush();
      this.#moment = { clock, line, records: 0 };
    }
    if (kind !== 'ZDA') this.#moment!.records++;
    this.#moment![parts[kind]] ??= fields;
  }

  /** Writes the row of the moment that is over. */
  flush(): void {
    const moment = this.#moment;
    this.#moment = undefined;
    if (!moment) return;
    const { rmc, gga, line, records } = moment;
    const time = this.#timeOf(moment);
    if (!rmc && !gga) return;
    if (Number.isNaN(time)) {
      for (let i = 0; i < records; i++)
        this.#writer.setAside(line, msg('The sentence has no date and time that can be read.'));
      return;
    }
    this.#writer.begin({}, line, time, records);
    const fix = rmc ? rmc[2] === 'A' : gga?.[6] !== '0';
    const [lat, ns, lon, ew] = rmc ? rmc.slice(3, 7) : gga!.slice(2, 6);
    if (fix) this.#writer.position(degrees(lat, 2, ns), degrees(lon, 3, ew));
    if (fix && gga) this.#writer.set('altitude', gga[9], 1 / FOOT);
    if (fix && rmc) {
      this.#writer.set('groundSpeed', rmc[7]);
      this.#writer.set('course', rmc[8]);
    }
    this.#writer.source('gnss-logger');
  }

  /** Only RMC and ZDA have a date; a GGA follows the date before, over midnight too. */
  #timeOf({ clock, rmc, zda }: NmeaMoment): number {
    const [, hours, minutes, seconds] = /^(\d\d)(\d\d)(\d\d(?:\.\d{1,3})?)$/.exec(clock) ?? [];
    const ofDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    const [, day, month, year] = /^(\d\d)(\d\d)(\d\d)$/.exec(rmc?.[9] ?? '') ?? [];
    if (day !== undefined) this.#day = dayStart(2000 + Number(year), Number(month), Number(day));
    else if (zda) this.#day = dayStart(Number(zda[4]), Number(zda[3]), Number(zda[2]));
    else if (this.#day + ofDay < this.#last - 43_200) this.#day += 86_400;
    this.#last = this.#day + ofDay;
    return this.#last;
  }
}

/** The text between `$` and `*`; '' if the checksum does not fit, undefined for a line that is not a sentence. */
function bodyOf(text: string): string | undefined {
  const start = text.slice(0, LONGEST_STAMP + 1).indexOf('$');
  if (start < 0 || text.length - start > LONGEST) return undefined;
  const line = text.slice(start).trim();
  const star = line.lastIndexOf('*');
  if (star < 0) return line.slice(1);
  let sum = 0;
  for (let i = 1; i < star; i++) sum ^= line.charCodeAt(i);
  return parseInt(line.slice(star + 1), 16) === sum ? line.slice(1, star) : '';
}

/** `4000.0600`, `N`: degrees and minutes as degrees; NaN if they are neither. */
function degrees(text: string, digits: number, hemisphere: string): number | null {
  if (text === '') return null;
  const value = decimal(text.slice(0, digits)) + decimal(text.slice(digits)) / 60;
  return /^[SW]$/.test(hemisphere) ? -value : value;
}
