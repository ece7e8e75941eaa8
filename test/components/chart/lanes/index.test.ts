import { expect } from '@open-wc/testing';
import { chartLanes, shownLanes } from '../../../../components/chart/lanes/index.js';
import { chartColors } from '../../../../components/chart/plot/colors.js';
import { Gutter, type ChartState } from '../../../../components/chart/plot/state.js';
import { aviationUnits } from '../../../../src/base/display-units.js';
import { zoneOf } from '../../../../components/shared/time-zone.js';
import { parseRoute } from '../../../../src/route/parse-route.js';
import { findingOf, flightAnalysis } from '../../analysis.js';
import { airports } from '../../map/sample.js';

const found = flightAnalysis((track) => [
  findingOf(track, 'first', 0, 20),
  findingOf(track, 'second', 100, 110),
]);
const { time, length } = found.track;
const takeoff = {
  kind: 'take-off',
  row: 5,
  time: time[5],
  within: 10,
  runway: '16',
  confidence: 'high',
} as const;
const ends = {
  takeoff,
  landing: { ...takeoff, kind: 'landing', row: 150, time: time[150], confidence: null },
} as const;
const analysis = {
  ...found,
  route: parseRoute('UBBB-URMG', airports),
  ends: { ...ends, movements: [ends.takeoff, ends.landing] },
};
const frame = { left: 0, top: 0, width: 400, height: 60, y: [0, 1] as [number, number], factor: 1 };

function stateOf(axis: ChartState['axis']): ChartState {
  const span = [time[0], time[length - 1]] as const;
  return {
    analysis,
    others: [],
    flightOrder: [],
    aligned: false,
    axis,
    span,
    ends: axis === 'time' ? span : [0, 300],
    units: aviationUnits,
    zone: zoneOf('UTC'),
    colors: chartColors(document.body),
    finding: null,
    events: [
      {
        id: 'e-1',
        from: time[10],
        to: time[10],
        approximate: false,
        class: 'official',
        sources: ['A'],
        text: 'mayday',
      },
      {
        id: 'e-2',
        from: time[20],
        to: time[60],
        approximate: true,
        class: 'press',
        sources: ['B'],
        text: 'a climb',
      },
    ],
    gutter: new Gutter(() => {}),
    compact: false,
  };
}

describe('every lane of the charts', () => {
  it('has an id of its own, and its axis shows it', () => {
    expect(new Set(chartLanes.map(({ id }) => id)).size).to.equal(chartLanes.length);
    const shown = (['time', 'route'] as const).flatMap((axis) => shownLanes(stateOf(axis)));
    expect(shown).to.have.members([...chartLanes]);
  });

  for (const lane of chartLanes) {
    describe(lane.id, () => {
      const state = stateOf(lane.axis);
      const view = lane.create();
      const ctx = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      ctx.canvas.width = 400;
      ctx.canvas.height = 80;
      before(() => view.prepare?.(state, 400));

      it('has a name and a height', () => {
        expect(lane.title()).to.match(/^[A-Z]/);
        expect(view.height(state)).to.be.within(10, 80);
        expect(view.height(state, true)).to.be.at.least(view.height(state));
      });

      it('paints below its top and within its height', () => {
        ctx.clearRect(0, 0, 400, 80);
        view.paint(ctx, state, { ...frame, x: state.ends }, 4);
        const rows = (from: number, to: number) =>
          ctx.getImageData(0, from, 400, to - from).data.some((byte) => byte > 0);
        expect(rows(4, 4 + view.height(state) * devicePixelRatio), 'something').to.equal(true);
        expect(rows(0, 3), 'above').to.equal(false);
      });

      it('explains its colors in the picture, where it has a legend', () => {
        for (const key of lane.legend?.(state, ctx) ?? []) {
          expect(key.words).not.to.equal('');
          ctx.clearRect(0, 0, 400, 80);
          ctx.save();
          key.paint(ctx);
          ctx.restore();
          expect(
            ctx.getImageData(0, 0, 40, 20).data.some((byte) => byte > 0),
            key.words,
          ).to.equal(true);
        }
      });

      if (view.hit)
        it('finds what is painted', () => {
          const at = view.hit!(2, 5, { ...frame, x: state.ends });
          expect(at?.id).to.equal('first');
          expect(view.hit!(200, 500, { ...frame, x: state.ends })).to.equal(null);
        });
    });
  }
});
