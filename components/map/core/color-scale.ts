import { msg } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { altitudeReferenceWords } from '../../../src/track/words.js';
import { sources } from '../../../src/track/track.js';
import { sourceWords } from '../../../src/track/words.js';
import {
  aviationUnits,
  formatNumber,
  shownAs,
  type DisplayUnits,
  type Quantity,
} from '../../../src/base/display-units.js';
import { rampColors, type RampName } from './color-ramps.js';
import { type Scheme } from '../../../src/picture/palette.js';
import { NO_BIN } from '../../../src/picture/line-runs.js';
import { numberTicks, sided, timeTicks, type ScaleTick } from './scale-ticks.js';

export const colorings = [
  'status',
  'altitude',
  'groundSpeed',
  'verticalRate',
  'crossTrack',
  'time',
  'source',
] as const;
/** What the color of the track says. */
export type ColorBy = (typeof colorings)[number];

export interface ColorScale {
  readonly by: ColorBy;
  readonly title: string;
  /** Of each bin; a legend draws them as a bar, or as one line each where they are named. */
  readonly colors: readonly string[];
  readonly missing: string;
  /** Bin of each row, NO_BIN where the value is missing; undefined where all is of one color. */
  readonly bins?: Uint8Array;
  readonly ticks: readonly ScaleTick[];
  /** Names of the bins of a scale of kinds, only the ones that the track has. */
  readonly names?: readonly (readonly [bin: number, name: string])[];
}

/** More cannot be distinguished, and each is one more feature for MapLibre. */
const BINS = 24;
/** Share of a bin that a value must pass its edge by, so that noise on an edge does not flicker. */
const HYSTERESIS = 0.3;
/** s; readsb calls a value stale after this long. */
const HOLD = 20;
const missing: Record<Scheme, string> = { light: '#6d7278', dark: '#7d848c' };

const ramps: Record<Exclude<ColorBy, 'status' | 'source'>, RampName> = {
  altitude: 'viridis',
  groundSpeed: 'plasma',
  verticalRate: 'diverging',
  crossTrack: 'diverging',
  time: 'cividis',
};

const quantities: Partial<Record<ColorBy, Quantity>> = {
  altitude: 'altitude',
  groundSpeed: 'speed',
  verticalRate: 'verticalRate',
  crossTrack: 'distance',
};

export const coloringTitles = (): Record<ColorBy, string> => ({
  status: msg('Position status'),
  altitude: msg('Altitude'),
  groundSpeed: msg('Ground speed'),
  verticalRate: msg('Vertical rate'),
  crossTrack: msg('Distance from route'),
  time: msg('Time'),
  source: msg('Source'),
});

function valuesOf({ track, deviation }: Analysis, by: ColorBy): Float32Array | Float64Array | undefined {
  if (by === 'crossTrack') return deviation?.crossTrack;
  if (by === 'altitude' && !track.has('altitude') && track.has('geoAltitude')) return track.geoAltitude;
  return by === 'status' || by === 'source' ? undefined : track[by];
}

/** Least span of a scale in the track's unit: noise is not spread over all colors. */
const leastSpans: Partial<Record<ColorBy, number>> = {
  altitude: 1000,
  groundSpeed: 50,
  verticalRate: 500,
  crossTrack: 1,
};

/**
 * Ends of the scale: first and last of 100 parts of the values, so that one false altitude does not wash out the rest. Equal
 * if all values are.
 */
export function domainOf(values: ArrayLike<number>, even: boolean, least = 0): [number, number] | undefined {
  const step = Math.max(1, Math.floor(values.length / 20_000));
  const some: number[] = [];
  for (let i = 0; i < values.length; i += step) if (Number.isFinite(values[i])) some.push(values[i]);
  if (!some.length) return undefined;
  some.sort((a, b) => a - b);
  const low = some[Math.floor((some.length - 1) * 0.005)];
  const high = some[Math.ceil((some.length - 1) * 0.995)];
  const reach = Math.max(Math.abs(low), Math.abs(high), least / 2) || 1;
  if (even) return [-reach, reach];
  if (low === high) return [low, high];
  const missing = Math.max(0, least - (high - low)) / 2;
  return [low - missing, high + missing];
}

/**
 * Bin of each value between the ends; beyond them the first or last. With `time`, a value colors the line for HOLD seconds:
 * feeds send position and speed in different rows, and every other leg would be gray.
 */
export function binsOf(
  values: ArrayLike<number>,
  [low, high]: readonly [number, number],
  count = BINS,
  time?: ArrayLike<number>,
): Uint8Array {
  const bins = new Uint8Array(values.length).fill(NO_BIN);
  let last = NO_BIN;
  let at = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const place = ((values[i] - low) / (high - low)) * count;
    if (place === place && time) at = time[i];
    if (place !== place) last = time && time[i] - at <= HOLD ? last : NO_BIN;
    else if (last === NO_BIN || place < last - HYSTERESIS || place > last + 1 + HYSTERESIS) {
      last = Math.max(0, Math.min(count - 1, Math.floor(place)));
    }
    bins[i] = last;
  }
  return bins;
}

function titleOf(by: ColorBy, { track }: Analysis, units: DisplayUnits): string {
  const title = coloringTitles()[by];
  const quantity = quantities[by];
  if (by === 'time') return `${title} (UTC)`;
  if (by !== 'altitude') return quantity ? `${title} (${shownAs(quantity, units).unit})` : title;
  const reference = track.has('altitude') ? track.meta.altitudeReference : 'geometric';
  return `${title} (${shownAs('altitude', units).unit}, ${altitudeReferenceWords[reference]()})`;
}

function measured(
  by: Exclude<ColorBy, 'status' | 'source'>,
  analysis: Analysis,
  units: DisplayUnits,
  scheme: Scheme,
) {
  const values = valuesOf(analysis, by);
  const domain = values && domainOf(values, ramps[by] === 'diverging', leastSpans[by]);
  if (!values || !domain) return undefined;
  const quantity = quantities[by];
  const factor = quantity ? shownAs(quantity, units).factor : 1;
  const [low, high] = by === 'time' && domain[0] === domain[1] ? [domain[0] - 1, domain[1] + 1] : domain;
  if (low === high) return ofOneValue(values, low * factor, rampColors(ramps[by], BINS, scheme));
  const ticks = by === 'time' ? timeTicks(low, high) : numberTicks(low, high, factor);
  return {
    colors: rampColors(ramps[by], BINS, scheme),
    bins: binsOf(values, [low, high], BINS, analysis.track.time),
    ticks: by === 'crossTrack' ? sided(ticks) : ticks,
  };
}

/** A flight whose values are all the same: one color and one label. */
function ofOneValue(values: ArrayLike<number>, shown: number, ramp: readonly string[]) {
  const bins = Uint8Array.from(values, (value) => (value === value ? 0 : NO_BIN));
  const label = formatNumber(shown, Number.isInteger(shown) ? 0 : 1);
  return { colors: [ramp[ramp.length >> 1]], bins, ticks: [{ at: 0.5, label }] };
}

const sourceColors: Record<Scheme, readonly string[]> = {
  light: ['#6d7278', '#0b62c4', '#0e7a8f', '#a05a00', '#3d7a1c', '#5b4bb0', '#1f2a36', '#a3368f'],
  dark: ['#a9afb6', '#6cb2ff', '#5cc8ea', '#f2b344', '#8fce6a', '#a99cf5', '#f2f4f6', '#f08ada'],
};

function kinds({ track }: Analysis, scheme: Scheme) {
  const present = new Set<number>();
  for (let i = 0; i < track.length; i++) present.add(track.source[i]);
  return {
    colors: sourceColors[scheme],
    bins: track.source,
    ticks: [],
    names: [...present].sort((a, b) => a - b).map((bin) => [bin, sourceWords[sources[bin]]()] as const),
  };
}

/** The colors of a track by a quantity; where the track lacks it, everything has the color of what is missing. */
export function colorScale(
  analysis: Analysis,
  by: ColorBy,
  scheme: Scheme,
  plain: string,
  units: DisplayUnits = aviationUnits,
): ColorScale {
  const common = { by, title: titleOf(by, analysis, units), missing: missing[scheme] };
  if (by === 'status') return { ...common, colors: [plain], ticks: [] };
  if (by === 'source') return { ...common, ...kinds(analysis, scheme) };
  const scale = measured(by, analysis, units, scheme);
  return scale ? { ...common, ...scale } : { ...common, colors: [missing[scheme]], ticks: [] };
}
