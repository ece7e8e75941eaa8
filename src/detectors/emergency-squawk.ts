import { emergencySquawk as declared } from '../finding/declarations/emergency-squawk.js';
import { isComputedSource } from '../finding/basis.js';
import { emergencies, NO_SQUAWK, sourceCode, UNKNOWN, type Track } from '../track/track.js';
import type { Range } from '../track/runs.js';
import { defineDetector } from '../finding/detector.js';
import type { HitOf } from '../finding/finding.js';

type Evidence = HitOf<typeof declared>['evidence'];

/** An emergency that the rows may report. */
interface Signal {
  readonly value: number;
  readonly meaning: Evidence['meaning'];
  readonly by: Evidence['by'];
  /** Whether row i reports it; undefined if the row reports nothing. */
  reports(i: number): boolean | undefined;
}

/** Codes that mean an emergency everywhere (ICAO Doc 4444, 8.5). */
const codes = [
  [7500, 'unlawful interference'],
  [7600, 'radio failure'],
  [7700, 'emergency'],
] as const;

/** Values of the emergency status that mean something. */
const statuses = emergencies.filter((name) => name !== 'none' && name !== 'reserved');

function* signalsOf({ has, squawk, emergency }: Track): Iterable<Signal> {
  for (const [code, meaning] of has('squawk') ? codes : []) {
    if (!squawk.includes(code)) continue;
    const reports = (i: number) => (squawk[i] === NO_SQUAWK ? undefined : squawk[i] === code);
    yield { value: code, meaning, by: 'squawk', reports };
  }
  for (const meaning of has('emergency') ? statuses : []) {
    const status = emergencies.indexOf(meaning);
    if (!emergency.includes(status)) continue;
    const reports = (i: number) => (emergency[i] === UNKNOWN ? undefined : emergency[i] === status);
    yield { value: 0, meaning, by: 'emergency status', reports };
  }
}

interface Spell {
  readonly start: number;
  end: number;
  /** Rows that report the signal. */
  rows: number;
}

/**
 * Spells of a signal: rows that report nothing do not end one, and neither does another value shorter than `pause` seconds
 * (bits flip in both directions).
 */
function spellsOf(
  track: Track,
  { reports }: Signal,
  pause: number,
  { start, end }: Range = { start: 0, end: track.length - 1 },
): Spell[] {
  const found: Spell[] = [];
  for (let i = start; i <= end; i++) {
    if (reports(i) !== true) continue;
    const last = found.at(-1);
    if (last && track.time[i] - track.time[last.end] <= pause) {
      last.end = i;
      last.rows++;
    } else found.push({ start: i, end: i, rows: 1 });
  }
  return found;
}

/** Share of the rows with any value that report this one: a low share is single wrong frames over a long time. */
function shareOf(spell: Spell, { reports }: Signal): number {
  let known = 0;
  for (let i = spell.start; i <= spell.end; i++) if (reports(i) !== undefined) known++;
  return spell.rows / known;
}

/** A published figure is not a frame that may be wrong: one row of it is enough. */
const REPORTED = sourceCode('reported');

function lasts(track: Track, spell: Spell, signal: Signal, persist: number): boolean {
  if (track.source[spell.start] === REPORTED) return true;
  const duration = track.time[spell.end] - track.time[spell.start];
  return spell.rows >= 2 && duration >= persist && shareOf(spell, signal) > 0.5;
}

/** Whether the measured and published rows of a spell would make one alone: the code needs no position. */
function isMeasuredAlone(
  track: Track,
  spell: Spell,
  signal: Signal,
  persist: number,
  pause: number,
): boolean {
  const reports = (i: number) => (isComputedSource(track.source[i]) ? undefined : signal.reports(i));
  const own = spellsOf(track, { ...signal, reports }, pause, spell);
  return own.some((one) => lasts(track, one, { ...signal, reports }, persist));
}

export const emergencySquawk = defineDetector({
  ...declared,
  *detect(track, _context, { persist, pause }) {
    for (const signal of signalsOf(track)) {
      for (const spell of spellsOf(track, signal, pause)) {
        if (!lasts(track, spell, signal, persist)) continue;
        const { value, meaning, by } = signal;
        const { start, end, rows } = spell;
        const duration = track.time[end] - track.time[start];
        yield {
          start,
          end,
          value,
          severity: 'warning',
          confidence: duration >= 60 ? 'high' : 'medium',
          evidence: { code: value, meaning, by, duration, messages: rows },
          ...(isMeasuredAlone(track, spell, signal, persist, pause) && { measuredAlone: true as const }),
        };
      }
    }
  },
});
