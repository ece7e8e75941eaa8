import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/files/flight-files.js';
import type { FlightFiles } from '../../../components/files/flight-files.js';
import { heard } from '../heard.js';
import { frames, until } from '../wait.js';

const csv = new File(['Timestamp,UTC'], 'track.csv', { type: 'text/csv' });
const transfer = (...files: File[]) => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
};
const make = (props: Partial<FlightFiles> = {}) =>
  fixture<FlightFiles>(
    html`<flight-files
      .progress=${props.progress ?? null}
      .problems=${props.problems ?? []}
      ?hasFlights=${props.hasFlights ?? false}
    ></flight-files>`,
  );

describe('flight-files', () => {
  it('hands over dropped files', async () => {
    const element = await make();
    const given = heard(element, 'flight-files');
    element.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer(csv), bubbles: true, composed: true }),
    );
    const event = await given;
    expect(event.files.map((file) => file.name)).to.deep.equal(['track.csv']);
    expect(event.add).to.equal(false);
    expect(event.bubbles && event.composed).to.equal(true);
  });

  it('offers two places to drop while flights are open, and adds on the second', async () => {
    const element = await make({ hasFlights: true });
    element.dispatchEvent(
      new DragEvent('dragenter', { dataTransfer: transfer(csv), bubbles: true, composed: true }),
    );
    await element.updateComplete;
    const zones = element.renderRoot.querySelectorAll('.zone');
    expect(zones.length).to.equal(2);
    const given = heard(element, 'flight-files');
    zones[1].dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer(csv), bubbles: true, composed: true }),
    );
    expect((await given).add).to.equal(true);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.zone')).to.equal(null);
  });

  it('takes pasted text as a file', async () => {
    const element = await make();
    const data = new DataTransfer();
    data.setData('text/plain', 'time,lat,lon\n0,1,2\n');
    const given = heard(element, 'flight-files');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true }),
    );
    const [file] = (await given).files;
    expect(await file.text()).to.contain('time,lat,lon');
  });

  it('hands over what the dialog gave, and can be given the same file again', async () => {
    const element = await make();
    const input = element.renderRoot.querySelector<HTMLInputElement>('#picker')!;
    input.files = transfer(csv).files;
    const given = heard(element, 'flight-files');
    input.dispatchEvent(new Event('change'));
    expect((await given).files.length).to.equal(1);
    expect(input.value).to.equal('');
  });

  it('fetches nothing itself: it tells the address that the user gave', async () => {
    const element = await make();
    element.renderRoot.querySelector<HTMLInputElement>('[name=url]')!.value = 'https://example.org/a.csv';
    const given = heard(element, 'flight-url');
    element.renderRoot.querySelectorAll<HTMLButtonElement>('[type=submit]')[0].click();
    expect((await given).url).to.equal('https://example.org/a.csv');
  });

  it('takes rows that were typed or pasted into its field', async () => {
    const element = await make();
    element.renderRoot.querySelector<HTMLTextAreaElement>('textarea')!.value = 'time,lat,lon\n0,1,2';
    const given = heard(element, 'flight-files');
    element.renderRoot.querySelectorAll<HTMLButtonElement>('[type=submit]')[1].click();
    expect(await (await given).files[0].text()).to.contain('0,1,2');
  });

  it('shows how far the reading is and can stop it', async () => {
    const element = await make({ progress: { name: 'big.csv', bytes: 30, total: 120 } });
    expect(element.renderRoot.querySelector('progress')!.value).to.equal(0.25);
    const stopped = heard(element, 'flight-cancel');
    [...element.renderRoot.querySelectorAll('button')]
      .find((button) => button.textContent?.trim() === 'Cancel')!
      .click();
    await stopped;
  });

  it('shows a bar without a share where the size is not known', async () => {
    const element = await make({ progress: { name: 'big.csv', bytes: 30, total: 0 } });
    expect(element.renderRoot.querySelector('progress')!.hasAttribute('value')).to.equal(false);
  });

  it('shows a hostile name and message as text', async () => {
    const hostile = '<img src=x onerror="document.title=1">';
    const element = await make({ problems: [{ name: hostile, message: hostile, row: 3 }] });
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    expect(element.renderRoot.querySelector('li')!.textContent).to.contain(hostile);
  });

  it('stops listening when it is taken away, and listens again when it is back', async () => {
    const element = await make();
    const parent = element.parentElement!;
    let heard = 0;
    parent.addEventListener('flight-files', () => heard++);
    const drop = () => element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer(csv) }));
    element.remove();
    drop();
    parent.append(element);
    drop();
    await until(() => heard > 0);
    await frames();
    expect(heard).to.equal(1);
  });

  it('passes axe while it reads and with problems', async () => {
    const element = await make({
      progress: { name: 'a.csv', bytes: 1, total: 2 },
      problems: [{ name: 'b.csv', message: 'is empty.', row: 0 }],
    });
    await expect(element).to.be.accessible();
  });
});
