import { expect } from '@open-wc/testing';
import { pairsOf } from '../../../src/picture/curves.js';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { positionStatus } from '../../../src/track/status.js';
import { trackFrom } from '../../../src/track/track.js';

const analysis = (altitudeReference: 'pressure' | 'geometric'): Analysis => {
  const track = trackFrom({ time: [0, 10, 20], altitude: [1000, null, 3000] }, { altitudeReference });
  return { track, status: positionStatus(track), findings: [], notRun: [] };
};

describe('altitude at a QNH', () => {
  it('adds the same to every pressure altitude, and says so', () => {
    const of = analysis('pressure');
    const [[series]] = pairsOf(of, ['altitude@1025']);
    const values = series.values(of)!;
    expect(values[0]).to.be.closeTo(1320, 5);
    expect(values[1]).to.be.NaN;
    expect(values[2] - values[0]).to.be.closeTo(2000, 0.01);
    expect(series.note!(of)).to.contain('QNH 1025 hPa');
    expect(of.track.altitude[0]).to.equal(1000);
  });

  it('is not offered for altitudes that are no pressure altitudes', () => {
    expect(pairsOf(analysis('geometric'), ['altitude@1025'])).to.deep.equal([]);
  });
});
