import { expect } from '@open-wc/testing';
import { alongOf, alongSpan, placeAlong, rowAlong } from '../../../components/internal/chart-along.js';
import { aviationUnits, metricUnits } from '../../../components/internal/chart-units.js';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { flightAnalysis, START } from '../analysis.js';

/** Out 100 NM in 100 rows, back in 60; the rest has no place along the route. */
const alongTrack = Float32Array.from({ length: 200 }, (_, i) => (i <= 100 ? i : i < 160 ? 200 - i : NaN));
const analysis = { ...flightAnalysis(), deviation: { alongTrack } as unknown as Analysis['deviation'] };
const all = { span: [START, START + 4000] as const, units: aviationUnits };

describe('chart-along', () => {
  it('knows the distances in a stretch of time, in the reader’s unit', () => {
    expect(alongSpan(analysis, [START, START + 4000], aviationUnits)).to.deep.equal([0, 100]);
    expect(alongSpan(analysis, [START + 500, START + 700], aviationUnits)).to.deep.equal([50, 70]);
    expect(alongSpan(analysis, [START + 500, START + 700], metricUnits)[0]).to.be.closeTo(92.6, 1e-6);
    expect(alongOf(analysis, metricUnits)[50]).to.be.closeTo(92.6, 1e-4);
  });

  it('takes the pass that is nearest in time', () => {
    expect(rowAlong(analysis, 70, { ...all, near: START })).to.equal(70);
    expect(rowAlong(analysis, 70, { ...all, near: analysis.track.time[150] })).to.equal(130);
  });

  it('has no row where nothing has a place', () => {
    const nowhere = { ...analysis, deviation: undefined };
    expect(rowAlong(nowhere, 70, { ...all, near: null })).to.equal(-1);
    expect(placeAlong(analysis, 180, aviationUnits)).to.be.NaN;
    expect(alongSpan(nowhere, all.span, aviationUnits)).to.deep.equal([0, 1]);
  });
});
