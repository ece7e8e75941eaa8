import { expect } from 'chai';
import fc from 'fast-check';
import { visible } from '../../src/base/visible.js';

describe('visible', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['AZAL 8243', 'AZAL 8243'],
    ['Высота\tм\r\nЧ', 'Высота м Ч'],
    ['gpj.\u202Etrack', 'gpj.\ufffdtrack'],
    ['a\u200bb\u2060c\ufeffd', 'a\ufffdb\ufffdc\ufffdd'],
    ['\u001b[31mred', '\ufffd[31mred'],
    ['x\u{e0041}y', 'x\ufffdy'],
    ['نم\u200cونه', 'نم\u200cونه'],
  ];
  for (const [text, shown] of cases)
    it(`shows ${JSON.stringify(text)}`, () => expect(visible(text)).to.equal(shown));

  it('leaves nothing that is not seen in any text, and changes no text twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(shown).not.to.match(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u);
        expect(visible(shown)).to.equal(shown);
      }),
    );
  });
});
