import { expect } from 'chai';
import { findingAddress, findingAt, parseFindingAddress } from '../../src/case/finding-address.js';
import { addressOfFile, filesOfCase, wantedFileWords } from '../../src/case/files-of-case.js';
import { emptyCase } from '../../src/case/file/model.js';
import { VERSION } from '../../src/base/version.js';
import { flight } from './flight.js';

const [one, two] = ['a'.repeat(64), 'b'.repeat(64)];
const hole = (row: number) => (row >= 40 && row < 80 ? null : 0.02 * row);
const analysis = flight({
  lon: hole,
  lat: (row) => (hole(row) === null ? null : 0),
  meta: { file: 'tst1.csv' },
});
const gap = analysis.findings.find(({ kind }) => kind === 'position-gap')!;
const files = [{ name: 'tst1.csv', sha256: one }];
const address = findingAddress(gap, analysis.track, one);

describe('the address of a finding', () => {
  it('is hash, flight, kind, window and version, and leads back to it', () => {
    expect(address).to.equal(`${one}/TST1/position-gap/20241225T060630Z/20241225T061320Z@${VERSION}`);
    expect(findingAt(address, [analysis], files)).to.deep.equal({ analysis, finding: gap });
    expect(parseFindingAddress(address)).to.include({ sha256: one, kind: 'position-gap', version: VERSION });
  });

  it('is none without a hash', () => expect(findingAddress(gap, analysis.track, '')).to.equal(''));

  it('names the version that it was cited with', () => {
    const old = address.replace(`@${VERSION}`, '@0.0.9');
    expect(findingAt(old, [analysis], files))
      .to.have.property('note')
      .that.matches(/0\.0\.9/);
  });

  for (const [what, text, says] of [
    ['another file', address.replace(one, two), /not open/],
    ['another window', address.replace('061320Z', '061330Z'), /another window/],
    ['another time', address.replaceAll('T06', 'T09'), /no such finding/],
    ['another kind', address.replace('position-gap', 'orbit'), /no such finding/],
    ['another flight', address.replace('TST1', 'TST2'), /no such finding/],
    ['no address', '<script>', /no address/],
  ] as const)
    it(`leads to nothing with ${what}, and says why`, () => {
      const result = findingAt(text, [analysis], files);
      expect('why' in result && result.why).to.match(says);
    });

  it('keeps callsigns that are no part of an address apart', () => {
    const odd = flight({
      lon: hole,
      lat: (row) => (hole(row) === null ? null : 0),
      meta: { callsign: 'A/B@C', file: 'x' },
    });
    const finding = odd.findings.find(({ kind }) => kind === 'position-gap')!;
    const cited = findingAddress(finding, odd.track, two);
    expect(findingAt(cited, [odd], [{ name: 'x', sha256: two }])).to.have.property('finding', finding);
  });
});

describe('the files of a case', () => {
  const wanting = (more: object) => ({
    ...emptyCase(),
    flights: [{ callsign: 'T', files: [{ name: 'tst1.csv', ...more }] }],
  });
  const state = (more: object, open: { name: string; sha256: string }[]) =>
    filesOfCase(wanting(more), open)[0];

  it('are present by their hash, whatever they are called', () => {
    expect(state({ sha256: one }, [{ name: 'copy.csv', sha256: one }]).state).to.equal('present');
  });

  it('are named where they are missing, changed or of no known hash', () => {
    const changed = state({ sha256: one }, [{ name: 'in/tst1.csv', sha256: two }]);
    expect([changed.state, wantedFileWords(changed)]).to.deep.equal([
      'changed',
      'tst1.csv is not the file of the case: its SHA-256 begins with bbbbbbbbbbbb, that of the case with aaaaaaaaaaaa.',
    ]);
    const missing = state({ sha256: one }, [{ name: 'other.csv', sha256: two }]);
    expect(wantedFileWords(missing)).to.equal('The case’s file tst1.csv is not open.');
    const unknown = state({}, [{ name: 'tst1.csv', sha256: two }]);
    expect([unknown.state, wantedFileWords(unknown)]).to.deep.equal([
      'unverified',
      'The case has no hash for tst1.csv: whether it is the same file is not known.',
    ]);
    expect(state({ sha256: one }, [{ name: 'tst1.csv', sha256: '' }]).state).to.equal('unverified');
  });

  it('are fetched next to the case, from the web alone', () => {
    const from = (address: string) =>
      addressOfFile({ name: 'x', address }, 'https://example.org/cases/a.case.json');
    expect(from('flights/x.csv')).to.equal('https://example.org/cases/flights/x.csv');
    expect(from('http://other.org/x.csv')).to.equal('http://other.org/x.csv');
    expect([from('javascript:alert(1)'), from('file:///etc/passwd'), from('http://')]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
