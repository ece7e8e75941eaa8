import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/summary/flight-summary.js';
import type { FlightSummary } from '../../../components/summary/flight-summary.js';
import { sourceCode, trackFrom } from '../../../src/track/track.js';
import { airports, analysisOf } from '../map/sample.js';

/** East of the line Baku–Grozny: two observed rows, and two in between that a model put further out. */
function flight(columns: { nacp?: number[] } = {}) {
  const track = trackFrom({
    time: [0, 10, 20, 30].map((s) => 1_735_100_000 + s),
    lat: [42, 42, 42, 42],
    lon: [49, 51, 51.2, 49.01],
    groundSpeed: [400, 400, 400, 400],
    course: [90, 90, 90, 90],
    source: ['adsb', 'modeled', 'modeled', 'adsb'].map((name) => sourceCode(name as 'adsb')),
    ...columns,
  });
  return analysisOf(track, { route: 'UBBB-URMG' });
}

const shown = async (analysis = flight(), units = {}) => {
  const element = await fixture<FlightSummary>(
    html`<flight-summary .analysis=${analysis} .airports=${airports}></flight-summary>`,
  );
  element.units = { ...element.units, ...units };
  await element.updateComplete;
  return element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
};

describe('flight-summary', () => {
  it('tells take-off and landing, or why it does not', async () => {
    const analysis = flight();
    const [start] = analysis.track.time;
    const unseen = { why: 'no ground row', row: 3, altitude: 3400 } as const;
    const takeoff = {
      ...({ kind: 'take-off', row: 0, time: start, within: 10, confidence: 'high' } as const),
      ...{ airport: airports.find('UBBB')!, runway: '16' },
    };
    const ends = { movements: [takeoff], takeoff, landing: unseen };
    const text = await shown({ ...analysis, ends });
    expect(text).to.match(/Take-off ?04:13:20 UTC, UBBB Baku.*, runway 16 \(high confidence\)/);
    expect(text).to.match(/Landing ?not observed: last measured position 04:13:50 UTC, .* at 3,400 ft/);
    expect(await shown()).not.to.contain('Take-off');
  });

  it('gives the greatest deviation of an observed row, with its uncertainty and its line', async () => {
    const analysis = flight({ nacp: [7, 7, 7, 7] });
    const { max } = analysis.deviation!;
    expect(max!.index).to.equal(3);
    const text = await shown(analysis);
    expect(text).to.contain(`${max!.nm.toFixed(1)} NM right ± ${max!.uncertainty.nm.toFixed(1)} NM or more`);
    expect(text).to.match(/from the great circle \(no filed route\) at \d\d:\d\d:\d\d UTC/);
    expect(text).to.contain('accuracy of the position 0.100 NM (NACp 7 (RTCA DO-260B))');
    expect(text).to.match(/RNAV 5 \(±5 NM\): \d+\.\d min ± \d+\.\d min/);
    expect(text).to.contain('Large deviation (±25 NM)');
  });

  it('names what the model draws further out as a lesser line', async () => {
    const text = await shown();
    expect(text).to.match(/the model reaches \d+\.\d NM right at \d\d:\d\d:\d\d UTC/);
    expect(text).to.contain('an estimated or modeled one for');
  });

  it('shows distance and uncertainty in the units of the screen', async () => {
    const text = await shown(flight({ nacp: [7, 7, 7, 7] }), { distance: 'km' });
    expect(text).to.match(/\d+\.\d km right ± 0\.\d km or more/);
  });

  it('says what courses are measured from', async () => {
    expect(await shown()).to.contain('Courses: degrees true, over the ground.');
  });
});
