import { expect } from '@open-wc/testing';
import { VERSION } from '../../../../src/base/version.js';
import { footLines } from '../../../../components/viewer/paper/foot.js';
import { pageRule } from '../../../../components/viewer/paper/page-rule.js';

describe('the foot of a printed page', () => {
  it('has each file with its hash, version and time, and the address', () => {
    const files = [
      { name: 'a.csv', sha256: 'abc' },
      { name: 'b.csv', sha256: '' },
    ];
    expect(footLines({ files, address: 'https://x.test/#v', printed: 1_735_100_000.7 })).to.deep.equal([
      'File a.csv, SHA-256 abc',
      'File b.csv',
      `Crosstrack ${VERSION}, printed 2024-12-25 04:13:20 UTC`,
      'https://x.test/#v',
    ]);
  });

  it('is one string in the margin, whatever is in it', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRule('a"; } body { color: red } \\'));
    expect(sheet.cssRules.length).to.equal(1);
    expect(sheet.cssRules[0] instanceof CSSPageRule).to.equal(true);
  });
});
