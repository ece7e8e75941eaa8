import { emergencies, NO_SQUAWK, sourceCode, UNKNOWN, type Track } from '../track/track.js';
import { formatDuration } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { defineDetector, type Hit } from '../finding/detector.js';
import { evidenceWord } from '../finding/evidence-words.js';

/** Codes that mean an emergency everywhere (ICAO Doc 4444, 8.5). */
const meanings: Readonly<Record<number, string>> = {
  7500: 'unlawful interference',
  7600: 'radio failure',
  7700: 'emergency',
};

/** A published figure is no frame that may be wrong: it stands by itself. */
const REPORTED = sourceCode('reported');

interface Spell {
  readonly start: number;
  end: number;
  /** Rows that say so. */
  rows: number;
}

/**
 * Spells in which `says` holds: rows that say nothing do not end one, and neither does another value shorter than `pause`
 * seconds (bits flip in both directions).
 */
function spells(track: Track, says: (i: number) => boolean | undefined, pause: number): Spell[] {
  const found: Spell[] = [];
  for (let i = 0; i < track.length; i++) {
    if (says(i) !== true) continue;
    const last = found.at(-1);
    if (last && track.time[i] - track.time[last.end] <= pause) {
      last.end = i;
      last.rows++;
    } else found.push({ start: i, end: i, rows: 1 });
  }
  return found;
}

/** Share of the rows of a spell that say a code at all and say this one: single wrong frames strewn over an hour are none. */
function shareOf(spell: Spell, says: (i: number) => boolean | undefined): number {
  let known = 0;
  for (let i = spell.start; i <= spell.end; i++) if (says(i) !== undefined) known++;
  return spell.rows / known;
}

function hitOf(track: Track, spell: Spell, value: number, meaning: string, by: string): Hit {
  const duration = track.time[spell.end] - track.time[spell.start];
  return {
    start: spell.start,
    end: spell.end,
    value,
    severity: 'warning',
    confidence: duration >= 60 ? 'high' : 'medium',
    evidence: { code: value, meaning, by, duration, messages: spell.rows },
  };
}

export const emergencySquawk = defineDetector({
  id: 'emergency-squawk',
  title: () => msg('Emergency code'),
  about: () =>
    msg(
      'The transponder sends 7500, 7600 or 7700, or an emergency status, for longer than a wrong frame lasts.',
    ),
  category: 'flight',
  unit: 'code',
  needs: ['time'],
  options: {
    persist: {
      label: () => msg('Shortest time'),
      unit: 's',
      default: 10,
      min: 0,
      max: 600,
      source: () =>
        msg(
          'Engineering: two messages or 10 s leave single wrong frames out; codes pass through 7700 while they are dialled',
        ),
    },
    pause: {
      label: () => msg('Longest pause'),
      unit: 's',
      default: 120,
      min: 10,
      max: 3600,
      source: () => msg('Engineering: sparse feeds send the code once a minute'),
    },
  },
  evidenceUnits: { code: 'code', duration: 's', messages: 'count' },
  alternatives: () => [
    msg('set by mistake or for a test'),
    msg('a medical case on board: most emergency codes are not about the aircraft'),
  ],
  limits: () => [
    msg('Many accidents happen without the code.'),
    msg('Two messages at least: a code in one row alone is not told, unless the row is a published figure.'),
    msg('The file must have a squawk or an emergency status.'),
  ],
  say({ value, evidence }) {
    const meaning = evidenceWord(evidence.meaning);
    const what = value > 0 ? msg(str`Squawk ${value} (${meaning})`) : msg(str`Emergency status (${meaning})`);
    if (evidence.messages === 1) return msg(str`${what}, reported once.`);
    const duration = formatDuration(Number(evidence.duration));
    return msg(str`${what} for ${duration}, in ${evidence.messages} rows.`);
  },
  *detect(track, _context, { persist, pause }) {
    const lasting = (spell: Spell, says: (i: number) => boolean | undefined) =>
      track.source[spell.start] === REPORTED ||
      (spell.rows >= 2 &&
        track.time[spell.end] - track.time[spell.start] >= persist &&
        shareOf(spell, says) > 0.5);
    if (track.has('squawk')) {
      for (const code of [7500, 7600, 7700]) {
        if (!track.squawk.includes(code)) continue;
        const says = (i: number) => (track.squawk[i] === NO_SQUAWK ? undefined : track.squawk[i] === code);
        for (const spell of spells(track, says, pause)) {
          if (lasting(spell, says)) yield hitOf(track, spell, code, meanings[code], 'squawk');
        }
      }
    }
    if (!track.has('emergency')) return;
    for (let status = 1; status < emergencies.length; status++) {
      if (emergencies[status] === 'reserved' || !track.emergency.includes(status)) continue;
      const says = (i: number) =>
        track.emergency[i] === UNKNOWN ? undefined : track.emergency[i] === status;
      for (const spell of spells(track, says, pause)) {
        if (lasting(spell, says)) yield hitOf(track, spell, 0, emergencies[status], 'emergency status');
      }
    }
  },
});
