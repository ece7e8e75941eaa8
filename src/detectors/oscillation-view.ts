import type { Range } from '../track/ranges.js';
import type { Track } from '../track/track.js';
import type { SpeedBasis } from './airspeed.js';
import type { Context, Vicinity } from './detector.js';
import type { Oscillation, Verdict } from './oscillation.js';
import { lanchesterPeriod } from './oscillation-cycles.js';
import {
  distrustOf,
  oscillations,
  swingsOf,
  visitsTo,
  type OscillationSettings,
} from './oscillation-find.js';
import { oscillationOptions } from './oscillation-options.js';
import { pointsOf } from './oscillation-points.js';
import { spectrumOf } from './oscillation-spectrum.js';

/** The thresholds as they stand by default. */
export const defaultOscillationSettings = Object.fromEntries(
  Object.entries(oscillationOptions).map(([name, option]) => [name, option.default]),
) as { readonly [K in keyof OscillationSettings]: number };

export interface OscillationResult {
  /** Of the longest oscillation of the part; `insufficient` where there is none. */
  readonly verdict: Verdict;
  readonly longest?: Oscillation;
  /** Every group of cycles, with its own verdict, noise and insufficient ones too. */
  readonly all: readonly Oscillation[];
}

const isVicinity = (part: Range | Vicinity): part is Vicinity => 'airport' in part;

/** Verdict for the whole flight, for some rows, or for the part within a distance of an airport. */
export function oscillationIn(
  track: Track,
  context: Context,
  part?: Range | Vicinity,
  settings: OscillationSettings = defaultOscillationSettings,
): OscillationResult {
  const parts = part && isVicinity(part) ? visitsTo(track, part) : [part];
  const all = parts.flatMap((rows) => oscillations(track, context, settings, rows));
  const told = all.filter((o) => o.verdict === 'phugoid-like' || o.verdict === 'manoeuvre');
  const longest = (told.length > 0 ? told : all).reduce<Oscillation | undefined>(
    (best, o) => (!best || o.halfCycles > best.halfCycles ? o : best),
    undefined,
  );
  return { verdict: longest?.verdict ?? 'insufficient', ...(longest && { longest }), all };
}

/** What a picture of an oscillation draws. All heights in ft, times in Unix seconds. */
export interface OscillationView {
  readonly turningPoints: readonly {
    readonly row: number;
    readonly time: number;
    readonly altitude: number;
    readonly maximum: boolean;
  }[];
  /** Altitude without trend. */
  readonly detrended: { readonly time: Float64Array; readonly value: Float64Array };
  /** Share of the variance by period (s), longest period first. */
  readonly spectrum: { readonly period: Float64Array; readonly power: Float64Array };
  /** s, of the spectrum's highest peak. */
  readonly peakPeriod: number;
  /** s, of Lanchester's phugoid at the mean speed; NaN where there is no speed. */
  readonly lanchesterPeriod: number;
  /** Height, V²/2g and their sum, each without trend; NaN where there is no speed. */
  readonly energy: {
    readonly time: Float64Array;
    readonly potential: Float64Array;
    readonly kinetic: Float64Array;
    readonly total: Float64Array;
    readonly basis?: SpeedBasis;
  };
}

/** @param rows the rows of a finding; the picture shows them alone. Undefined where they hold no two turning points. */
export function oscillationView(
  track: Track,
  context: Context,
  rows: Range,
  settings: OscillationSettings = defaultOscillationSettings,
): OscillationView | undefined {
  const around = { start: Math.max(0, rows.start - 1), end: Math.min(track.length - 1, rows.end) };
  const { series, turns } = swingsOf(track, context, settings.hysteresis, around);
  if (turns.at.length < 2) return undefined;
  const from = turns.at[0];
  const to = series.rows.length - 1;
  const longest = oscillationIn(track, context, rows, settings).longest;
  const cycle = longest?.medianCycle ?? (2 * (series.time[to] - series.time[from])) / turns.at.length;
  const points = pointsOf(track, series, from, to, cycle, distrustOf(context));
  const run = [points.time[0], points.time[points.time.length - 1]] as const;
  const { frequency, power, period } = spectrumOf(points, [run], cycle, settings.shortest, settings.longest);
  return {
    turningPoints: Array.from(turns.at, (at, k) => ({
      row: series.rows[at],
      time: series.time[at],
      altitude: series.altitude[at],
      maximum: turns.isMaximum[k] === 1,
    })),
    detrended: { time: points.time, value: points.height },
    spectrum: { period: frequency.map((f) => 1 / f), power },
    peakPeriod: period,
    lanchesterPeriod: lanchesterPeriod(points.meanSpeed),
    energy: {
      time: points.time,
      potential: points.height,
      kinetic: points.speedHeight,
      total: points.height.map((height, i) => height + points.speedHeight[i]),
      ...(points.basis && { basis: points.basis }),
    },
  };
}
