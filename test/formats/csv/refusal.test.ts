import { expect } from 'chai';
import { explainCsv } from '../../../src/formats/csv/refusal.js';
import { beforeStop } from '../../../src/base/words.js';

describe('a table that no dialect knows', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Name.,Alt.\nx,1\n', 'found a header without a time in line 1: “name., alt.”. Set the columns by hand.'],
    [
      'Time;Alt.\n1;2\n',
      'found a header that no dialect knows in line 1: “time, alt.”. Set the columns by hand.',
    ],
  ];
  for (const [text, words] of cases)
    it(`is told with its header in quotes: ${text.split('\n')[0]}`, () => {
      const { message } = explainCsv(text);
      expect(message).to.contain(words);
      expect(message).to.not.contain('..');
    });

  it('with a long header cut where it can be seen', () =>
    expect(explainCsv(`time,${'abcdef,'.repeat(40)}\n1\n`).message).to.contain('…”. Set the columns'));
});

describe('words of somebody else before a full stop', () => {
  it('bring none of their own', () => expect(beforeStop('Not found. ')).to.equal('Not found'));
  it('and are otherwise left alone', () => expect(beforeStop('a.b')).to.equal('a.b'));
});
