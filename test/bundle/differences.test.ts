import { expect } from 'chai';
import fc from 'fast-check';
import { compareJson } from '../../src/bundle/differences.js';

describe('what two results say differently', () => {
  it('is nothing where they are the same, and every value is counted', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { compared, differences } = compareJson(value, JSON.parse(JSON.stringify(value)));
        expect(differences).to.deep.equal([]);
        expect(compared >= 1 || (typeof value === 'object' && value !== null)).to.equal(true);
      }),
    );
  });

  it('is named by its place', () => {
    const a = { flights: [{ value: 1, kind: 'x', only: true }], list: [1, 2], empty: null };
    const b = { flights: [{ value: 1.5, kind: 'y', other: 0 }], list: [1], empty: {} };
    expect(compareJson(a, b).differences).to.deep.equal([
      { where: 'flights[0].value', recorded: '1', computed: '1.5' },
      { where: 'flights[0].kind', recorded: '"x"', computed: '"y"' },
      { where: 'flights[0].only', recorded: 'true', computed: undefined },
      { where: 'flights[0].other', recorded: undefined, computed: '0' },
      { where: 'list[1]', recorded: '2', computed: undefined },
      { where: 'empty', recorded: 'null', computed: '{}' },
    ]);
  });

  it('is not the last digit of a number, which engines round differently', () => {
    expect(compareJson([12.3456, 1e9], [12.3457, 1e9 + 1e-4]).differences).to.deep.equal([]);
    expect(compareJson([12.3456], [12.3458]).differences).to.have.lengthOf(1);
    expect(compareJson([1], ['1']).differences).to.have.lengthOf(1);
  });
});
