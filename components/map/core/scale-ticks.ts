import { msg } from '@lit/localize';
import { formatNumber } from '../../../src/base/display-units.js';

/** Where a color scale is labeled. */
export interface ScaleTick {
  /** 0 to 1 along the scale. */
  readonly at: number;
  readonly label: string;
}

/** 1, 2 or 5 times a power of ten, for at most `most` steps. */
export function niceStep(span: number, most: number): number {
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((m) => m * power).find((step) => step >= rough) ?? 10 * power;
}

/** Pixels: length of the scale in the legend, room for a character of its labels, and between two of them. */
export const SCALE_LENGTH = 176;
const [CHARACTER, BETWEEN] = [6.5, 5];
/** Pixels by which a label may be beyond an end of the scale. */
const OVERHANG = 8;

/** Pixels from the start of the scale to the middle of a label: at its tick, moved in at the ends. */
export function middleOf({ at, label }: ScaleTick): number {
  const half = (label.length * CHARACTER) / 2;
  const most = SCALE_LENGTH + OVERHANG - half;
  return Math.max(Math.min(at * SCALE_LENGTH, most), half - OVERHANG);
}

/** Whether no label runs into the next. */
const hasRoom = (ticks: readonly ScaleTick[]): boolean =>
  ticks.every((tick, i) => {
    const before = ticks[i - 1];
    if (!before) return true;
    const halves = ((tick.label.length + before.label.length) * CHARACTER) / 2;
    return middleOf(tick) - middleOf(before) >= halves + BETWEEN;
  });

/** Ticks at round numbers, as many as their labels leave room for. */
export function numberTicks(low: number, high: number, factor: number): ScaleTick[] {
  for (let most = 4; most > 1; most--) {
    const ticks = ticksOf(low, high, factor, most);
    if (hasRoom(ticks)) return ticks;
  }
  return ticksOf(low, high, factor, 1);
}

function ticksOf(low: number, high: number, factor: number, most: number): ScaleTick[] {
  const step = niceStep((high - low) * factor, most);
  const ticks: ScaleTick[] = [];
  for (
    let v = Math.ceil((low * factor) / step - 1e-9) * step;
    v <= high * factor * (1 + 1e-9) + 1e-9;
    v += step
  ) {
    ticks.push({ at: (v / factor - low) / (high - low), label: formatNumber(v, step < 1 ? 1 : 0) });
  }
  return ticks;
}

export function timeTicks(low: number, high: number): ScaleTick[] {
  const clock = (time: number): string => new Date(time * 1000).toISOString().slice(11, 16);
  return [0, 0.5, 1].map((at) => ({ at, label: clock(low + at * (high - low)) }));
}

/** Sides of the route in words instead of signs. */
export const sided = (ticks: ScaleTick[]): ScaleTick[] =>
  ticks.map(({ at, label }) => ({
    at,
    label: label.startsWith('−')
      ? `${label.slice(1)} ${msg('L')}`
      : label === '0'
        ? label
        : `${label} ${msg('R')}`,
  }));
