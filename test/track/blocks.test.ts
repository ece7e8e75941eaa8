import { expect } from 'chai';
import fc from 'fast-check';
import { BLOCK, BlockExtremes, blocksOf, NONE } from '../../src/track/blocks.js';

/** The same by reading every value: the first of equal ones counts. */
function plain(values: ArrayLike<number>, from: number, to: number) {
  const known = Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k).filter(
    (i) => values[i] === values[i],
  );
  const best = (isBetter: (a: number, b: number) => boolean) =>
    known.reduce((at, i) => (at === NONE || isBetter(values[i], values[at]) ? i : at), NONE);
  return {
    first: known[0] ?? NONE,
    last: known.at(-1) ?? NONE,
    low: best((a, b) => a < b),
    high: best((a, b) => a > b),
  };
}

const seen = ({ first, last, low, high }: BlockExtremes) => ({ first, last, low, high });

/** Few different values, so that most are met several times. */
const column = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(NaN)), {
  minLength: 1,
  maxLength: 5 * BLOCK,
});

describe('blocks', () => {
  it('have first, last, lowest and highest value, the first of equal ones', () => {
    fc.assert(
      fc.property(column, (list) => {
        const blocks = blocksOf(list);
        expect(blocks.first.length).to.equal(Math.ceil(list.length / BLOCK));
        for (let b = 0; b < blocks.first.length; b++) {
          const { first, last, low, high } = plain(list, b * BLOCK, Math.min(list.length, (b + 1) * BLOCK));
          expect([blocks.first[b], blocks.last[b], blocks.low[b], blocks.high[b]]).to.deep.equal([
            ...[first, last, low, high],
          ]);
        }
      }),
    );
  });

  it('are joined to the extremes of any rows, after what was scanned before', () => {
    fc.assert(
      fc.property(column, fc.nat(5 * BLOCK), fc.nat(5 * BLOCK), fc.nat(9), (list, a, b, before) => {
        const [from, to] = [Math.min(a, b, list.length), Math.min(Math.max(a, b), list.length)];
        const begin = Math.max(0, from - before);
        const found = new BlockExtremes();
        found.scan(list, begin, from);
        found.scanBlocks(list, blocksOf(list), from, to);
        expect(seen(found)).to.deep.equal(plain(list, begin, to));
      }),
    );
  });

  it('reads whole blocks without their values', () => {
    const values = Float64Array.from({ length: 4 * BLOCK }, (_, i) => i % 7);
    const blocks = blocksOf(values);
    const found = new BlockExtremes();
    const read: number[] = [];
    const watched = new Proxy(values, {
      get: (target, name) => {
        if (typeof name === 'string' && /^\d+$/.test(name)) read.push(Number(name));
        return Reflect.get(target, name) as number;
      },
    });
    found.scanBlocks(watched, blocks, BLOCK, 3 * BLOCK);
    expect(seen(found)).to.deep.equal(plain(values, BLOCK, 3 * BLOCK));
    expect(read.length).to.be.below(10);
  });
});
