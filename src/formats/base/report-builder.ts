import { visible } from '../../base/visible.js';
import type { Built } from '../../track/builder/index.js';
import { Tally } from '../../track/builder/tally.js';
import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import type { FileReport, Problem, Repair } from './report.js';

type RepairKind = Repair['kind'];

/**
 * Counts what a reader does with a file's rows:
 *
 * ```ts
 * const report = new ReportBuilder('my-format', 'the first line is a BaseStation message');
 * report.used(); // a row that goes into the builder; each row of the file is exactly one of used and setAside
 * report.setAside(line, 'The row has no time.'); // a row that does not, and why
 * report.problem(line, 'The altitude is not a number: "12a".'); // anything else worth knowing; counted by message
 * report.repair('sentinel-missing', line, 'Speed 0 with no_position N taken as missing.', 'sentinel-missing');
 * report.built(builder.finish()); // sorted, joined, parted
 * return { tracks, report: report.finish(input.name, input.size) };
 * ```
 *
 * Messages are counted by their text: keep what differs from row to row out of them where it is not bounded (the first
 * 200 different messages of a kind are kept, further ones are counted together).
 */
export class ReportBuilder {
  #format: string;
  #reason: string;
  #used = 0;
  #setAside = 0;
  readonly #problems = new Map<string, Tally>();
  readonly #repairs = new Map<string, { kind: RepairKind; message: string; undo?: string; tally: Tally }>();

  constructor(format: string, reason: string) {
    this.#format = format;
    this.#reason = reason;
  }

  get usedRows(): number {
    return this.#used;
  }

  /** Counts data rows that are used. */
  used(count = 1): void {
    this.#used += count;
  }

  /** Counts a data row that is not used; `why` is a whole sentence. */
  setAside(row: number, why: string): void {
    this.#setAside++;
    this.problem(row, why);
  }

  /** `row` 0: the file as a whole. */
  problem(row: number, message: string): void {
    tallyOf(this.#problems, message).add(row);
  }

  /** The same of rows that were counted elsewhere. */
  problems(message: string, rows: Tally): void {
    if (rows.count) tallyOf(this.#problems, message).join(rows);
  }

  /** `undo`: id of the switch in `ReadOptions.undo` that leaves this repair out. */
  repair(kind: RepairKind, row: number, message: string, undo?: string): void {
    this.repairTally(kind, message, undo).add(row);
  }

  /** The tally behind a repair, for readers that count millions of them. It shows only once something is added. */
  repairTally(kind: RepairKind, message: string, undo?: string): Tally {
    const key = `${kind}\n${message}`;
    let entry = this.#repairs.get(key);
    if (!entry) {
      entry = { kind, message, tally: new Tally(), ...(undo !== undefined && { undo }) };
      this.#repairs.set(key, entry);
    }
    return entry.tally;
  }

  /** Takes over what the track builder did. */
  built(built: Built): void {
    const { sorted, disorder, joined, wrongCallsign, otherCallsign, split, callsignChange } = built;
    const { zeroAltitude, zeroRate, interpolated } = built;
    const early = msg('Rows earlier than the row before them: the rows were put in time order.');
    this.#take('sorted', early, sorted);
    const late = msg(
      'Rows up to 10 s earlier than the row before them, as receivers with other clocks write them: put in time order.',
    );
    this.#take('clock-disorder', late, disorder);
    const same = msg('Rows with the same flight, time and values as another row were joined with it.');
    this.#take('duplicate-joined', same, joined, 'duplicate-joined');
    const other = msg('Rows with another callsign than those just before and after were kept with these.');
    this.#take('other', other, wrongCallsign);
    const old = msg(
      'Rows that have the callsign of the flight before or after, without a landing between, were kept with the flight that they belong to.',
    );
    this.#take('other', old, otherCallsign);
    const parted = msg('A new flight of the same aircraft begins after a ground stop or a long gap.');
    this.#take('flights-split', parted, split, 'flights-split');
    const aloft = msg(
      'Altitudes of exactly 0 at 200 kt or more, far from the altitudes around: taken as missing.',
    );
    this.#take('sentinel-missing', aloft, zeroAltitude, 'sentinel-missing');
    const level = msg(
      'Vertical rates of exactly 0, in a flight whose climbs and descents show 0 as well: taken as missing.',
    );
    this.#take('sentinel-missing', level, zeroRate, 'sentinel-missing');
    const computed = msg(
      'Rows at a constant step on a straight line, with more digits than the rows around, were computed and not received: they count as estimated.',
    );
    this.#take('other', computed, interpolated, 'interpolated-estimated');
    const renamed = msg('A new flight begins where the callsign changes.');
    this.#take('flights-split', renamed, callsignChange);
    this.#takeOtherAircraft(built);
    for (const [seconds, rows] of built.setBack) {
      const by = formatDuration(seconds);
      const back = msg(
        str`The clock went back by ${by} while the flight went on: the rows from there on were put ${by} later.`,
      );
      this.#take('clock-set-back', back, rows, 'clock-set-back');
    }
  }

  #takeOtherAircraft({ otherAircraft, otherAddress }: Built): void {
    if (!otherAddress) return;
    const [own, most] = otherAddress;
    const message = msg(
      str`Rows with another address than most rows of their flight (${own} among those of ${most}) became separate flights.`,
    );
    this.#take('flights-split', message, otherAircraft);
  }

  #take(kind: RepairKind, message: string, tally: Tally, undo?: string): void {
    if (!tally.count) return;
    this.repairTally(kind, message, undo).join(tally);
  }

  finish(name: string, bytes: number): FileReport {
    const repairs = [...this.#repairs.values()].filter(({ tally }) => tally.count > 0);
    return {
      name,
      format: this.#format,
      reason: visible(this.#reason),
      sha256: '',
      bytes,
      rows: this.#used + this.#setAside,
      used: this.#used,
      setAside: this.#setAside,
      problems: [...this.#problems].map(([message, tally]) => problemOf(message, tally)),
      repairs: repairs.map(({ kind, message, undo, tally }) => ({
        kind,
        ...problemOf(message, tally),
        ...(undo !== undefined && { undo }),
      })),
    };
  }
}

function tallyOf(tallies: Map<string, Tally>, message: string): Tally {
  const known = tallies.get(message);
  if (known) return known;
  const key = tallies.size < 200 ? message : msg('Other problems, too many different ones to list.');
  const tally = tallies.get(key) ?? new Tally();
  tallies.set(key, tally);
  return tally;
}

const problemOf = (message: string, { count, rows }: Tally): Problem => ({
  row: rows[0] ?? 0,
  message: visible(message),
  count,
  rows,
});
