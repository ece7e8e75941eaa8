import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../components/viewer/flight-viewer.js';
import type { FlightViewer } from '../../../components/viewer/flight-viewer.js';
import { flightFile } from '../../worker/helpers.js';

const patient = { timeout: 120_000 };

async function opened(file: File): Promise<FlightViewer> {
  const viewer = await fixture<FlightViewer>(html`<flight-viewer style="height: 500px"></flight-viewer>`);
  await viewer.opening.files([file], false);
  await waitUntil(() => viewer.session.reports[0]?.sha256, 'the hash is known', patient);
  return viewer;
}

describe('a link to a dropped file', function () {
  this.timeout(240_000);

  it('names it, asks for it, and restores the view when the same file is opened', async () => {
    const first = await opened(flightFile('mine.csv', 'AAA1'));
    await first.session.setRoute('UBBB-URMG');
    first.cursor.hold(1735100000);
    const { view } = first;
    expect(view.src).to.equal(undefined);
    expect(view.file).to.deep.equal({ name: 'mine.csv', sha256: first.session.reports[0].sha256 });

    const second = await fixture<FlightViewer>(html`<flight-viewer style="height: 500px"></flight-viewer>`);
    await second.show(view);
    await second.updateComplete;
    expect(second.analysis).to.equal(null);
    expect(second.shadowRoot!.querySelector('.empty')!.textContent).to.contain('mine.csv');
    await second.opening.files([flightFile('renamed.csv', 'AAA1')], false);
    await waitUntil(() => second.cursor.time === 1735100000, 'the view is restored', patient);
    expect(second.analysis!.route?.id).to.equal('UBBB-URMG');
    expect(second.awaited).to.equal(null);
  });

  it('says that another file is not the one', async () => {
    const viewer = await fixture<FlightViewer>(html`<flight-viewer style="height: 500px"></flight-viewer>`);
    await viewer.show({
      file: { name: 'mine.csv', sha256: 'ab'.repeat(32) },
      route: 'UBBB-URMG',
      time: 1735100000,
    });
    await viewer.opening.files([flightFile('mine.csv', 'AAA1')], false);
    await waitUntil(() => viewer.awaited === null, 'the hash was compared', patient);
    expect(viewer.cursor.time).not.to.equal(1735100000);
    expect(viewer.analysis!.route).to.equal(undefined);
    await viewer.updateComplete;
    expect(viewer.shadowRoot!.querySelector('.toast')!.textContent).to.contain('SHA-256 differs');
  });
});

describe('a link to a file of another site', function () {
  this.timeout(240_000);
  const asked: string[] = [];
  const { fetch } = window;
  beforeEach(() => {
    asked.length = 0;
    window.fetch = (input, init) => {
      const address = String(input instanceof Request ? input.url : input);
      if (!/other\.example|^data:/.test(address)) return fetch.call(window, input, init);
      asked.push(address);
      return flightFile('theirs.csv', 'AAA1')
        .text()
        .then((text) => new Response(text));
    };
  });
  afterEach(() => void (window.fetch = fetch));

  for (const src of [
    'https://other.example/theirs.csv',
    'data:text/csv,time',
    '//other.example/theirs.csv',
  ]) {
    it(`fetches nothing of ${src} before the reader agrees`, async () => {
      const viewer = await fixture<FlightViewer>(html`<flight-viewer style="height: 500px"></flight-viewer>`);
      await viewer.show({ src });
      await viewer.updateComplete;
      expect(asked).to.deep.equal([]);
      const button = viewer.shadowRoot!.querySelector<HTMLButtonElement>('.empty .button')!;
      expect(button.textContent).to.contain(src);
      button.click();
      await waitUntil(() => asked.length > 0, 'it is fetched', patient);
      expect(asked).to.deep.equal([src]);
    });
  }

  it('shows what the reader opens instead', async () => {
    const viewer = await fixture<FlightViewer>(html`<flight-viewer style="height: 500px"></flight-viewer>`);
    await viewer.show({ src: 'https://other.example/theirs.csv' });
    await viewer.opening.files([flightFile('mine.csv', 'AAA1')], false);
    await waitUntil(() => viewer.analysis !== null, 'it is open', patient);
    await viewer.updateComplete;
    expect(viewer.awaited).to.equal(null);
    await viewer.show({ src: 'https://other.example/theirs.csv' });
    await viewer.updateComplete;
    expect(viewer.shadowRoot!.querySelector('.toast')!.textContent).to.contain('was not fetched');
    expect(asked).to.deep.equal([]);
  });
});
