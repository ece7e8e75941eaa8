import { expect } from 'chai';
import { figureFrom, figuresIn, type Figure } from '../../src/track/figures.js';

const figure = (line: number): Figure => ({ line, class: 'press', sources: '', text: '' });

describe('figures', () => {
  it('have a class that is known, and texts that are texts', () => {
    expect(figureFrom(7, 'official', '[1]', 'noted')).to.deep.equal({
      ...{ line: 7, class: 'official', sources: '[1]', text: 'noted' },
    });
    expect(figureFrom(7, 'press', 3, null)).to.deep.equal(figure(7));
    expect(figureFrom(7, 'rumor', '', '')).to.equal(undefined);
  });

  it('are found by the lines of the rows, both ends included', () => {
    const track = { meta: { figures: [2, 4, 6, 8].map(figure) }, row: Uint32Array.of(2, 3, 4, 6, 7, 8) };
    const lines = (from: number, to: number) => figuresIn(track, from, to).map(({ line }) => line);
    expect(lines(0, 2)).to.deep.equal([2, 4]);
    expect(lines(1, 1)).to.deep.equal([]);
    expect(lines(3, 5)).to.deep.equal([6, 8]);
  });

  it('are none where the track has none', () => {
    expect(figuresIn({ meta: {}, row: Uint32Array.of(1) }, 0, 0)).to.deep.equal([]);
    expect(figuresIn({ meta: { figures: [] }, row: Uint32Array.of(1) }, 0, 0)).to.deep.equal([]);
  });
});
