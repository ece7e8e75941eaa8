import { expect, fixture, html } from '@open-wc/testing';
import '../../components/flight-list.js';
import type { FlightList, ListedFlight } from '../../components/flight-list.js';
import { heard } from './heard.js';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding, Severity } from '../../src/detectors/detector.js';
import { positionStatus } from '../../src/track/status.js';
import { trackFrom } from '../../src/track/track.js';

const flight = (callsign: string, start: number, ...severities: Severity[]): ListedFlight => {
  const track = trackFrom({ time: [start, start + 10] }, { id: callsign, callsign, file: 'two.csv' });
  const findings = severities.map((severity) => ({ severity }) as Finding);
  const analysis: Analysis = { track, status: positionStatus(track), findings, notRun: [] };
  return { analysis, color: '#0b62c4', shown: true };
};
const flights = [
  flight('QUIET1', 300),
  flight('LATE2', 200, 'advisory', 'advisory'),
  flight('GRAVE3', 100, 'warning'),
];
const make = () => fixture<FlightList>(html`<flight-list .flights=${flights} chosen="LATE2"></flight-list>`);
const names = (element: FlightList) =>
  [...element.renderRoot.querySelectorAll('.name')].map((name) => name.textContent);

describe('flight-list', () => {
  it('puts the gravest first', async () =>
    expect(names(await make())).to.deep.equal(['GRAVE3', 'LATE2', 'QUIET1']));

  it('sorts by time when asked', async () => {
    const element = await make();
    const order = element.renderRoot.querySelector('select')!;
    order.value = 'time';
    order.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['GRAVE3', 'LATE2', 'QUIET1']);
  });

  it('finds by any word of a flight', async () => {
    const element = await make();
    const search = element.renderRoot.querySelector<HTMLInputElement>('input[type=search]')!;
    search.value = 'quiet';
    search.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['QUIET1']);
  });

  it('chooses, hides and closes', async () => {
    const element = await make();
    const row = element.renderRoot.querySelector('li')!;
    const chosen = heard(element, 'flight-select');
    row.querySelector<HTMLButtonElement>('.choose')!.click();
    expect((await chosen).flight).to.equal('GRAVE3');
    const hidden = heard(element, 'flight-show');
    row.querySelector<HTMLInputElement>('input')!.click();
    expect((await hidden).shown).to.equal(false);
    const closed = heard(element, 'flight-close');
    row.querySelector<HTMLButtonElement>('.icon')!.click();
    expect((await closed).flight).to.equal('GRAVE3');
  });

  it('marks the chosen one for everybody and passes axe', async () => {
    const element = await make();
    expect(element.renderRoot.querySelector('[aria-pressed=true] .name')!.textContent).to.equal('LATE2');
    await expect(element).to.be.accessible();
  });

  it('draws a hundred of a thousand flights, and more when asked', async () => {
    const element = await make();
    element.flights = Array.from({ length: 1000 }, (_, i) => flight(`F${i}`, i));
    await element.updateComplete;
    expect(names(element).length).to.equal(100);
    [...element.renderRoot.querySelectorAll<HTMLButtonElement>('.button')].at(-1)!.click();
    await element.updateComplete;
    expect(names(element).length).to.equal(200);
  });
});
