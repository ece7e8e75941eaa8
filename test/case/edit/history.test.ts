import { expect } from 'chai';
import { edited, historyOf, redone, undone } from '../../../src/case/edit/history.js';
import { emptyCase } from '../../../src/case/file/model.js';

const [a, b, c] = ['a', 'b', 'c'].map(emptyCase);
const titles = (history: ReturnType<typeof historyOf>) =>
  [history.past, [history.present], history.future].map((list) => list.map(({ title }) => title).join(''));

describe('the history of a case', () => {
  it('goes back and forth over whole cases', () => {
    const whole = edited(edited(historyOf(a), b), c);
    expect(titles(whole)).to.deep.equal(['ab', 'c', '']);
    expect(titles(undone(whole))).to.deep.equal(['a', 'b', 'c']);
    expect(titles(undone(undone(whole)))).to.deep.equal(['', 'a', 'bc']);
    expect(redone(redone(undone(undone(whole))))).to.deep.equal(whole);
  });

  it('stays where there is nothing before or after', () => {
    expect(undone(historyOf(a))).to.deep.equal(historyOf(a));
    expect(redone(historyOf(a))).to.deep.equal(historyOf(a));
  });

  it('forgets what was undone with the next edit, and takes no edit that changed nothing', () => {
    const back = undone(edited(edited(historyOf(a), b), c));
    expect(titles(edited(back, a))).to.deep.equal(['ab', 'a', '']);
    expect(edited(back, b)).to.equal(back);
  });
});
