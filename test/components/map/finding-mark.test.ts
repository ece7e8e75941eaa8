import { expect } from '@open-wc/testing';
import { markOf, marks, markSigns, markWords } from '../../../src/finding/mark.js';
import { findingFeatures } from '../../../components/map/layers/findings.js';
import type { MapTheme } from '../../../components/map/core/map-theme.js';
import { pathOf } from '../../../src/picture/path.js';
import { findingOf, flightAnalysis } from '../analysis.js';

describe('the mark of a finding', () => {
  const { track, status } = flightAnalysis();
  const of = (basisClass: 'observed' | 'reported' | 'estimated' | 'modeled') =>
    findingOf(track, basisClass, 0, 9, { severity: 'caution', basisClass });

  it('is its severity on measured and published rows, and none on computed ones', () => {
    expect(
      (['observed', 'reported', 'estimated', 'modeled'] as const).map((name) => markOf(of(name))),
    ).to.deep.equal(['caution', 'caution', 'computed', 'computed']);
  });

  it('has a sign and words of its own', () => {
    expect(new Set(marks.map((mark) => markSigns[mark])).size).to.equal(marks.length);
    expect(new Set(marks.map((mark) => markWords[mark]())).size).to.equal(marks.length);
  });

  it('is on the map a dotted sign without a ring, under the others', () => {
    const theme = { caution: 'red', computed: 'gray' } as unknown as MapTheme;
    const { features } = findingFeatures([of('observed'), of('modeled')], pathOf(track, status), theme, null);
    expect(features.map(({ properties }) => properties)).to.deep.include.members([
      { ...features[0].properties, sign: '△', color: 'red', ring: 1, rank: 1 },
      { ...features[1].properties, sign: '◌', color: 'gray', ring: 0, rank: -1 },
    ]);
  });
});
