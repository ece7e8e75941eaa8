import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/mapping/flight-mapping.js';
import type { FlightMapping } from '../../../components/mapping/flight-mapping.js';
import { heard } from '../heard.js';
import { until } from '../wait.js';

const table = (header: string, ...rows: string[]) => new File([[header, ...rows].join('\n')], 'table.csv');
const odd = () =>
  table(
    'zeit;breite;laenge;hoehe (m);tempo;notiz',
    '2024-12-25 04:00:00;40,50;50,05;3000;200;<b>x</b>',
    '2024-12-25 04:00:10;40,51;50,05;3010;201;',
    '2024-12-25 04:00:20;40,52;50,05;3020;202;',
  );
async function make(file: File): Promise<FlightMapping> {
  const element = await fixture<FlightMapping>(html`<flight-mapping .file=${file}></flight-mapping>`);
  await until(() => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog')!.open, 'the dialog opens');
  await element.updateComplete;
  return element;
}
const choose = async (element: FlightMapping, label: string, value: string) => {
  const select = element.shadowRoot!.querySelector<HTMLSelectElement>(`[aria-label="${label}"]`)!;
  const before = element['preview'];
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await until(() => element['preview'] !== before, 'what would be read is shown anew');
  await element.updateComplete;
};
const text = (element: FlightMapping) => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');

describe('flight-mapping', () => {
  beforeEach(() => localStorage.clear());

  it('guesses from names, and shows at once what would be read', async () => {
    const element = await make(odd());
    expect(text(element)).to.contain('3 used, 0 set aside');
    expect(text(element)).to.contain('40.5000°').and.contain('9,843 ft'); // 3000 m
    expect(element.shadowRoot!.querySelector('b')).to.equal(null);
  });

  it('reads a column as what the user says it is', async () => {
    const element = await make(odd());
    await choose(element, 'Meaning of “tempo”', 'groundSpeed');
    await choose(element, 'Unit of tempo', 'km/h');
    expect(text(element)).to.contain('108 kt'); // 200 km/h
  });

  it('says why nothing can be read, and reads nothing then', async () => {
    const element = await make(odd());
    await choose(element, 'Meaning of “zeit”', '');
    expect(text(element)).to.match(/Expected columns for a time/);
    expect(element.shadowRoot!.querySelector<HTMLButtonElement>('.primary')!.disabled).to.equal(true);
  });

  it('hands over the mapping and remembers it for the next file with that header', async () => {
    const element = await make(odd());
    await choose(element, 'Meaning of “tempo”', 'groundSpeed');
    const given = heard(element, 'flight-mapping');
    element.shadowRoot!.querySelector<HTMLButtonElement>('.primary')!.click();
    const { dialect } = await given;
    expect(dialect.columns.tempo.to).to.equal('groundSpeed');
    const next = await make(odd());
    expect(
      next.shadowRoot!.querySelector<HTMLSelectElement>('[aria-label="Meaning of “tempo”"]')!.value,
    ).to.equal('groundSpeed');
  });

  it('says that it was closed, so that nobody gives it the same file again', async () => {
    const element = await make(odd());
    let closed = 0;
    element.addEventListener('close', () => closed++);
    element.shadowRoot!.querySelector('dialog')!.close();
    await until(() => closed === 1, 'close is heard');
    expect(element.file).to.equal(null);
  });

  it('passes axe', async () => {
    await expect(await make(odd())).to.be.accessible();
  });
});
