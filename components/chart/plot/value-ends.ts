/** Least and greatest value; NaN without any. */
export type Ends = readonly [min: number, max: number];

export const NONE: Ends = [NaN, NaN];

/** Share of the values at either end that may be wild. */
const WILD = 0.01;
/** With fewer values none is left out. */
const FEW = 50;

/** Ends of the values without the wildest hundredth at either side. */
export function usualEnds(values: readonly number[]): Ends {
  const sorted = values.filter((value) => value === value).sort((a, b) => a - b);
  if (sorted.length === 0) return NONE;
  const left = sorted.length < FEW ? 0 : Math.ceil(sorted.length * WILD);
  return [sorted[left], sorted[sorted.length - 1 - left]];
}

/**
 * The axis of a flight with others behind it: they widen it by at most its own span at either side, so that an unrelated flight or a
 * wrong value does not flatten it. What lies beyond is cut off at the edge.
 * @param least span of an axis whose own values are all the same
 */
export function widened([min, max]: Ends, others: readonly Ends[], least: number): Ends {
  const known = others.filter(([low]) => low === low);
  if (known.length === 0) return [min, max];
  const [low, high] = [Math.min(...known.map(([own]) => own)), Math.max(...known.map(([, own]) => own))];
  if (min !== min) return [low, high];
  const span = Math.max(max - min, least);
  return [Math.min(min, Math.max(low, min - span)), Math.max(max, Math.min(high, max + span))];
}
