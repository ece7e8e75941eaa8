import type { Range } from '../../track/runs.js';
import { UNKNOWN, type Track } from '../../track/track.js';

/** What the integrity columns say of each row's position. */

/** NACp up to 2: not known to be better than 2 NM. readsb and gpsjam.org count these as bad, and from 4 on (1 NM) as good. */
const BAD_NACP = 2;
const GOOD_NACP = 4;
/** NIC up to 6 is suspect, from 7 on (0.2 NM) normal (CSIS and inikas on interference over the Baltic). */
const BAD_NIC = 6;
/** SIL 0: no bound is claimed (adsbtrack). */
const BAD_SIL = 0;
/** gpsjam.org's rule: of the last 20 rows 18 are bad. */
const WINDOW = 20;
const TRIP = 18;

/** 1 bad, 0 good, 255 the row says nothing. */
function gradeOf(track: Track, i: number): number {
  const nacp = track.nacp[i];
  if (nacp !== UNKNOWN) {
    if (nacp <= BAD_NACP) return 1;
    return nacp >= GOOD_NACP ? 0 : UNKNOWN;
  }
  const nic = track.nic[i];
  if (nic !== UNKNOWN) return nic <= BAD_NIC ? 1 : 0;
  const sil = track.sil[i];
  return sil === UNKNOWN ? UNKNOWN : sil === BAD_SIL ? 1 : 0;
}

export interface BadIntegrity extends Range {
  /** Rows that say so, and the lowest values among them. */
  readonly rows: number;
  readonly nacp: number;
  readonly nic: number;
}

/**
 * Stretches in which the integrity columns say that positions are bad, of a flight whose positions are good elsewhere: equipment that never
 * reports better is not interference.
 */
export function badIntegrity(track: Track): BadIntegrity[] {
  if (!track.has('nacp') && !track.has('nic') && !track.has('sil')) return [];
  const graded = new Uint32Array(track.length);
  let n = 0;
  let good = 0;
  for (let i = 0; i < track.length; i++) {
    const grade = gradeOf(track, i);
    if (grade === UNKNOWN || track.onGround[i] === 1) continue;
    graded[n++] = i;
    if (grade === 0) good++;
  }
  return good >= WINDOW && n - good >= TRIP ? tripped(track, graded.subarray(0, n)) : [];
}

/** Stretches that the counter calls bad, from the first bad row to the last. */
function tripped(track: Track, graded: Uint32Array): BadIntegrity[] {
  const found: BadIntegrity[] = [];
  let bad = 0;
  let open = -1;
  for (let k = 0; k < graded.length; k++) {
    bad += gradeOf(track, graded[k]);
    if (k >= WINDOW) bad -= gradeOf(track, graded[k - WINDOW]);
    if (open < 0 && bad >= TRIP) open = k - WINDOW + 1;
    const over = open >= 0 && (bad < WINDOW - TRIP || k === graded.length - 1);
    if (!over) continue;
    found.push(summary(track, graded, Math.max(0, open), k));
    open = -1;
  }
  return found;
}

function summary(track: Track, graded: Uint32Array, from: number, to: number): BadIntegrity {
  const rows = [...graded.subarray(from, to + 1)].filter((i) => gradeOf(track, i) === 1);
  const least = (values: Uint8Array): number => {
    const low = rows.reduce((low, i) => Math.min(low, values[i]), UNKNOWN);
    return low === UNKNOWN ? NaN : low;
  };
  return {
    start: rows[0],
    end: rows[rows.length - 1],
    rows: rows.length,
    nacp: least(track.nacp),
    nic: least(track.nic),
  };
}
