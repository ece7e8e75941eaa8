import { expect } from 'chai';
import { VERSION } from '../../src/base/version.js';
import { addressWords, dismissedStates, dismissedWords, setAsideIn } from '../../src/case/dismissed.js';
import { findingAddress } from '../../src/case/finding-address.js';
import { withoutSetAside, withSetAside } from '../../src/case/edit/set-aside.js';
import { emptyCase, type DismissedFinding } from '../../src/case/file/model.js';
import { countSetAside, setAsideOf, setAsideWords } from '../../src/finding/set-aside.js';
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
/** `…/20241225T060630Z/20241225T061320Z@…`: 410 s. */
const address = findingAddress(gap, analysis.track, one);
const note = 'known to the tower';
const states = (...dismissed: readonly DismissedFinding[]) =>
  dismissedStates({ dismissed }, [analysis], files);
const stateOf = (text: string) => states({ address: text, note })[0].state;

describe('a finding that a case sets aside', () => {
  for (const [what, text, state] of [
    ['its address', address, 'found'],
    ['that of another version', address.replace(`@${VERSION}`, '@0.0.9'), 'found'],
    ['a window that moved by a tenth of its length', address.replace('0630Z', '0549Z'), 'moved'],
    ['a window that moved further', address.replace('0630Z', '0540Z'), 'gone'],
    [
      'a window that only touches it',
      address.replace('060630Z', '055320Z').replace('061320Z', '060630Z'),
      'gone',
    ],
    ['another kind', address.replace('position-gap', 'orbit'), 'gone'],
    ['another flight', address.replace('TST1', 'TST2'), 'gone'],
    ['another file', address.replace(one, two), 'closed'],
    ['a text that is no address', 'x', 'gone'],
  ] as const)
    it(`is ${state} with ${what}`, () => expect(stateOf(text)).to.equal(state));

  it('is one finding alone: the very window before one that moved', () => {
    const moved = address.replace('0630Z', '0632Z');
    const both = states({ address: moved, note: 'a' }, { address, note: 'b' });
    expect(both.map(({ state }) => state)).to.deep.equal(['gone', 'found']);
    expect(setAsideIn(both).get('TST1')!.get(gap.id)).to.include({ note: 'b' });
  });

  it('says what has changed, and nothing where nothing has', () => {
    expect(dismissedWords(states({ address, note })[0])).to.equal('');
    const [moved] = states({ address: address.replace('0630Z', '0625Z').replace(VERSION, '0.0.9'), note });
    expect(dismissedWords(moved)).to.equal(
      'set aside as Gap in positions, 06:06:25 to 06:13:20 UTC (version 0.0.9); its window has moved',
    );
    expect(dismissedWords(states({ address: address.replace('gap', 'x'), note })[0])).to.match(
      /no such finding now/,
    );
    expect(dismissedWords(states({ address: address.replace(one, two), note })[0])).to.equal(
      'its file is not open',
    );
    expect(addressWords('x')).to.equal('x');
  });

  it('is counted once, with its parts', () => {
    const all = setAsideIn(states({ address, note, who: 'A', when: '2025-02-04T10:00:00Z' }));
    const part = { id: 'x', partOf: gap.id };
    expect(setAsideOf(all, 'TST1', part)).to.equal(setAsideOf(all, 'TST1', gap));
    expect(countSetAside(all, 'TST1', [gap, part])).to.equal(1);
    expect(countSetAside(all, 'TST2', [gap])).to.equal(0);
    expect(setAsideWords(setAsideOf(all, 'TST1', gap)!)).to.equal(
      'known to the tower (A, 2025-02-04 10:00 UTC)',
    );
  });

  it('is kept in the case, with another note in its place, and taken back', () => {
    const first = withSetAside(emptyCase('x'), { address, note: ' seen ', who: ' ', when: '2025-02-04' });
    expect(first.dismissed).to.deep.equal([{ address, note: 'seen', when: '2025-02-04' }]);
    const second = withSetAside(first, { address, note, who: 'A', when: '2025-02-05' });
    expect(second.dismissed).to.deep.equal([{ address, note, who: 'A', when: '2025-02-05' }]);
    expect(withoutSetAside(second, address).dismissed).to.deep.equal([]);
    expect(() => withSetAside(first, { address, note: ' ', who: '', when: '2025-02-05' })).to.throw(
      RangeError,
      /a text as “note”/,
    );
  });
});
