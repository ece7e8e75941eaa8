import type { Tally } from '../../track/builder/tally.js';
import { msg } from '../../base/words.js';
import type { RowWriter } from '../base/row-writer.js';

/** Places of the fields of a BaseStation message. */
export const cells = {
  address: 4,
  dateMade: 6,
  timeMade: 7,
  dateLogged: 8,
  timeLogged: 9,
  callsign: 10,
  altitude: 11,
  groundSpeed: 12,
  track: 13,
  lat: 14,
  lon: 15,
  verticalRate: 16,
  squawk: 17,
  alert: 18,
  emergency: 19,
  identify: 20,
  onGround: 21,
} as const;

const FIRST = cells.callsign;
const FACTS = cells.onGround - FIRST + 1;

/**
 * s. Transponders send position and velocity twice a second each (DO-260B 2.2.3.3), so what belongs together is within one
 * second; in a second an airliner at 480 kt flies 0.13 NM.
 */
const WINDOW = 1;

/** Lines of an aircraft that are remembered to find duplicates. */
const REMEMBERED = 16;

interface OpenRow {
  line: number;
  /** Of the message that opened the row: the window is measured from it. */
  begun: number;
  /** Of the position if there is one: time matters most for it. */
  time: number;
  messages: number;
  /** The facts from callsign to onGround, '' where nothing was said. */
  readonly facts: string[];
  readonly lines: string[];
  next: number;
}

/**
 * Joins messages of one aircraft into rows: a message goes into the aircraft's open row if it is at most a second from the
 * row's first message and says nothing else than the row about anything. Otherwise it opens the next row. A row holds
 * what its own messages said and no older fact.
 */
export class SbsJoin {
  readonly #writer: RowWriter;
  readonly #open = new Map<string, OpenRow>();
  readonly #joined: Tally;
  readonly #repeated: Tally;

  constructor(writer: RowWriter) {
    this.#writer = writer;
    this.#joined = writer.report.repairTally(
      'other',
      msg('Messages of one aircraft within 1 s were joined into one row.'),
    );
    this.#repeated = writer.report.repairTally(
      'duplicate-joined',
      msg('Lines that repeat another exactly were joined with it.'),
    );
  }

  take(address: string, time: number, fields: readonly string[], line: string, row: number): void {
    let open = this.#open.get(address);
    if (!open) {
      open = { line: row, begun: time, time, messages: 0, facts: [], lines: [], next: 0 };
      this.#open.set(address, open);
    }
    if (this.#isRepeated(open, line)) {
      this.#writer.report.used();
      this.#repeated.add(row);
      return;
    }
    if (open.messages > 0 && !belongsTo(open, time, fields)) {
      this.#write(address, open);
      open.messages = 0;
    }
    if (open.messages === 0) begin(open, row, time);
    else this.#joined.add(row);
    add(open, time, fields);
  }

  flush(): void {
    for (const [address, open] of this.#open) if (open.messages > 0) this.#write(address, open);
    this.#open.clear();
  }

  #isRepeated(open: OpenRow, line: string): boolean {
    if (open.lines.includes(line)) return true;
    open.lines[open.next++ % REMEMBERED] = line;
    return false;
  }

  #write(address: string, { facts, line, time, messages }: OpenRow): void {
    const writer = this.#writer;
    const icao24 = address.startsWith('~') ? undefined : address;
    writer.begin({ group: address, icao24, callsign: factOf(facts, cells.callsign) }, line, time, messages);
    if (factOf(facts, cells.lat) || factOf(facts, cells.lon)) {
      writer.position(factOf(facts, cells.lat), factOf(facts, cells.lon));
    }
    writer.set('altitude', factOf(facts, cells.altitude));
    writer.set('groundSpeed', factOf(facts, cells.groundSpeed));
    writer.set('course', factOf(facts, cells.track));
    writer.set('verticalRate', factOf(facts, cells.verticalRate));
    writer.squawk(factOf(facts, cells.squawk));
    // -1 is true in BaseStation's own files, 1 in those of its imitators.
    const ground = factOf(facts, cells.onGround);
    writer.set('onGround', ground === '-1' ? '1' : ground);
  }
}

const factOf = (facts: readonly string[], cell: number): string => facts[cell - FIRST] ?? '';

function belongsTo(open: OpenRow, time: number, fields: readonly string[]): boolean {
  if (Math.abs(time - open.begun) > WINDOW) return false;
  for (let i = 0; i < FACTS; i++) {
    const [said, says] = [open.facts[i], fields[FIRST + i]?.trim()];
    if (said && says && said !== says) return false;
  }
  return true;
}

function begin(open: OpenRow, line: number, time: number): void {
  open.line = line;
  open.begun = time;
  open.time = time;
  open.facts.fill('');
}

function add(open: OpenRow, time: number, fields: readonly string[]): void {
  for (let i = 0; i < FACTS; i++) open.facts[i] = fields[FIRST + i]?.trim() || open.facts[i] || '';
  if (fields[cells.lat]?.trim()) open.time = time;
  open.messages++;
}
