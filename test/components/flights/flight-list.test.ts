import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/flights/flight-list.js';
import type { FlightList } from '../../../components/flights/flight-list.js';
import type { ListedFlight } from '../../../components/flights/sorted-rows.js';
import { heard } from '../heard.js';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Finding, Severity } from '../../../src/finding/finding.js';
import { positionStatus } from '../../../src/track/status.js';
import { trackFrom } from '../../../src/track/track.js';

const flight = (callsign: string, start: number, ...severities: Severity[]): ListedFlight => {
  const track = trackFrom({ time: [start, start + 10] }, { id: callsign, callsign, file: 'two.csv' });
  const findings = severities.map((severity) => ({ kind: 'holding', severity }) as Finding);
  const analysis: Analysis = { track, status: positionStatus(track), findings, notRun: [] };
  return { analysis, color: '#0b62c4', shown: true };
};
const flights = [
  flight('QUIET1', 300),
  flight('LATE2', 200, 'advisory', 'advisory'),
  flight('GRAVE3', 100, 'warning'),
];
/** So many that they are searched and sorted. */
const many = [...flights, ...Array.from({ length: 8 }, (_, i) => flight(`OTHER${i}`, 1000 - i))];
const press = (element: FlightList, selector: string, key: string) =>
  element.renderRoot
    .querySelector(selector)!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const focused = (element: FlightList) =>
  element.shadowRoot!.activeElement?.closest('li')?.querySelector('.name')?.textContent;
const make = () => fixture<FlightList>(html`<flight-list .flights=${flights} chosen="LATE2"></flight-list>`);
const names = (element: FlightList) =>
  [...element.renderRoot.querySelectorAll('.name')].map((name) => name.textContent);

describe('flight-list', () => {
  it('puts the gravest first', async () =>
    expect(names(await make())).to.deep.equal(['GRAVE3', 'LATE2', 'QUIET1']));

  it('sorts by time when asked', async () => {
    const element = await make();
    element.flights = many;
    await element.updateComplete;
    const order = element.renderRoot.querySelector('select')!;
    order.value = 'time';
    order.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(names(element).slice(0, 4)).to.deep.equal(['GRAVE3', 'LATE2', 'QUIET1', 'OTHER7']);
  });

  it('finds by any word of a flight', async () => {
    const element = await make();
    expect(element.renderRoot.querySelector('[type=search]'), 'three are seen at a glance').to.equal(null);
    element.flights = many;
    await element.updateComplete;
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

  it('is one stop of the Tab key, and arrows go from row to row', async () => {
    const element = await make();
    const stops = [...element.renderRoot.querySelectorAll('li .choose')].map(
      (button) => (button as HTMLElement).tabIndex,
    );
    expect(stops).to.deep.equal([-1, 0, -1]);
    element.renderRoot.querySelector<HTMLElement>('li .choose[tabindex="0"]')!.focus();
    press(element, 'li .choose[tabindex="0"]', 'ArrowDown');
    expect(focused(element)).to.equal('QUIET1');
    press(element, 'li:last-child .choose', 'Home');
    expect(focused(element)).to.equal('GRAVE3');
  });

  it('closes with Delete, and the focus stays in the list', async () => {
    const element = await make();
    element.renderRoot.querySelector<HTMLElement>('li:nth-child(2) .choose')!.focus();
    const closed = heard(element, 'flight-close');
    press(element, 'li:nth-child(2) .choose', 'Delete');
    expect((await closed).flight).to.equal('LATE2');
    element.flights = flights.filter(({ analysis }) => analysis.track.meta.id !== 'LATE2');
    await element.updateComplete;
    expect(focused(element)).to.equal('QUIET1');
  });

  it('closes all, and all but the chosen one', async () => {
    const element = await make();
    const closed: string[] = [];
    element.addEventListener('flight-close', ({ flight }) => closed.push(flight));
    const button = (words: string) =>
      [...element.renderRoot.querySelectorAll<HTMLButtonElement>('.all button')].find((one) =>
        one.textContent!.includes(words),
      )!;
    button('the others').click();
    expect(closed).to.deep.equal(['QUIET1', 'GRAVE3']);
    closed.length = 0;
    [...element.renderRoot.querySelectorAll<HTMLButtonElement>('.all button')].at(-1)!.click();
    expect(closed).to.deep.equal(['QUIET1', 'GRAVE3', 'LATE2']);
  });

  it('hides and shows all at once, and says how many are shown', async () => {
    const element = await make();
    const hidden: string[] = [];
    element.addEventListener('flight-show', ({ flight, shown }) => !shown && hidden.push(flight));
    const box = element.renderRoot.querySelector<HTMLInputElement>('.all input')!;
    box.click();
    expect(hidden).to.deep.equal(['GRAVE3', 'LATE2', 'QUIET1']);
    element.flights = flights.map((one, i) => ({ ...one, shown: i > 0 }));
    await element.updateComplete;
    expect(box.indeterminate).to.equal(true);
    expect(element.renderRoot.querySelector('.all')!.textContent).to.contain('2 of 3 flights shown');
  });

  it('names the file where there are several, with what tells two of one name apart', async () => {
    const element = await make();
    expect(element.renderRoot.querySelector('ul')!.textContent).to.not.contain('two.csv');
    element.flights = flights.map((one, i) => ({ ...one, fileLabel: ['8.0 kB', '9.1 kB', '9.1 kB'][i] }));
    await element.updateComplete;
    expect(element.renderRoot.querySelector('ul')!.textContent).to.contain('two.csv · 8.0 kB');
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
