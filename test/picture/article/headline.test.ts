import { expect } from 'chai';
import { analyze } from '../../../src/analysis/analyze.js';
import { deviationArrow } from '../../../src/picture/article/deviation-arrow.js';
import { defaultHeadline } from '../../../src/picture/article/headline.js';
import { articleSizes, sideWithin, zoomOf } from '../../../src/picture/article/sizes.js';
import { linesOf } from '../../../src/picture/article/wrap.js';
import { textWidth } from '../../../src/picture/map/labels.js';
import { pathOf } from '../../../src/picture/path.js';
import { airportsOf } from '../../../src/route/airports/index.js';
import { parseRoute } from '../../../src/route/parse-route.js';
import { trackFrom } from '../../../src/track/track.js';

const airports = airportsOf([]);
const rows = Array.from({ length: 61 }, (_, i) => i);
/** An hour eastward, a row a minute, up to 12 NM north of the parallel. */
const track = trackFrom(
  {
    time: rows.map((i) => 1_735_100_000 + 60 * i),
    lat: rows.map((i) => 1 + 0.2 * Math.sin((Math.PI * i) / 60)),
    lon: rows.map((i) => 10 + 0.1 * i),
    altitude: rows.map(() => 30_000),
  },
  { callsign: 'TST1' },
);
const planned = (route: string) => analyze(track, { airports, route: parseRoute(route, airports) });

describe('defaultHeadline', () => {
  it('is the greatest deviation from a plan, with its uncertainty', () => {
    expect(defaultHeadline(planned('1N 10E, 1N 13E, 1N 16E'))).to.match(
      /^TST1 was up to 1[12]\.\d+ NM ± .* left of the planned route$/,
    );
  });

  it('says nothing of a plan that nobody filed', () => {
    const route = { ...parseRoute('1N 10E, 1N 16E', airports), kind: 'great circle' } as const;
    expect(defaultHeadline(analyze(track, { airports, route }))).not.to.match(/planned|great circle/);
    expect(defaultHeadline(analyze(track, { airports }))).to.include('TST1');
  });
});

describe('deviationArrow', () => {
  it('goes from the route to the track, at the greatest deviation', () => {
    const analysis = planned('1N 10E, 1N 13E, 1N 16E');
    const arrow = deviationArrow(analysis, pathOf(track, analysis.status))!;
    expect(arrow.track[0]).to.be.closeTo(13, 0.11);
    expect(arrow.foot[0]).to.be.closeTo(arrow.track[0], 0.05);
    expect(arrow.foot[1]).to.be.closeTo(1, 0.01);
    expect(arrow.words[1]).to.equal('left of the planned route');
  });

  it('is nothing without a route', () => {
    const analysis = analyze(track, { airports });
    expect(deviationArrow(analysis, pathOf(track, analysis.status))).to.equal(undefined);
  });
});

describe('linesOf', () => {
  it('breaks at words, and ends in an ellipsis what does not fit', () => {
    expect(linesOf('one two three', 10, textWidth('one two', 10), 3)).to.deep.equal(['one two', 'three']);
    const two = linesOf('one two three four', 10, textWidth('one two', 10), 2);
    expect(two).to.have.lengthOf(2);
    expect(two[1]).to.match(/…$/);
    for (const line of two) expect(textWidth(line, 10)).to.be.at.most(textWidth('one two', 10));
  });

  it('cuts a word that is longer than a line', () => {
    const [line] = linesOf('x'.repeat(80), 10, 100, 2);
    expect(textWidth(line, 10)).to.be.at.most(100);
  });
});

describe('sizes', () => {
  it('keep letters as large in relation to the picture', () => {
    expect(zoomOf({ width: 3200, height: 1800 })).to.be.closeTo(2 * zoomOf(articleSizes['16:9']), 1e-9);
  });

  it('of a free picture are whole numbers within limits', () => {
    expect([NaN, -5, 800.4, 1e9].map(sideWithin)).to.deep.equal([320, 320, 800, 4000]);
  });
});
