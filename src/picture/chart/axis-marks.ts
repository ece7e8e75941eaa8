import { formatNumber } from '../../base/display-units.js';
import { formatClock, formatTime } from '../../base/units.js';
import { timeSteps } from '../axis.js';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Steps of 1, 2 and 5 of which at most `most` fit in. */
function stepOf(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most));
  return power * ([1, 2, 5, 10].find((step) => span / (step * power) <= most) ?? 10);
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * step);
}

/** Round numbers between the ends. */
export function valueTicks(from: number, to: number, most: number): Tick[] {
  if (!(to > from)) return [];
  const step = stepOf(to - from, most);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return multiples(from, to, step).map((at) => ({ at, label: formatNumber(at, digits) }));
}

/** Whole minutes and hours in UTC, at most `most`; days where it is long. */
export function clockTicks(from: number, to: number, most: number): Tick[] {
  const step = timeSteps.find((one) => (to - from) / one <= most) ?? timeSteps[timeSteps.length - 1];
  return multiples(from, to, step).map((at) => ({
    at,
    label: step >= 86_400 ? formatTime(at).slice(0, 10) : formatClock(at).slice(0, step < 60 ? undefined : 5),
  }));
}
