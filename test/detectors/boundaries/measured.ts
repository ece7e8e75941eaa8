import type { Detector } from '../../../src/finding/detector.js';
import { contextFor, defaultsOf } from '../context.js';
import { holds, type Boundary } from './boundary.js';

/** The next number above a positive one, or below it. */
function neighbor(value: number, step: 1n | -1n): number {
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0] += step;
  return new Float64Array(bits.buffer)[0];
}

/** A quantity that a detector states of a flight, above 0: the finding's value or a figure of its evidence. */
function statedOf(detector: Detector, { flight, inside, others = {} }: Boundary, quantity: string): number {
  const { track, around, found = [] } = flight(inside);
  const context = { ...contextFor(track, around), found };
  const [hit] = detector.detect(track, context, { ...defaultsOf(detector), ...others });
  return Math.abs(Number({ value: hit.value, ...hit.evidence }[quantity]));
}

/**
 * What an option does where it is exactly what was measured, to the last digit: `within` if that still has the effect, else
 * `beyond`; `neither` where another number decides.
 */
export function atTheLimit(
  detector: Detector,
  name: string,
  boundary: Boundary,
  quantity: string,
): 'within' | 'beyond' | 'neither' {
  const flight = boundary.flight(boundary.inside);
  const once: Boundary = { ...boundary, flight: () => flight };
  const value = statedOf(detector, once, quantity);
  const has = (limit: number): boolean => holds(detector, once, once.inside, { [name]: limit });
  if (has(neighbor(value, -1n)) === has(neighbor(value, 1n))) return 'neither';
  return has(value) ? 'within' : 'beyond';
}
