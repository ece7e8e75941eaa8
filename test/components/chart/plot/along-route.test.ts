import { expect } from '@open-wc/testing';
import { alongOf, alongSpan, placeAlong, rowAlong } from '../../../../components/chart/plot/along-route.js';
import { aviationUnits, metricUnits } from '../../../../src/base/display-units.js';
import type { Analysis } from '../../../../src/analysis/analyze.js';
import { flightAnalysis, START } from '../../analysis.js';

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

  it('sets what lies outside of the route where it was, on the first and the last leg continued', () => {
    const points = [
      { name: 'A', lat: 0, lon: 0 },
      { name: 'B', lat: 0, lon: 10 },
    ];
    const length = 601.08; // 10 degrees of the equator
    // Half a degree before the start, in the middle, abeam the end, and half a degree beyond it.
    const lon = [-0.5, 5, 10, 10.5];
    const nearest = Float32Array.from([0, 300.54, length, length]);
    const flown = {
      ...flightAnalysis(),
      track: { ...flightAnalysis().track, lat: new Float64Array(4), lon: Float64Array.from(lon) },
      deviation: { alongTrack: nearest },
      route: { points, length },
    } as unknown as Analysis;
    const [before, middle, abeam, beyond] = alongOf(flown, aviationUnits);
    expect(before).to.be.closeTo(-30, 0.1);
    expect(middle).to.be.closeTo(300.54, 1e-3);
    expect(abeam).to.be.closeTo(length, 0.01);
    expect(beyond).to.be.closeTo(length + 30, 0.1);
    expect(placeAlong(flown, 3, metricUnits)).to.be.closeTo((length + 30) * 1.852, 0.2);
  });
});
