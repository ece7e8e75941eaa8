import { expect } from 'chai';
import { memoByKey, memoLast } from '../../src/base/memo.js';

describe('memoByKey', () => {
  it('computes once for each key object, with the further arguments of its first call', () => {
    let calls = 0;
    const sum = memoByKey((key: { n: number }, more: number) => (calls++, key.n + more));
    const [one, other] = [{ n: 1 }, { n: 1 }];
    expect([sum(one, 2), sum(one, 5), sum(other, 5)]).to.deep.equal([3, 3, 6]);
    expect(calls).to.equal(2);
  });

  it('keeps undefined, NaN and 0 as results', () => {
    for (const result of [undefined, NaN, 0]) {
      let calls = 0;
      const known = memoByKey((_key: object) => (calls++, result));
      const key = {};
      expect([known(key), known(key)]).to.deep.equal([result, result]);
      expect(calls).to.equal(1);
    }
  });
});

describe('memoLast', () => {
  it('gives the same object until an argument is another', () => {
    const pair = memoLast((a: number, b: number) => ({ a, b }));
    const first = pair(1, 2);
    expect(pair(1, 2)).to.equal(first);
    expect(pair(1, 3)).not.to.equal(first);
    expect(pair(1, 2)).to.deep.equal(first);
  });
});
