import { expect } from 'chai';
import fc from 'fast-check';
import { jsonErrorAt } from '../../../src/formats/base/json-error.js';
import { placeOf } from '../../../src/formats/base/excerpt.js';

describe('where a text stops being JSON', () => {
  /** Text, with ^ before the first character that cannot be there; at the end it is cut off. */
  const cases = [
    '{"a": 1,^}',
    '[1, ^,2]',
    '{"a"^ 1}',
    '{^a: 1}',
    '[nul^ul]',
    '[1 ^2]',
    '[01^]',
    '{"a": [1, 2^',
    '{"a": "text^',
    '{"a": tru^',
    '[-^',
    '^',
    '^<html>',
    '[1]^ ]',
    '["a^\u0001"]',
  ];
  for (const text of cases)
    it(JSON.stringify(text), () => {
      const at = text.indexOf('^');
      const plain = text.replace('^', '');
      expect(() => void JSON.parse(plain)).to.throw();
      // A token is wrong from its beginning, and so is what follows a whole value after a blank.
      const found = jsonErrorAt(plain);
      expect(found).to.be.within(Math.max(0, at - 4), at + 1);
      expect(found === plain.length).to.equal(at === plain.length);
    });

  it('finds an error exactly where JSON.parse does', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '0', 'x', '\\', '\n', '\t'),
        (json, n, sign) => {
          const at = n % (json.length + 1);
          const text = json.slice(0, at) + sign + json.slice(at + (sign ? 0 : 1));
          let parses = true;
          try {
            JSON.parse(text);
          } catch {
            parses = false;
          }
          // One that parses has its end where the text has: so does one that is cut off.
          if (parses) expect(jsonErrorAt(text)).to.equal(text.length);
          else expect(jsonErrorAt(text)).to.be.within(0, text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('says the line and the character', () => {
    expect(placeOf('a\nbc\nd', 3)).to.deep.equal({ row: 1, column: 2 });
    expect(placeOf('abc', 2)).to.deep.equal({ row: 0, column: 3 });
  });
});
