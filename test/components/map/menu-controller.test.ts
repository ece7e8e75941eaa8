import { expect } from '@open-wc/testing';
import { placeBeside } from '../../../components/map/menu-controller.js';

describe('placeBeside', () => {
  const menu = { width: 272, height: 450 };

  it('puts a menu to the left of its button, at its height', () => {
    const page = { width: 1366, height: 768 };
    expect(placeBeside({ left: 936, top: 86 }, menu, page)).to.deep.equal({ left: 658, top: 86 });
  });

  it('moves it up where the window ends, and never out of it', () => {
    expect(placeBeside({ left: 936, top: 500 }, menu, { width: 1366, height: 768 }).top).to.equal(310);
    const small = placeBeside(
      { left: 280, top: 140 },
      { width: 304, height: 240 },
      { width: 320, height: 256 },
    );
    expect(small).to.deep.equal({ left: 8, top: 8 });
  });
});
