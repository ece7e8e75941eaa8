import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/import/flight-import.js';
import type { FlightImport } from '../../../components/import/flight-import.js';
import { heard } from '../heard.js';
import type { FileReport } from '../../../src/formats/base/report.js';

const report: FileReport = {
  name: '<b>track</b>.csv',
  format: 'fr24-csv',
  reason: 'The header is that of a Flightradar24 export.',
  sha256: 'ab'.repeat(32),
  bytes: 1234,
  rows: 1305,
  used: 1300,
  setAside: 5,
  problems: [
    { row: 17, message: 'No time: expected a number of seconds, got “x”', count: 5, rows: [17, 18] },
  ],
  repairs: [
    { kind: 'sorted', row: 4, message: 'Rows put in order of time', count: 12, rows: [4], undo: 'sort' },
  ],
};

describe('flight-import', () => {
  it('accounts for every row and names the first lines', async () => {
    const element = await fixture<FlightImport>(html`<flight-import .reports=${[report]}></flight-import>`);
    const text = element.renderRoot.textContent!.replace(/\s+/g, ' ');
    for (const part of ['1,305', '1,300', 'set aside 5', 'lines 17, 18…', 'SHA-256 abab'])
      expect(text).to.contain(part);
    expect(element.renderRoot.querySelector('b')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('shows two files of one name apart, each with its own switches', async () => {
    const two = [
      { ...report, name: 'track.csv', id: '1.0', fileLabel: '8.0 kB' },
      { ...report, name: 'track.csv', id: '2.0', fileLabel: '9.1 kB' },
    ];
    const element = await fixture<FlightImport>(
      html`<flight-import .reports=${two} .undone=${new Map([['2.0', ['sort']]])}></flight-import>`,
    );
    const sections = [...element.renderRoot.querySelectorAll('section')];
    expect(sections.map((section) => section.getAttribute('aria-label'))).to.deep.equal([
      'track.csv, 8.0 kB',
      'track.csv, 9.1 kB',
    ]);
    const buttons = sections.map((section) => section.querySelector('li button')!);
    expect(buttons.map((button) => button.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true']);
    const off = heard(element, 'flight-undo');
    (buttons[0] as HTMLElement).click();
    expect((await off).file).to.equal('1.0');
  });

  it('turns a repair off and on again', async () => {
    const element = await fixture<FlightImport>(html`<flight-import .reports=${[report]}></flight-import>`);
    const button = () => element.renderRoot.querySelector<HTMLButtonElement>('li button')!;
    const off = heard(element, 'flight-undo');
    button().click();
    expect((await off).undo).to.deep.equal(['sort']);
    element.undone = new Map([[report.name, ['sort']]]);
    await element.updateComplete;
    expect(button().getAttribute('aria-pressed')).to.equal('true');
    const on = heard(element, 'flight-undo');
    button().click();
    expect((await on).undo).to.deep.equal([]);
  });
});
