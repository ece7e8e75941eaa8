import { FOOT } from '../../base/units.js';
import { msg } from '../../base/words.js';
import type { Format, Input, ReadOptions, ReadResult } from '../base/format.js';
import { lineBatches } from '../base/lines.js';
import { decimal, RowWriter } from '../base/row-writer.js';
import { dayStart } from '../base/time.js';

/**
 * NMEA 0183 of a GNSS receiver: RMC (time, date, position, speed, course) and GGA (time, position, height above the sea).
 * The sentences of one moment are one row.
 */
export const nmea: Format = {
  id: 'nmea',
  title: () => msg('NMEA 0183 log'),
  extensions: ['nmea', 'txt', 'log'],
  matches: (head) => (SENTENCE.test(head.text().slice(0, 4096)) ? reason() : undefined),
  read,
};

const reason = () => msg('Its lines are NMEA 0183 sentences (RMC, GGA).');
/** A sentence of any talker (GP, GN, GL, GA, …), at the beginning of a line. */
const SENTENCE = /^\$[A-Z]{2}(RMC|GGA),\d{6}/m;
/** NMEA 0183: at most 82 characters; receivers write somewhat more. */
const LONGEST = 120;

/** What the sentences of one moment say. */
interface NmeaMoment {
  readonly clock: string;
  readonly line: number;
  records: number;
  rmc?: readonly string[];
  gga?: readonly string[];
}

async function read(input: Input, options: ReadOptions): Promise<ReadResult> {
  const writer = new RowWriter(input, options, {
    format: nmea.id,
    reason: reason(),
    altitudeReference: 'mean sea level',
  });
  const log = new NmeaLog(writer);
  for await (const { lines, first } of lineBatches(input, options))
    lines.forEach((line, i) => log.take(line, first + i));
  log.flush();
  return writer.finish(msg('RMC sentences with a date, a time and a position'), { neverSplit: true });
}

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
    if (kind !== 'RMC' && kind !== 'GGA') return;
    const clock = fields[1];
    if (this.#moment?.clock !== clock) {
      this.flush();
      this.#moment = { clock, line, records: 0 };
    }
    this.#moment!.records++;
    this.#moment![kind === 'RMC' ? 'rmc' : 'gga'] ??= fields;
  }

  /** Writes the row of the moment that is over. */
  flush(): void {
    const moment = this.#moment;
    this.#moment = undefined;
    if (!moment) return;
    const { rmc, gga, line, records } = moment;
    const time = this.#timeOf(moment);
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

  /** Only RMC has a date; a GGA follows the date before, over midnight too. */
  #timeOf({ clock, rmc }: NmeaMoment): number {
    const [, hours, minutes, seconds] = /^(\d\d)(\d\d)(\d\d(?:\.\d{1,3})?)$/.exec(clock) ?? [];
    const ofDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    const [, day, month, year] = /^(\d\d)(\d\d)(\d\d)$/.exec(rmc?.[9] ?? '') ?? [];
    if (day !== undefined) this.#day = dayStart(2000 + Number(year), Number(month), Number(day));
    else if (this.#day + ofDay < this.#last - 43_200) this.#day += 86_400;
    this.#last = this.#day + ofDay;
    return this.#last;
  }
}

/** The text between `$` and `*`; '' if the checksum does not fit, undefined for a line that is not a sentence. */
function bodyOf(text: string): string | undefined {
  const line = text.length > LONGEST ? '' : text.trim();
  if (!line.startsWith('$')) return undefined;
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
