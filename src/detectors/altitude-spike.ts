import { cleanAltitude } from '../track/clean/index.js';
import { altitudeHampel } from '../track/clean/hampel.js';
import type { Cleaned, HampelOptions } from '../track/clean/hampel.js';
import type { Range } from '../track/runs.js';
import { joinRuns, runsOfMask } from '../track/runs.js';
import type { Track } from '../track/track.js';
import { formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { defineDetector } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';

/** s; wrong altitudes nearer to each other than this are told as one finding. */
const JOIN = 60;
/** Rows named as evidence at most. */
const NAMED = 20;

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
    if (worst.rows.length < NAMED) worst.rows.push(i);
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
  id: 'altitude-spike',
  title: () => msg('Altitude spike'),
  about: () =>
    msg(
      'The altitude leaves its surroundings and returns faster than an aircraft can: a Hampel filter over time, and for longer stretches a chain of altitudes that can be flown.',
    ),
  category: 'data',
  unit: 'ft',
  needs: ['time', 'altitude'],
  options: {
    halfWindow: {
      label: () => msg('Window to each side'),
      unit: 's',
      default: altitudeHampel.halfWindow,
      min: 5,
      max: 300,
      source: () =>
        msg(
          'Hampel filter ±30 s: on 18 raw calibration flights it left 3 false descent alarms of 11 (measured)',
        ),
    },
    deviations: {
      label: () => msg('Median absolute deviations'),
      unit: 'ratio',
      default: altitudeHampel.deviations,
      min: 2,
      max: 20,
      source: () => msg('Hampel filter, 6 MAD (measured on the same flights)'),
    },
    floor: {
      label: () => msg('Smallest departure'),
      unit: 'ft',
      default: altitudeHampel.floor,
      min: 50,
      max: 5000,
      source: () =>
        msg(
          'Altimetry and reporting tolerance: controllers take ±300 ft as the level (ICAO Doc 4444, 8.5.5.2)',
        ),
    },
    long: {
      label: () => msg('Long: caution'),
      unit: 's',
      default: 10,
      min: 1,
      max: 600,
      source: () =>
        msg('A message that is decoded wrongly lasts one row; ten seconds are a wrong source (engineering)'),
    },
  },
  evidenceUnits: { altitude: 'ft', surrounding: 'ft', departure: 'ft', rows: 'count', longest: 's' },
  alternatives: () => [
    msg('bits of the message read wrongly, or another aircraft’s reply'),
    msg('a zero or a placeholder where the altitude was unknown'),
    msg('a faulty encoder of the aircraft'),
  ],
  limits: () => [
    msg(
      'Needs five rows within the window: single wrong rows show where rows are up to 10 s apart; with 60 s rows only jumps above 50,000 ft/min do.',
    ),
    msg('Wrong stretches longer than about four minutes look like two changes of level and are not found.'),
    msg(
      'A value that a feed repeats for up to 15 s, or a change that the reported vertical rate explains, is no spike.',
    ),
  ],
  say({ value, evidence }) {
    const rows = Number(evidence.rows);
    const altitude = formatQuantity(Number(evidence.altitude), 'ft');
    const surrounding = formatQuantity(Number(evidence.surrounding), 'ft');
    const off = formatQuantity(Math.abs(value), 'ft');
    const count = formatQuantity(rows, 'count');
    return rows === 1
      ? msg(
          str`One row with an altitude that cannot be right: ${altitude} where its surroundings say ${surrounding}, ${off} off`,
        )
      : msg(
          str`${count} rows with an altitude that cannot be right: ${altitude} where its surroundings say ${surrounding}, ${off} off`,
        );
  },
  *detect(track, _context, { halfWindow, deviations, floor, long }) {
    const cleaned = cleanedWith(track, { halfWindow, deviations, floor });
    if (cleaned.count === 0) return;
    for (const run of joinRuns(runsOfMask(cleaned.outlier), track.time, JOIN)) {
      const { row, departure, surrounding, rows, count, longest } = worstOf(track, cleaned, run);
      yield {
        ...run,
        value: departure,
        severity: longest >= long ? 'caution' : 'advisory',
        confidence: Math.abs(departure) >= 1000 ? 'high' : 'medium',
        evidence: evidenceOf({ altitude: track.altitude[row], surrounding, departure, rows: count, longest }),
        rows,
      };
    }
  },
});
