import { expect } from 'chai';
import { declareDetector } from '../../src/finding/declaration.js';
import { evidenceLabel, evidenceText, knownEvidence, sentenceOf } from '../../src/finding/evidence.js';
import { scopeWords } from '../../src/finding/fields.js';

const declared = declareDetector({
  kind: 'wobble',
  title: () => 'Wobble',
  rule: () => 'It wobbles.',
  category: 'flight',
  unit: 'ft',
  needs: ['altitude'],
  options: {},
  evidence: {
    size: { label: () => 'Size', unit: 'NM' },
    lasted: { label: () => 'Lasted', unit: 's' },
    side: { label: () => 'Side', words: { left: () => 'to the left' } },
    signs: { label: () => 'Signs', several: true, words: { a: () => 'first', b: () => 'second' } },
    scope: { label: () => 'Scope', words: { all: () => 'the whole' }, otherwise: scopeWords },
    at: { label: () => 'At', text: 'time' },
  },
  alternatives: () => [],
  blindFrom: 60,
  limits: () => [],
  sentence: ({ value }, text) => `${value}: ${text('size', 2)}, ${text('lasted')}, ${text('side')}`,
});
const { evidence: fields } = declared;

describe('evidence', () => {
  it('has numbers with the unit that is declared, and times as durations', () => {
    expect(evidenceText(fields.size, 1.234)).to.equal('1.2 NM');
    expect(evidenceText(fields.size, 1.234, 2)).to.equal('1.23 NM');
    expect(evidenceText(fields.lasted, 150)).to.equal('2 min 30 s');
    expect(evidenceText(undefined, 3)).to.equal('3');
    expect(evidenceText(fields.size, undefined)).to.equal('—');
  });

  it('has words of the list, several of them, and others as their field says', () => {
    expect(evidenceText(fields.side, 'left')).to.equal('to the left');
    expect(evidenceText(fields.side, 'toString')).to.equal('toString');
    expect(evidenceText(fields.signs, 'a, b')).to.equal('first, second');
    expect(evidenceText(fields.scope, 'all')).to.equal('the whole');
    expect(evidenceText(fields.scope, 'within 30 NM of UATE')).to.equal('within 30 NM of UATE');
    expect(evidenceText(fields.at, '2024-12-25T04:00:00Z')).to.equal('2024-12-25T04:00:00Z');
  });

  it('is called as declared, or by its key', () => {
    expect(evidenceLabel('size', declared)).to.equal('Size');
    expect(evidenceLabel('medianPeakToPeak', declared)).to.equal('Median peak to peak');
    expect(evidenceLabel('size')).to.equal('Size');
  });

  it('leaves out what is not known', () => {
    expect(knownEvidence({ a: 0, b: NaN, c: undefined, d: '', e: 'x' })).to.deep.equal({
      a: 0,
      d: '',
      e: 'x',
    });
  });

  it('fills the sentence', () => {
    const evidence = { size: 2, lasted: 61, side: 'left' } as const;
    expect(sentenceOf(declared, { value: 7, evidence })).to.equal('7: 2.00 NM, 1 min 1 s, to the left');
  });
});
