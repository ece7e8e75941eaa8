import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/oscillation/flight-oscillation.js';
import type { FlightOscillation } from '../../../components/oscillation/flight-oscillation.js';
import { metricUnits } from '../../../src/base/display-units.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { airportsOf } from '../../../src/route/airports/index.js';
import { trackFrom } from '../../../src/track/track.js';
import { findingOf, flightAnalysis } from '../analysis.js';

/** s; Lanchester's period is 0.453 s for each m/s: 60 s at 257 kt. */
const PERIOD = 60;
const SPEED = 257;

/** 20 min of a clean exchange of height and speed, a row each 4 s; with or without a speed. */
function phugoid(speed: boolean) {
  const rows = Array.from({ length: 300 }, (_, i) => i);
  const phase = rows.map((i) => (2 * Math.PI * 4 * i) / PERIOD);
  const track = trackFrom(
    {
      time: rows.map((i) => 1_735_099_200 + 4 * i),
      altitude: phase.map((angle) => 9000 + 600 * Math.sin(angle)),
      ...(speed && { trueAirspeed: phase.map((angle) => SPEED - 26 * Math.sin(angle)) }),
    },
    { id: 'PHUGOID', file: 'phugoid.csv' },
  );
  return analyze(track, { airports: airportsOf([]) });
}

const analysis = phugoid(true);
const finding = analysis.findings.find(({ kind }) => kind === 'altitude-oscillation')!;
const make = (of = analysis, shown = finding) =>
  fixture<FlightOscillation>(
    html`<flight-oscillation .analysis=${of} .finding=${shown} style="width: 400px"></flight-oscillation>`,
  );
const text = (element: FlightOscillation, selector: string) =>
  [...element.renderRoot.querySelectorAll(selector)].map((one) =>
    one.textContent!.replace(/\s+/g, ' ').trim(),
  );

describe('<flight-oscillation>', () => {
  it('draws turning points, detrended curve, energy and spectrum', async () => {
    const element = await make();
    const titles = text(element, 'h3');
    expect(titles[2]).to.match(/^Energy as height ft, 04:0[56]:.. – 04:1[34]:.. UTC$/);
    expect(titles).to.deep.equal([
      'Turning points ft',
      'Altitude without its trend ft',
      titles[2],
      'Share of the variance by period',
    ]);
    expect(element.renderRoot.querySelectorAll('canvas').length).to.equal(4);
  });

  it('says period, Lanchester period and their ratio', async () => {
    const element = await make();
    const figures = Object.fromEntries(text(element, 'dt').map((name, i) => [name, text(element, 'dd')[i]]));
    expect(figures['Verdict']).to.equal('phugoid-like');
    expect(figures['Period']).to.equal('1 min');
    expect(figures['Lanchester period']).to.equal('1 min');
    expect(Number(figures['Ratio of the two'])).to.be.closeTo(1, 0.03);
    expect(figures['Height against speed']).to.equal('−1.00');
  });

  it('lists each turning point with its swing', async () => {
    const element = await make();
    const rows = text(element, 'tbody tr');
    expect(rows.length).to.be.within(38, 41);
    expect(rows[5]).to.match(/^04:0\d:\d\d \d+ [\d,]+ ft (maximum|minimum) 1,19\d ft$/);
    element.units = metricUnits;
    await element.updateComplete;
    expect(text(element, 'tbody tr')[5]).to.match(/36\d m$/);
  });

  it('shows no energy where there is no speed', async () => {
    const element = await make(phugoid(false), findingOf(analysis.track, 'by hand', 0, 299));
    expect(text(element, 'h3').map((title) => title.split(' ')[0])).to.deep.equal([
      'Turning',
      'Altitude',
      'Share',
    ]);
  });

  it('says so where the rows show none', async () => {
    const level = flightAnalysis();
    const element = await make(level, findingOf(level.track, 'level', 0, 30));
    expect(text(element, 'p')).to.deep.equal(['No altitude oscillation in these rows.']);
  });

  it('works after being taken out and put back', async () => {
    const element = await make();
    const home = element.parentElement!;
    element.remove();
    expect(element.renderRoot.querySelectorAll('canvas').length).to.equal(0);
    home.append(element);
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('canvas').length).to.equal(4);
  });

  it('has nothing for axe to find, with its table open', async () => {
    const element = await make();
    element.renderRoot.querySelector('details')!.open = true;
    await expect(element).to.be.accessible();
  });
});
