import { expect } from '@open-wc/testing';
import { chartSeries } from '../../../../src/picture/curves.js';
import type { ChartState } from '../../../../components/chart/plot/state.js';
import { ChartTrace } from '../../../../components/chart/plot/trace.js';
import { aviationUnits } from '../../../../src/base/display-units.js';
import { trackFrom } from '../../../../src/track/track.js';
import { analysisOf, finding } from '../../map/sample.js';

const speeds = [440, 445, 2500, 450, 442];
const track = trackFrom({ time: speeds.map((_, i) => i * 10), groundSpeed: speeds });
const series = chartSeries.find(({ id }) => id === 'groundSpeed')!;
const single = finding({ kind: 'implausible-speed', evidence: { side: 'fast', single: 1, limit: 900 } });

const extremes = (findings: readonly ReturnType<typeof finding>[]) => {
  const analysis = analysisOf(track, { findings: [...findings] });
  const state = { analysis, others: [], axis: 'time', span: [0, 40], units: aviationUnits };
  return new ChartTrace(series, () => state as unknown as ChartState, false).measure(400);
};

describe('chart trace', () => {
  it('holds every value on its axis', () => {
    expect(extremes([])).to.deep.equal([440, 2500]);
  });

  it('does not let single impossible speeds flatten the rest', () => {
    expect(extremes([single])).to.deep.equal([440, 450]);
  });
});
