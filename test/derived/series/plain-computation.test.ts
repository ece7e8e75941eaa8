import { expect } from 'chai';
import fc from 'fast-check';
import { detrend, thin } from '../../../src/derived/oscillation/detrend.js';
import { energyExchange } from '../../../src/derived/oscillation/energy.js';
import { robustSlope } from '../../../src/derived/series/robust-slope.js';
import { weightedPercentile } from '../../../src/route/deviation/percentile.js';

/** What is computed fast, and the same computed as its definition says. */

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const close = (a: number, b: number): boolean =>
  (a !== a && b !== b) || Math.abs(a - b) <= 1e-6 * (1 + Math.abs(b));

/** Ascending times with some intervals of the same length, and values with some missing. */
const series = fc
  .array(
    fc.tuple(fc.constantFrom(1, 2, 5, 10), fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constant(NaN))),
    {
      minLength: 3,
      maxLength: 40,
    },
  )
  .map((rows) => {
    const time = Float64Array.from(rows, (_, i) => 1000 + sum(rows.slice(0, i).map(([step]) => step)));
    return { time, value: Float64Array.from(rows, ([, value]) => value) };
  });

describe('detrend', () => {
  it('takes the least-squares line of the values within half of the window', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(4, 10, 20, 40), ({ time, value }, window) => {
        const out = detrend(time, value, window);
        for (let i = 0; i < time.length; i++) {
          const near = [...time.keys()].filter(
            (k) => Math.abs(time[k] - time[i]) <= window / 2 && value[k] === value[k],
          );
          const [t, y] = [mean(near.map((k) => time[k])), mean(near.map((k) => value[k]))];
          const spread = sum(near.map((k) => (time[k] - t) ** 2));
          // Two values always lie on a line.
          const slope = near.length > 2 ? sum(near.map((k) => (time[k] - t) * (value[k] - y))) / spread : 0;
          expect(close(out[i], value[i] - y - slope * (time[i] - t)), `row ${i}`).to.equal(true);
        }
      }),
    );
  });
});

describe('thin', () => {
  it('means the rows of each span from the first on', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(1, 5, 10, 30), fc.nat(3), ({ time, value }, width, skipped) => {
        const from = Math.min(skipped, time.length - 1);
        const to = time.length - 1;
        const spans = new Map<number, number[]>();
        for (let i = from; i <= to; i++) {
          const slot = Math.floor((time[i] - time[from]) / width);
          spans.set(slot, [...(spans.get(slot) ?? []), i]);
        }
        const thinned = thin(time, [value], from, to, width);
        const expected = [...spans.values()];
        expect(thinned.time.length).to.equal(expected.length);
        for (const [k, rows] of expected.entries()) {
          expect(close(thinned.time[k], mean(rows.map((i) => time[i])))).to.equal(true);
          const known = rows.map((i) => value[i]).filter((one) => one === one);
          expect(close(thinned.values[0][k], known.length > 0 ? mean(known) : NaN)).to.equal(true);
        }
      }),
    );
  });
});

describe('energyExchange', () => {
  it('is the correlation, the share of the variance and the slope of the pairs that are known', () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: -9, max: 9 }), fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(NaN))),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(pairs, (all) => {
        const known = all.filter(([, b]) => b === b);
        const [p, k] = [mean(known.map(([a]) => a)), mean(known.map(([, b]) => b))];
        const varP = mean(known.map(([a]) => (a - p) ** 2));
        const varK = mean(known.map(([, b]) => (b - k) ** 2));
        const both = mean(known.map(([a, b]) => (a - p) * (b - k)));
        const found = energyExchange(
          Float64Array.from(all, ([a]) => a),
          Float64Array.from(all, ([, b]) => b),
        );
        expect(found.points).to.equal(known.length);
        if (known.length < 8 || varP < 1e-9) {
          expect([found.correlation, found.varianceShare, found.slope]).to.deep.equal([NaN, NaN, NaN]);
          return;
        }
        expect(close(found.slope, both / varP)).to.equal(true);
        expect(close(found.varianceShare, mean(known.map(([a, b]) => (a + b - p - k) ** 2)) / varP)).to.equal(
          true,
        );
        if (varK > 1e-9) expect(close(found.correlation, both / Math.sqrt(varP * varK))).to.equal(true);
      }),
    );
  });
  it('has no correlation with a speed that stays the same, and needs eight points', () => {
    const height = Float64Array.from({ length: 8 }, (_, i) => i);
    expect(energyExchange(height, new Float64Array(8)).correlation).to.equal(0);
    expect(energyExchange(height.subarray(1), new Float64Array(7)).correlation).to.be.NaN;
    expect(energyExchange(new Float64Array(8), height).slope).to.be.NaN;
  });
});

describe('robustSlope', () => {
  it('is the median of the slopes of all pairs of at most sixteen points', () => {
    fc.assert(
      fc.property(series, fc.nat(5), ({ time, value }, skipped) => {
        const whole = value.map((one) => (one === one ? one : 0));
        const from = Math.min(skipped, time.length - 2);
        const to = time.length - 1;
        const count = Math.min(16, to - from + 1);
        const at = Array.from(
          { length: count },
          (_, k) => from + Math.round((k * (to - from)) / (count - 1)),
        );
        const slopes = at.flatMap((a, k) =>
          at.slice(k + 1).map((b) => (whole[b] - whole[a]) / (time[b] - time[a])),
        );
        slopes.sort((a, b) => a - b);
        const half = slopes.length >> 1;
        const middle = slopes.length % 2 ? slopes[half] : (slopes[half - 1] + slopes[half]) / 2;
        expect(close(robustSlope(time, whole, from, to), middle)).to.equal(true);
      }),
    );
  });
});

describe('weightedPercentile', () => {
  it('is the least value up to which the share of the weight lies', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom(0.25, 0.5, 0.75), (all, share) => {
        const total = sum(all.map(([, weight]) => weight));
        if (total === 0) return;
        const sizes = [
          ...new Set(all.filter(([, weight]) => weight > 0).map(([value]) => Math.abs(value))),
        ].sort((a, b) => a - b);
        const upTo = (size: number) =>
          sum(all.filter(([value]) => Math.abs(value) <= size).map(([, weight]) => weight));
        const expected = sizes.find((size) => upTo(size) >= share * total);
        const found = weightedPercentile(
          Float32Array.from(all, ([value]) => value),
          Float64Array.from(all, ([, weight]) => weight),
          share,
        );
        expect(found).to.equal(expected);
      }),
    );
  });
});
