import { expect } from 'chai';
import { freeId } from '../../src/base/free-id.js';

describe('freeId', () => {
  it('numbers equal stems, and leaves out ids that others have', () => {
    const taken = new Set(['a-3']);
    expect(['a', 'a', 'a', 'b', 'a'].map((stem) => freeId(stem, taken))).to.deep.equal([
      'a',
      'a-2',
      'a-4',
      'b',
      'a-5',
    ]);
  });

  it('gives an id again that was removed from the set only as the stem', () => {
    const taken = new Set<string>();
    freeId('a', taken);
    freeId('a', taken);
    taken.delete('a');
    expect(freeId('a', taken)).to.equal('a');
    expect(freeId('a', taken)).to.equal('a-3');
  });

  it('looks at each id a few times, however many are equal', () => {
    let asked = 0;
    class Counted extends Set<string> {
      override has(id: string): boolean {
        asked++;
        return super.has(id);
      }
    }
    const taken = new Counted();
    for (let i = 0; i < 5000; i++) freeId('a', taken);
    expect(taken.size).to.equal(5000);
    expect(asked).to.be.lessThan(4 * 5000);
  });
});
