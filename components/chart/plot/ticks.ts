import { formatNumber } from '../../shared/display-units.js';
import { clockIn, dateIn, type Zone } from '../../shared/time-zone.js';

const DAY = 86_400;

/** Steps of a time axis, s. */
export const timeSteps: number[] = [
  1,
  2,
  5,
  10,
  15,
  30,
  60,
  120,
  300,
  600,
  900,
  1800,
  3600,
  7200,
  10_800,
  21_600,
  43_200,
  DAY,
  2 * DAY,
  7 * DAY,
  28 * DAY,
  84 * DAY,
  364 * DAY,
];

/** Multiples of `step` between the ends, in the zone's own hours: 08:00 stays 08:00 where an offset has minutes. */
export function timeTicks(min: number, max: number, step: number, zone: Zone): number[] {
  const offset = zone.offset((min + max) / 2);
  const ticks: number[] = [];
  for (let t = Math.ceil((min + offset) / step) * step; t <= max + offset; t += step) ticks.push(t - offset);
  return ticks;
}

/** `08:25`, with seconds where the step needs them; the date under the first tick and where the day changes. */
export function timeLabels(ticks: readonly number[], step: number, zone: Zone): string[] {
  let day = '';
  return ticks.map((tick) => {
    const clock = clockIn(zone, tick);
    const date = dateIn(zone, tick);
    const changed = date !== day;
    day = date;
    if (step >= DAY) return date;
    return (step < 60 ? clock : clock.slice(0, 5)) + (changed ? `\n${date}` : '');
  });
}

/** Digits after the point of a step: 2.5 has one. */
const fractionOf = (step: number): number => String(Number(step.toPrecision(6))).split('.')[1]?.length ?? 0;

/** Numbers with as many digits as the step needs; where an axis has sides, the side's letter instead of a sign. */
export function valueLabels(
  ticks: readonly number[],
  step: number,
  sides?: readonly [string, string],
): string[] {
  const fraction = fractionOf(step);
  return ticks.map((tick) => {
    if (!sides || tick === 0) return formatNumber(tick, tick === 0 ? 0 : fraction);
    return `${formatNumber(Math.abs(tick), fraction)} ${sides[tick > 0 ? 0 : 1]}`;
  });
}

/** Share of the span left free above and below the curve. */
const PADDING = 0.08;

interface RangeRule {
  readonly zero?: boolean;
  /** Least span. */
  readonly span: number;
}

/**
 * Ends of a value axis. Zero is held where the curve comes near it (or where the rule says so), so that a climb from the ground starts at the
 * axis; a long level part is not magnified beyond the rule's span.
 */
export function valueRange(min: number, max: number, { zero, span }: RangeRule): [number, number] {
  if (!(min <= max)) return zero ? [-span / 2, span / 2] : [0, span];
  let low = zero || (min > 0 && min < max * 0.4) ? Math.min(0, min) : min;
  let high = zero ? Math.max(0, max) : max;
  if (high - low < span) {
    const middle = zero ? (low + high) / 2 : Math.max((low + high) / 2, low >= 0 ? span / 2 : -Infinity);
    [low, high] = [middle - span / 2, middle + span / 2];
  }
  const pad = (high - low) * PADDING;
  return [low === 0 && !zero ? 0 : low - pad, high + pad];
}
