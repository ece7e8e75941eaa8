const BINS = 4096;

/**
 * The smallest absolute value that at least `share` of the weight does not exceed. NaN and values of
 * weight 0 do not count; NaN if none counts. One pass over a histogram finds the bin, then only that bin is sorted.
 */
export function weightedPercentile(values: Float32Array, weights: Float64Array, share: number): number {
  let greatest = -Infinity;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    if (!(weights[i] > 0) || values[i] !== values[i]) continue;
    total += weights[i];
    if (Math.abs(values[i]) > greatest) greatest = Math.abs(values[i]);
  }
  if (total === 0) return NaN;
  const binOf = (value: number) => Math.min(BINS - 1, Math.floor((Math.abs(value) / greatest) * BINS)) || 0;
  const bins = new Float64Array(BINS);
  for (let i = 0; i < values.length; i++) {
    if (weights[i] > 0 && values[i] === values[i]) bins[binOf(values[i])] += weights[i];
  }
  let below = 0;
  let bin = 0;
  while (bin < BINS - 1 && below + bins[bin] < share * total) below += bins[bin++];
  const inside: [number, number][] = [];
  for (let i = 0; i < values.length; i++) {
    if (weights[i] > 0 && values[i] === values[i] && binOf(values[i]) === bin) {
      inside.push([Math.abs(values[i]), weights[i]]);
    }
  }
  inside.sort((a, b) => a[0] - b[0]);
  for (const [value, weight] of inside) if ((below += weight) >= share * total) return value;
  return inside.at(-1)?.[0] ?? greatest;
}
