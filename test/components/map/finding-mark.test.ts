import { expect } from '@open-wc/testing';
import { markOf, marks, markSigns, markWords } from '../../../src/finding/mark.js';
import { findingFeatures } from '../../../components/map/layers/findings.js';
import type { MapTheme } from '../../../components/map/core/map-theme.js';
import { pathOf } from '../../../src/picture/path.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { airportsOf } from '../../../src/route/airports/index.js';
import { trackFrom } from '../../../src/track/track.js';
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
    const { features } = findingFeatures(
      [of('observed'), of('modeled')],
      pathOf(track, status),
      theme,
      null,
      track.time,
    );
    expect(features.map(({ properties }) => properties)).to.deep.include.members([
      { ...features[0].properties, sign: '△', color: 'red', ring: 1, rank: 1 },
      { ...features[1].properties, sign: '◌', color: 'gray', ring: 0, rank: -1 },
    ]);
  });

  it('is not at a place that was last known long before, also when it is chosen', () => {
    const theme = { caution: 'red' } as unknown as MapTheme;
    const lost = (gap: number) => {
      const row = (i: number) => i * 10 + (i > 5 ? gap : 0);
      const time = Array.from({ length: 10 }, (_, i) => row(i));
      const place = (i: number) => (i <= 5 ? 40 + i / 100 : null);
      const lat = time.map((_, i) => place(i));
      const own = trackFrom({ time, lat, lon: time.map((_, i) => (i <= 5 ? 50 : null)) });
      const finding = findingOf(own, 'code', 6, 7, { severity: 'caution' });
      const path = pathOf(own, analyze(own, { airports: airportsOf([]) }).status);
      return findingFeatures([finding], path, theme, finding, own.time).features.length;
    };
    expect([lost(200), lost(3600)]).to.deep.equal([1, 0]);
  });
});
