import { expect } from '@open-wc/testing';
import { cellsIn } from '../../../../components/map/basemap/detail.js';

describe('cellsIn', () => {
  for (const [name, view, cells] of [
    ['within the region that is fine anyway: none', [45, 40, 52, 45], []],
    ['one cell', [139, 35, 141, 36], ['120,30']],
    ['a corner of four', [-1, 29, 1, 31], ['-30,0', '-30,30', '0,0', '0,30']],
    ['over the antimeridian', [179, 50, 181, 52], ['150,30', '-180,30']],
    ['to the west of it', [-182, 50, -179, 52], ['150,30', '-180,30']],
    ['at a pole', [10, 80, 12, 90], ['0,60']],
  ] as const) {
    it(name, () => expect(cellsIn(view)).to.deep.equal(cells));
  }
});
