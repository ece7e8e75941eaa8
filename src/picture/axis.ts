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
