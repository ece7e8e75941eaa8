import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/all-findings/flight-all-findings.js';
import type { FlightAllFindings } from '../../../components/all-findings/flight-all-findings.js';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { positionStatus } from '../../../src/track/status.js';
import { trackFrom } from '../../../src/track/track.js';
import { findingOf } from '../analysis.js';
import { heard } from '../heard.js';

function flight(
  callsign: string,
  start: number,
  ...kinds: [string, number, 'advisory' | 'warning'][]
): Analysis {
  const time = Array.from({ length: 60 }, (_, i) => start + 10 * i);
  const track = trackFrom({ time }, { id: callsign, callsign, file: 'day.csv' });
  const findings = kinds.map(([kind, from, severity], i) =>
    findingOf(track, `${callsign}-${i}`, from, from + 6, { kind, severity, value: 100 * (i + 1) }),
  );
  return { track, status: positionStatus(track), findings, notRun: [] };
}
const analyses = [
  flight('ONE1', 1_735_099_200, ['holding', 2, 'advisory']),
  flight('TWO2', 1_735_102_800, ['rapid-descent', 5, 'warning'], ['holding', 20, 'advisory']),
];
const make = (all = analyses) =>
  fixture<FlightAllFindings>(
    html`<flight-all-findings can-leave .analyses=${all} style="height: 400px"></flight-all-findings>`,
  );
const cells = (element: FlightAllFindings, column: number) =>
  [...element.renderRoot.querySelectorAll('tr[data-row]')].map((row) =>
    row.children[column].textContent!.replace(/\s+/g, ' ').trim(),
  );
const button = (element: FlightAllFindings, words: RegExp) =>
  [...element.renderRoot.querySelectorAll('button')].find((one) => words.test(one.textContent!))!;
const press = async (element: FlightAllFindings, words: RegExp) => {
  button(element, words).click();
  await element.updateComplete;
};

describe('<flight-all-findings>', () => {
  it('shows the findings of all flights, the gravest first', async () => {
    const element = await make();
    expect(cells(element, 1)).to.deep.equal(['Rapid descent', 'Holding pattern', 'Holding pattern']);
    expect(cells(element, 2)).to.deep.equal(['TWO2', 'ONE1', 'TWO2']);
    const status = element.renderRoot.querySelector('[role=status]')!.textContent;
    expect(status).to.equal('3 findings, in 2 of 2 flights');
  });

  it('sorts by a column, either way, and says so', async () => {
    const element = await make();
    await press(element, /^\s*Start/);
    expect(cells(element, 2)).to.deep.equal(['ONE1', 'TWO2', 'TWO2']);
    await press(element, /^\s*Start/);
    expect(cells(element, 1)[0]).to.equal('Holding pattern');
    const sorted = [...element.renderRoot.querySelectorAll('th')].map((head) => head.ariaSort);
    expect(sorted.filter((one) => one !== 'none')).to.deep.equal(['descending']);
  });

  it('narrows to kinds and to a text, and groups', async () => {
    const element = await make();
    await press(element, /^\s*Holding/);
    expect(cells(element, 2)).to.deep.equal(['ONE1', 'TWO2']);
    const search = element.renderRoot.querySelector('input')!;
    search.value = 'two';
    search.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(cells(element, 2)).to.deep.equal(['TWO2']);
    search.value = '';
    search.dispatchEvent(new Event('input'));
    await press(element, /^\s*Holding/);
    const group = element.renderRoot.querySelector('select')!;
    group.value = 'flight';
    group.dispatchEvent(new Event('change'));
    await element.updateComplete;
    const heads = [...element.renderRoot.querySelectorAll('.group')].map((one) => one.textContent!.trim());
    expect(heads.map((head) => head.replace(/\s+/g, ' '))).to.deep.equal(['TWO2 2', 'ONE1 1']);
  });

  it('chooses a flight and then its finding, by click and by keys', async () => {
    const element = await make();
    const heardOf: string[] = [];
    element.addEventListener('flight-select', ({ flight: id }) => heardOf.push(id));
    element.addEventListener('flight-finding', ({ finding }) => heardOf.push(finding!.id));
    const choose = [...element.renderRoot.querySelectorAll<HTMLElement>('.choose')];
    choose[0].focus();
    choose[0].dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
    );
    await element.updateComplete;
    const focused = element.shadowRoot!.activeElement as HTMLElement;
    expect(focused === choose[1]).to.equal(true);
    focused.click();
    expect(heardOf).to.deep.equal(['ONE1', 'ONE1-0']);
  });

  it('can be left, and says when there is nothing', async () => {
    const element = await make();
    const left = heard(element, 'flight-all-findings');
    await press(element, /Back to the charts/);
    expect((await left).shown).to.equal(false);
    const none = await make([flight('NONE', 0)]);
    expect(none.renderRoot.querySelector('p')!.textContent).to.equal('No findings.');
  });

  it('is accessible', async () => {
    await expect(await make()).to.be.accessible();
  });
});
