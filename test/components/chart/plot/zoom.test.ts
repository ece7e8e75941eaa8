import { expect } from '@open-wc/testing';
import { fit, isWhole, panned, pinched, zoomed, type Span } from '../../../../components/chart/plot/zoom.js';

const full: Span = [0, 1000];

describe('chart-zoom', () => {
  it('keeps the point under the pointer where it is', () => {
    const [start, end] = zoomed([0, 1000], 0.5, 250, full);
    expect([start, end]).to.deep.equal([125, 625]);
  });

  it('never leaves the flight', () => {
    expect(zoomed([0, 100], 4, 0, full)).to.deep.equal([0, 400]);
    expect(zoomed([900, 1000], 100, 950, full)).to.deep.equal([0, 1000]);
    expect(panned([100, 200], -500, full)).to.deep.equal([0, 100]);
    expect(panned([100, 200], 5000, full)).to.deep.equal([900, 1000]);
  });

  it('never zooms to nothing', () => {
    const [start, end] = zoomed([100, 102], 0.001, 101, full);
    expect(end - start).to.equal(2);
    expect(fit([500, 500], full)).to.deep.equal([499, 501]);
  });

  it('keeps two moments under two fingers', () => {
    expect(pinched([0, 1000], [0.4, 0.6], [0.2, 0.8], full).map(Math.round)).to.deep.equal([333, 667]);
    expect(pinched([400, 600], [0.25, 0.75], [0.45, 0.95], full).map(Math.round)).to.deep.equal([360, 560]);
  });

  it('knows the whole flight', () => {
    expect(isWhole([0, 1000], full)).to.equal(true);
    expect(isWhole([0, 900], full)).to.equal(false);
  });
});
