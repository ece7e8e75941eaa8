import { isGap } from '../../track/cadence.js';
import { cleanAltitude } from '../../track/clean/index.js';
import { groundRows } from '../../track/clean/on-ground.js';
import { groundSpeedOf } from '../../track/ground-speed.js';
import type { Track } from '../../track/track.js';

/**
 * Phases of flight by fuzzy logic: Sun, Ellerbroek & Hoekstra 2017, "Flight extraction and phase identification for large
 * automatic dependent surveillance–broadcast datasets", J. Aerospace Information Systems 14(10); memberships and rules
 * as published there and in OpenAP. The rule that holds most wins.
 */
export const phaseNames = ['unknown', 'ground', 'climb', 'cruise', 'descent', 'level'] as const;
export type Phase = (typeof phaseNames)[number];

export interface PhaseSpan {
  readonly phase: Phase;
  /** Unix seconds. */
  readonly start: number;
  readonly end: number;
  readonly startRow: number;
  readonly endRow: number;
}

export interface PhaseOptions {
  /** s; values are averaged over windows of this length (60 s in the publication). */
  readonly window: number;
  /** ft that the altitude column shows on the ground, by time: the publication takes 0. */
  readonly ground?: (time: number) => number;
}

const gauss = (x: number, middle: number, sigma: number): number =>
  Math.exp(-(((x - middle) / sigma) ** 2) / 2);

/** From 0 at `from` to 1 at `to`, smooth (S-shaped membership). */
function rising(x: number, from: number, to: number): number {
  if (x <= from) return 0;
  if (x >= to) return 1;
  const middle = (from + to) / 2;
  const share = (x - from) / (to - from);
  return x <= middle ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
}

/** How much each rule holds. @param height ft; @param rate ft/min; @param speed kt, NaN unknown */
function strengths(height: number, rate: number, speed: number): readonly number[] {
  const level = gauss(rate, 0, 100);
  const up = rising(rate, 10, 1000);
  const down = rising(-rate, 10, 1000);
  const onGround = 1 - rising(height, 0, 200);
  const low = gauss(height, 10_000, 10_000);
  const high = gauss(height, 35_000, 20_000);
  // Without a speed the rules rest on height and rate alone.
  const known = speed === speed;
  const slow = known ? gauss(speed, 0, 50) : 1;
  const medium = known ? gauss(speed, 300, 100) : 1;
  const fast = known ? gauss(speed, 600, 100) : 1;
  return [
    0,
    Math.min(onGround, level, slow),
    Math.min(low, up, medium),
    Math.min(high, level, fast),
    Math.min(low, down, medium),
    Math.min(low, level, medium),
  ];
}

/** Index into `phaseNames`; `unknown` without altitude or rate. */
export function phaseOf(height: number, rate: number, speed: number): number {
  if (height !== height || rate !== rate) return 0;
  const all = strengths(height, rate, speed);
  let best = 0;
  for (let k = 1; k < all.length; k++) if (all[k] > all[best]) best = k;
  return best;
}

interface Window {
  readonly start: number;
  /** One past the last row. */
  readonly end: number;
  readonly phase: number;
}

/** Mean of the values that are there; NaN where none is. */
function mean(values: Float32Array, from: number, to: number): number {
  let sum = 0;
  let n = 0;
  for (let i = from; i < to; i++) {
    const value = values[i];
    if (value !== value) continue;
    sum += value;
    n++;
  }
  return n > 0 ? sum / n : NaN;
}

/** ft/min: the mean of the reported rates, else the change of altitude from the window before to the one after. */
function rateOf(track: Track, altitude: Float32Array, from: number, to: number, window: number): number {
  const reported = track.has('verticalRate') ? mean(track.verticalRate, from, to) : NaN;
  if (reported === reported) return reported;
  let [a, b] = [from, to - 1];
  while (a > 0 && track.time[from] - track.time[a - 1] <= window / 2) a--;
  while (b + 1 < track.length && track.time[b + 1] - track.time[to - 1] <= window / 2) b++;
  while (a < b && altitude[a] !== altitude[a]) a++;
  while (b > a && altitude[b] !== altitude[b]) b--;
  const seconds = track.time[b] - track.time[a];
  return seconds > 0 ? ((altitude[b] - altitude[a]) / seconds) * 60 : NaN;
}

/** Whether most rows are on the ground, or most flags say in the air; undefined where neither is known. */
function flagged(track: Track, ground: Uint8Array, from: number, to: number): boolean | undefined {
  let [down, up] = [0, 0];
  for (let i = from; i < to; i++) {
    if (ground[i] !== 0) down++;
    else if (track.onGround[i] === 0) up++;
  }
  if (track.has('onGround')) return down + up === 0 ? undefined : down > up;
  return 2 * down > to - from ? true : undefined;
}

function windowsOf(track: Track, { window, ground }: PhaseOptions): Window[] {
  const { values } = cleanAltitude(track);
  const rows = groundRows(track);
  const overGround = groundSpeedOf(track).values;
  const speed = track.has('trueAirspeed') ? track.trueAirspeed : overGround;
  const { time } = track;
  const windows: Window[] = [];
  for (let start = 0; start < time.length;) {
    const slot = Math.floor(time[start] / window);
    let end = start + 1;
    while (end < time.length && Math.floor(time[end] / window) === slot) end++;
    const onGround = flagged(track, rows, start, end);
    const height = mean(values, start, end) - (ground?.(track.time[start]) ?? 0);
    const knots = mean(speed, start, end);
    const fuzzy = phaseOf(
      height,
      rateOf(track, values, start, end, window),
      knots === knots ? knots : mean(overGround, start, end),
    );
    windows.push({
      start,
      end,
      phase: onGround === true ? 1 : onGround === false && fuzzy === 1 ? 5 : fuzzy,
    });
    start = end;
  }
  return windows;
}

/** Phase of each row, as an index into `phaseNames`. */
export function phasesOf(track: Track, options: Partial<PhaseOptions> = {}): Uint8Array {
  const phases = new Uint8Array(track.length);
  for (const { start, end, phase } of windowsOf(track, { window: 60, ...options }))
    phases.fill(phase, start, end);
  return phases;
}

/** The lane: spans of one phase that follow one another; a gap between rows is a span of `unknown`. */
export function phaseSpans(track: Track, phases: Uint8Array): PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  const { time, length } = track;
  const add = (code: number, startRow: number, endRow: number) => {
    const span = { phase: phaseNames[code], start: time[startRow], end: time[endRow], startRow, endRow };
    if (span.end > span.start) spans.push(span);
  };
  let start = 0;
  for (let i = 1; i < length; i++) {
    if (isGap(track, i - 1, i)) {
      add(phases[start], start, i - 1);
      add(0, i - 1, i);
      start = i;
    } else if (phases[i] !== phases[start]) {
      add(phases[start], start, i);
      start = i;
    }
  }
  if (track.length > 0) add(phases[start], start, track.length - 1);
  return spans;
}
