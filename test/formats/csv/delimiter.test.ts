import { expect } from 'chai';
import { guessDelimiter, headLines } from '../../../src/formats/csv/head.js';

const guessed = (...lines: string[]) => guessDelimiter(headLines(lines.join('\n')));

describe('the delimiter of a table', () => {
  it('is no space where another one cuts the lines as evenly, into however few cells', () => {
    expect(guessed('10 00 00;50.1', '10 00 05;50.2', '10 00 10;50.3')).to.equal(';');
  });

  it('is a space where it cuts more than twice as many lines', () => {
    expect(guessed('a b c', 'd e f', 'g h i;j')).to.equal(' ');
    expect(guessed('a b c', 'd e f', 'g;h', 'i;j')).to.equal(';');
  });
});
