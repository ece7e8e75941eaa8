import Papa from 'papaparse';
import { msg } from '../../base/words.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { lineBatches } from '../base/lines.js';
import { RowWriter } from '../base/row-writer.js';
import { cells, SbsJoin } from './sbs-join.js';

/** Fields up to the first fact; adsbhub and others write 22 or more. */
const FEWEST = 11;

/** @throws ReadError */
export async function readSbs(input: Input, options: ReadOptions, reason: string): Promise<ReadResult> {
  const writer = new RowWriter(input, options, {
    format: 'sbs',
    reason,
    altitudeReference: 'pressure',
  });
  const join = new SbsJoin(writer);
  for await (const { lines, first } of lineBatches(input, options)) {
    // fastMode: the format has no quotes, so that each line stays one record and keeps its number.
    const { data } = Papa.parse<string[]>(lines.join('\n'), {
      delimiter: ',',
      newline: '\n',
      fastMode: true,
    });
    data.forEach((fields, i) => takeLine(writer, join, fields, lines[i], first + i));
  }
  join.flush();
  return writer.finish(msg('BaseStation messages with an address and a time'));
}

function takeLine(
  writer: RowWriter,
  join: SbsJoin,
  fields: readonly string[],
  line: string,
  row: number,
): void {
  if (fields.length === 1 && !fields[0].trim()) return;
  const why = whyNot(fields);
  if (why) {
    writer.setAside(row, why);
    return;
  }
  const time = timeOf(writer, fields, row);
  if (Number.isFinite(time))
    join.take(addressOf(writer, fields[cells.address], row), time, fields, line, row);
  else writer.setAside(row, msg('The message has no date and time.'));
}

function whyNot(fields: readonly string[]): string {
  if (fields.length < FEWEST || !/^(MSG|SEL|ID|AIR|STA|CLK)$/.test(fields[0].trim())) {
    return msg('Incomplete BaseStation message.');
  }
  if (!/^~?[0-9a-f]{1,6}$/i.test(fields[cells.address].trim())) {
    return msg('The message names no aircraft.');
  }
  for (let i = cells.callsign; i <= cells.onGround; i++) if (isFact(fields, i)) return '';
  return msg('The message has no values of the flight.');
}

const flags: readonly number[] = [cells.alert, cells.emergency, cells.identify];

/** Alert, emergency and identification flags alone are not facts of a track. */
const isFact = (fields: readonly string[], i: number): boolean => !flags.includes(i) && !!fields[i]?.trim();

/** When the message was made; where the receiver left that out, when it was logged. */
function timeOf(writer: RowWriter, fields: readonly string[], row: number): number {
  const [date, clock] = [fields[cells.dateMade].trim(), fields[cells.timeMade].trim()];
  if (date && clock) return writer.time(`${date} ${clock}`, row);
  const [logDate, logClock] = [fields[cells.dateLogged].trim(), fields[cells.timeLogged].trim()];
  return logDate && logClock ? writer.time(`${logDate} ${logClock}`, row) : NaN;
}

function addressOf(writer: RowWriter, field: string, row: number): string {
  const address = field.trim().toLowerCase();
  if (address.length >= 6) return address;
  writer.report.repair(
    'other',
    row,
    msg('Addresses that had lost their leading zeros were padded to six digits.'),
  );
  return address.padStart(6, '0');
}
