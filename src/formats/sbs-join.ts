import type { RowWriter } from './row-writer.js';

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
 * s. Transponders send position and velocity twice a second each (DO-260B 2.2.3.3), so what belongs together lies within
 * one; in a second an airliner at 480 kt flies 0.13 NM.
 */
const WINDOW = 1;

/** Lines of an aircraft that are remembered to find those that stand in the file twice. */
const REMEMBERED = 16;

interface Open {
  line: number;
  /** Of the message that opened the row: the window is measured from it. */
  begun: number;
  /** Of the position where there is one: it is what time matters most for. */
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
  readonly #open = new Map<string, Open>();

  constructor(writer: RowWriter) {
    this.#writer = writer;
  }

  take(address: string, time: number, fields: readonly string[], line: string, row: number): void {
    let open = this.#open.get(address);
    if (!open) {
      open = { line: row, begun: time, time, messages: 0, facts: [], lines: [], next: 0 };
      this.#open.set(address, open);
    }
    if (this.#isRepeated(open, line)) {
      this.#writer.report.used();
      this.#writer.report.repair(
        'duplicate-joined',
        row,
        'Lines that repeat another exactly were joined with it.',
      );
      return;
    }
    if (open.messages > 0 && !fits(open, time, fields)) this.#write(address, open);
    if (open.messages === 0) Object.assign(open, { line: row, begun: time, time });
    else
      this.#writer.report.repair(
        'other',
        row,
        'Messages of one aircraft within 1 s were joined into one row.',
      );
    add(open, time, fields);
  }

  flush(): void {
    for (const [address, open] of this.#open) if (open.messages > 0) this.#write(address, open);
    this.#open.clear();
  }

  #isRepeated(open: Open, line: string): boolean {
    if (open.lines.includes(line)) return true;
    open.lines[open.next++ % REMEMBERED] = line;
    return false;
  }

  #write(address: string, open: Open): void {
    const fact = (cell: number): string => open.facts[cell - FIRST] ?? '';
    const writer = this.#writer;
    const known = address.startsWith('~') ? {} : { icao24: address };
    writer.begin(
      { group: address, callsign: fact(cells.callsign), ...known },
      open.line,
      open.time,
      open.messages,
    );
    if (fact(cells.lat) || fact(cells.lon)) writer.position(fact(cells.lat), fact(cells.lon));
    writer.set('altitude', fact(cells.altitude));
    writer.set('groundSpeed', fact(cells.groundSpeed));
    writer.set('course', fact(cells.track));
    writer.set('verticalRate', fact(cells.verticalRate));
    writer.squawk(fact(cells.squawk));
    // -1 is true in BaseStation's own files, 1 in those of its imitators.
    writer.set('onGround', fact(cells.onGround).replace('-1', '1'));
    open.messages = 0;
    open.facts.length = 0;
  }
}

function fits(open: Open, time: number, fields: readonly string[]): boolean {
  if (Math.abs(time - open.begun) > WINDOW) return false;
  for (let i = 0; i < FACTS; i++) {
    const [said, says] = [open.facts[i], fields[FIRST + i]?.trim()];
    if (said && says && said !== says) return false;
  }
  return true;
}

function add(open: Open, time: number, fields: readonly string[]): void {
  for (let i = 0; i < FACTS; i++) open.facts[i] = fields[FIRST + i]?.trim() || open.facts[i] || '';
  if (fields[cells.lat]?.trim()) open.time = time;
  open.messages++;
}
