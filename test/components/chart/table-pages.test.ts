import { expect } from '@open-wc/testing';
import { PAGE, pageOf, pageWith } from '../../../components/chart/table/pages.js';
import { trackFrom } from '../../../src/track/track.js';

const track = trackFrom({ time: Array.from({ length: 450 }, (_, i) => 10 * i) });

describe('pages of the table', () => {
  it('begin with the first row in view', () => {
    expect(pageOf(track, [95, 4490], 1)).to.deep.equal({ first: 10 + PAGE, last: 9 + 2 * PAGE, pages: 3 });
    expect(pageOf(track, [95, 4490], 9)).to.deep.equal({ first: 10 + 2 * PAGE, last: 449, pages: 3 });
  });

  it('are found for a row, if it is in view', () => {
    expect(pageWith(track, [100, 4490], 9)).to.equal(undefined);
    expect(pageWith(track, [100, 4490], 10)).to.equal(0);
    expect(pageWith(track, [100, 4490], 10 + PAGE)).to.equal(1);
    expect(pageWith(track, [100, 2000], 201)).to.equal(undefined);
  });
});
