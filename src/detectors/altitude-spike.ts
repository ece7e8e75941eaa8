import { altitudeSpike as declared } from '../finding/declarations/altitude-spike.js';
import { cleanAltitude } from '../track/clean/index.js';
import { altitudeHampel } from '../track/clean/hampel.js';
import type { Cleaned, HampelOptions } from '../track/clean/hampel.js';
import type { Range } from '../track/runs.js';
import { joinRuns, runsOfMask } from '../track/runs.js';
import type { Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';

/** s; wrong altitudes nearer to each other than this are one finding. */
const JOIN_WITHIN_S = 60;
/** Rows named as evidence at most. */
const MAX_NAMED_ROWS = 20;

/** Mean of the nearest good altitudes on both sides, ft; the one there is at an end of the track. */
function around(values: Float32Array, i: number): number {
  let before = i;
  let after = i;
  while (before >= 0 && values[before] !== values[before]) before--;
  while (after < values.length && values[after] !== values[after]) after++;
  if (before < 0) return values[after] ?? NaN;
  return after < values.length ? (values[before] + values[after]) / 2 : values[before];
}

interface Worst {
  readonly row: number;
  readonly departure: number;
  readonly surrounding: number;
  readonly rows: number[];
  readonly count: number;
  /** s from the first to the last wrong row of the longest unbroken run. */
  readonly longest: number;
}

function worstOf(track: Track, { values, outlier }: Cleaned, { start, end }: Range): Worst {
  const worst = { row: start, departure: 0, surrounding: NaN, rows: [] as number[], count: 0, longest: 0 };
  let surrounding = NaN;
  let since = -1;
  for (let i = start; i <= end; i++) {
    if (!outlier[i]) {
      if (values[i] === values[i]) since = -1;
      continue;
    }
    if (since < 0) {
      since = i;
      surrounding = around(values, i);
    }
    worst.count++;
    worst.longest = Math.max(worst.longest, track.time[i] - track.time[since]);
    if (worst.rows.length < MAX_NAMED_ROWS) worst.rows.push(i);
    const departure = track.altitude[i] - surrounding;
    if (Math.abs(departure) > Math.abs(worst.departure))
      Object.assign(worst, { row: i, departure, surrounding });
  }
  return worst;
}

function cleanedWith(track: Track, { halfWindow, deviations, floor }: Omit<HampelOptions, 'rate'>): Cleaned {
  const usual = altitudeHampel;
  const same = halfWindow === usual.halfWindow && deviations === usual.deviations && floor === usual.floor;
  return cleanAltitude(track, same ? undefined : { ...usual, halfWindow, deviations, floor });
}

export const altitudeSpike = defineDetector({
  ...declared,
  *detect(track, _context, { halfWindow, deviations, floor, long }) {
    const cleaned = cleanedWith(track, { halfWindow, deviations, floor });
    if (cleaned.count === 0) return;
    for (const run of joinRuns(runsOfMask(cleaned.outlier), track.time, JOIN_WITHIN_S)) {
      const { row, departure, surrounding, rows, count, longest } = worstOf(track, cleaned, run);
      // No altitude of the track is right: there is nothing to compare these with.
      if (Number.isNaN(surrounding)) continue;
      yield {
        ...run,
        value: departure,
        severity: longest >= long ? 'caution' : 'advisory',
        confidence: Math.abs(departure) >= 1000 ? 'high' : 'medium',
        evidence: { altitude: track.altitude[row], surrounding, departure, rows: count, longest },
        rows,
      };
    }
  },
});
