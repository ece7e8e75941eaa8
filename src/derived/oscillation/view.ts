import type { Range } from '../../track/runs.js';
import type { Track } from '../../track/track.js';
import type { SpeedBasis } from '../speed/airspeed.js';
import type { Context } from '../../finding/detector.js';
import { sampled } from './assess.js';
import { lanchesterPeriod, type CycleGroup } from './cycles.js';
import {
  assessedGroups,
  distrustOf,
  shared,
  swingsOf,
  type FoundGroup,
  type OscillationSettings,
} from './find.js';
import { altitudeOscillation } from '../../finding/declarations/altitude-oscillation.js';

/** The default thresholds. */
export const defaultOscillationSettings = Object.fromEntries(
  Object.entries(altitudeOscillation.options).map(([name, option]) => [name, option.default]),
) as { readonly [K in keyof OscillationSettings]: number };

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
  /** s, of Lanchester's phugoid at the mean speed; NaN if there is no speed. */
  readonly lanchesterPeriod: number;
  /** Height, V²/2g and their sum, each without trend; NaN if there is no speed. */
  readonly energy: {
    readonly time: Float64Array;
    readonly potential: Float64Array;
    readonly kinetic: Float64Array;
    readonly total: Float64Array;
    readonly basis?: SpeedBasis;
  };
}

/** The group of cycles that begins and ends with the rows, or the one that shares most of them. */
function groupFor(
  track: Track,
  context: Context,
  rows: Range,
  settings: OscillationSettings,
): FoundGroup | undefined {
  // As the detector looked: a turn at the end of the rows shows only by what comes after it.
  let [best, most] = [undefined as FoundGroup | undefined, 0];
  for (const found of assessedGroups(track, context, settings)) {
    const both = shared(found.oscillation, rows);
    if (both > most) [best, most] = [found, both];
  }
  return best;
}

/** Rows without a group of cycles: all that turns in them, as one. */
function wholeOf(
  track: Track,
  context: Context,
  rows: Range,
  settings: OscillationSettings,
): FoundGroup | undefined {
  const around = { start: Math.max(0, rows.start - 1), end: Math.min(track.length - 1, rows.end) };
  const { series, turns } = swingsOf(track, context, settings.hysteresis, around);
  const last = turns.at.length - 1;
  if (last < 1) return undefined;
  const period = (2 * (series.time[turns.at[last]] - series.time[turns.at[0]])) / last;
  const group: CycleGroup = { first: 0, last, period, halfCycles: last, runs: [[0, last]] };
  return { series, turns, group };
}

/**
 * What is seen is what was measured: the points, the spectrum and the period of a finding's picture are those of its
 * group of cycles in the whole flight, so that its period is the finding's own.
 * @param rows the rows of a finding. Undefined where they hold no two turning points.
 */
export function oscillationView(
  track: Track,
  context: Context,
  rows: Range,
  settings: OscillationSettings = defaultOscillationSettings,
): OscillationView | undefined {
  const found = groupFor(track, context, rows, settings) ?? wholeOf(track, context, rows, settings);
  if (!found) return undefined;
  const { series, turns, group } = found;
  const { points, spectrum } = sampled(track, series, turns, group, settings, distrustOf(context));
  const { frequency, power, period } = spectrum;
  const turning = Array.from({ length: group.last - group.first + 1 }, (_, i) => group.first + i);
  return {
    turningPoints: turning.map((k) => ({
      row: series.rows[turns.at[k]],
      time: series.time[turns.at[k]],
      altitude: track.altitude[series.rows[turns.at[k]]],
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
