import { formatNumber } from '../../../src/base/display-units.js';
import { clockIn, dateIn, type Zone } from '../../shared/time-zone.js';

const DAY = 86_400;

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
