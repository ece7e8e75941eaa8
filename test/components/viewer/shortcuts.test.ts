import { expect } from '@open-wc/testing';
import { runShortcut } from '../../../components/viewer/shortcuts.js';

describe('shortcuts of one letter', () => {
  const ran = (key: string, letters: boolean) => {
    let runs = 0;
    const event = new KeyboardEvent('keydown', { key });
    runShortcut(event, [{ key, title: key, run: () => runs++ }], letters);
    return runs;
  };

  it('can be switched off, and other keys stay', () => {
    expect([ran('n', true), ran('n', false), ran('?', false)]).to.deep.equal([1, 0, 0]);
    expect([ran('Escape', false), ran(' ', false)]).to.deep.equal([1, 1]);
  });
});
