import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/flights/flight-list.js';
import type { FlightList } from '../../../components/flights/flight-list.js';
import type { ListedFlight } from '../../../components/flights/sorted-rows.js';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Finding } from '../../../src/finding/finding.js';
import { positionStatus } from '../../../src/track/status.js';
import { trackFrom } from '../../../src/track/track.js';
import { heard } from '../heard.js';

const flight = (callsign: string, ...kinds: string[]): ListedFlight => {
  const track = trackFrom({ time: [100, 110] }, { id: callsign, callsign, file: 'all.csv' });
  const findings = kinds.map((kind) => ({ kind, severity: 'advisory' }) as Finding);
  const analysis: Analysis = { track, status: positionStatus(track), findings, notRun: [] };
  return { analysis, color: '#0b62c4', shown: true };
};
const flights = [
  flight('ONE1', 'holding'),
  flight('TWO2', 'go-around', 'go-around', 'holding'),
  flight('NONE3'),
  flight('FOUR4', 'holding', 'holding'),
];
const kept = {};
const make = () =>
  fixture<FlightList>(
    html`<flight-list .flights=${flights} .kept=${kept} .allFindings=${false}></flight-list>`,
  );
const names = (element: FlightList) =>
  [...element.renderRoot.querySelectorAll('.name')].map((name) => name.textContent);
const chips = (element: FlightList) => [
  ...element.renderRoot.querySelectorAll<HTMLButtonElement>('.kinds button'),
];

describe('flight-list, kinds of findings', () => {
  it('says how many flights have each, and narrows to them, those with the most first', async () => {
    const element = await make();
    const words = chips(element).map((chip) => chip.textContent!.replace(/\s+/g, ' ').trim());
    expect(words).to.deep.equal(['Holding pattern 3', 'Go-around 1']);
    chips(element)[0].click();
    await element.updateComplete;
    expect(chips(element)[0].getAttribute('aria-pressed')).to.equal('true');
    expect(names(element)).to.deep.equal(['FOUR4', 'TWO2', 'ONE1']);
  });

  it('comes back to what it was narrowed to', async () => {
    const element = await make();
    expect(names(element)).to.deep.equal(['FOUR4', 'TWO2', 'ONE1']);
    chips(element)[0].click();
    await element.updateComplete;
    expect(names(await make())).to.have.lengthOf(4);
  });

  it('asks for the findings of all flights', async () => {
    const element = await make();
    const asked = heard(element, 'flight-all-findings');
    element.renderRoot.querySelector<HTMLButtonElement>('.all [aria-pressed]')!.click();
    expect((await asked).shown).to.equal(true);
  });
});
