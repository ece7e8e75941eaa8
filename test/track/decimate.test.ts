import { expect } from 'chai';
import fc from 'fast-check';
import { blocksOf } from '../../src/track/blocks.js';
import { BREAK, decimate } from '../../src/track/decimate.js';

const ramp = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i);

const within = (time: Float64Array, seconds: number) => (a: number, b: number) =>
  time[b] - time[a] <= seconds;

describe('decimate', () => {
  it('keeps every peak, however narrow', () => {
    const time = ramp(100_000);
    const values = new Float32Array(100_000);
    values[12_345] = 9;
    values[77_777] = -9;
    const kept = decimate(time, values, 500);
    expect(kept.length).to.be.below(2100);
    expect([...kept]).to.include(12_345);
    expect([...kept]).to.include(77_777);
  });

  it('breaks the line where values do not follow one another, and nowhere else', () => {
    const time = Float64Array.of(0, 1, 2, 50, 51, 52);
    const values = Float32Array.of(1, NaN, 3, 4, NaN, 6);
    expect([...decimate(time, values, 100, { follow: within(time, 10) })]).to.deep.equal([0, 2, BREAK, 3, 5]);
    expect([...decimate(time, values, 100)]).to.deep.equal([0, 2, 3, 5]);
  });

  it('does not tell holes that are narrower than a bucket', () => {
    const time = Float64Array.of(0, 1, 20, 21, 1000);
    expect([...decimate(time, ramp(5), 10, { follow: within(time, 10) })]).to.deep.equal([0, 3, BREAK, 4]);
  });

  it('gives ascending indices with both ends and the extremes of any column', () => {
    const column = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(NaN)), { maxLength: 80 });
    fc.assert(
      fc.property(column, fc.integer({ min: 1, max: 20 }), (list, buckets) => {
        const values = Float32Array.from(list);
        const kept = [...decimate(ramp(values.length), values, buckets)];
        const finite = [...values.keys()].filter((i) => !Number.isNaN(values[i]));
        expect(kept.every((i, k) => k === 0 || i > kept[k - 1])).to.equal(true);
        expect([kept[0], kept.at(-1)]).to.deep.equal([finite[0], finite.at(-1)]);
        const shown = kept.map((i) => values[i]);
        expect(Math.max(...shown)).to.equal(Math.max(...finite.map((i) => values[i])));
        expect(Math.min(...shown)).to.equal(Math.min(...finite.map((i) => values[i])));
      }),
    );
  });

  it('picks the same with blocks as without', () => {
    const column = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(NaN)), {
      minLength: 1,
      maxLength: 700,
    });
    fc.assert(
      fc.property(column, fc.integer({ min: 1, max: 20 }), fc.nat(700), (list, buckets, start) => {
        const values = Float32Array.from(list);
        const range = { start: Math.min(start, values.length - 1), end: values.length - 1 };
        const options = { range, follow: (a: number, b: number) => b - a < 3 };
        const plain = decimate(ramp(values.length), values, buckets, options);
        const fast = decimate(ramp(values.length), values, buckets, { ...options, blocks: blocksOf(values) });
        expect([...fast]).to.deep.equal([...plain]);
      }),
    );
  });

  it('draws a part of a track, and nothing of an empty one', () => {
    expect([...decimate(ramp(10), ramp(10), 2, { range: { start: 4, end: 6 } })]).to.deep.equal([4, 5, 6]);
    expect(decimate(ramp(0), ramp(0), 10).length).to.equal(0);
    expect([...decimate(Float64Array.of(5, 5), Float32Array.of(1, 2), 10)]).to.deep.equal([0, 1]);
  });
});
