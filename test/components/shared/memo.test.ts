import { expect } from '@open-wc/testing';
import { memo } from '../../../components/shared/memo.js';

describe('memo', () => {
  it('gives the same object until an argument is another', () => {
    const pair = memo((a: number, b: number) => ({ a, b }));
    const first = pair(1, 2);
    expect(pair(1, 2)).to.equal(first);
    expect(pair(1, 3)).not.to.equal(first);
    expect(pair(1, 2)).to.deep.equal(first);
  });
});
