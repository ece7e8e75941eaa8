import { expect } from '@open-wc/testing';
import { unzipSync } from 'fflate';
import { menuExports } from '../../../../components/viewer/export.js';
import '../../../../components/viewer/flight-viewer.js';
import type { FlightViewer } from '../../../../components/viewer/flight-viewer.js';
import { redactedView } from '../../../../components/viewer/redacted-view.js';
import { encodeView, type View } from '../../../../components/viewer/view-address.js';
import { until } from '../../wait.js';
import { csv } from '../../../export/report-parts.js';

const view: View = {
  ...{
    src: 'https://x.test/a.csv',
    case: 'a.case.json',
    file: { name: 'home.csv', sha256: 'ab'.repeat(32) },
  },
  ...{ flight: 'HOME1-1', finding: 'gap-HOME1', route: 'UBBB-URMG', near: 'UBBB 30' },
  ...{ qnh: 1013, qnhFrom: 'METAR UBBB', time: 1735100000, range: [1735100000, 1735100100] },
  ...{ camera: { zoom: 9, lat: 40.4, lon: 50, bearing: 0, pitch: 0 }, colorBy: 'speed' },
  settings: { 'coverage-gap': { minimum: 90 } },
};

describe('a link of a redacted flight', () => {
  it('of a cut one has the settings and how it is drawn alone', () =>
    expect(encodeView(redactedView(view, { start: { nm: 5 } }))).to.equal(
      '#color=speed&set=coverage-gap.minimum%3D90',
    ));

  it('without identity names no file and no flight', () => {
    const { src, case: named, file, flight, finding, ...rest } = view;
    expect([src, named, file, flight, finding].every(Boolean)).to.equal(true);
    expect(redactedView(view, { identity: true })).to.deep.equal(rest);
  });
});

describe('leaving out before sharing', function () {
  this.timeout(120_000);
  const make = URL.createObjectURL.bind(URL);
  let blob: Blob | null = null;
  let viewer: FlightViewer;
  const root = () => viewer.renderRoot as ShadowRoot;
  const inMenu = () => [...root().querySelectorAll<HTMLButtonElement>('#export-menu button')];
  const inDialog = <E extends Element>(selector: string) =>
    root().querySelector('crosstrack-redaction')!.shadowRoot!.querySelector<E>(selector)!;

  before(async () => {
    URL.createObjectURL = (made: Blob) => {
      blob = made;
      return make(made);
    };
    // A fixture is taken away after the first test.
    viewer = document.body.appendChild(document.createElement('flight-viewer'));
    await viewer.open([new File([csv('HOME1')], 'home.csv')]);
    await until(() => viewer.analysis !== null && viewer.airports !== null);
  });
  after(() => {
    URL.createObjectURL = make;
    viewer.remove();
  });

  it('says what is left out while it is chosen', async () => {
    root().querySelector<HTMLButtonElement>('#leave-out')!.click();
    await until(
      () => root().querySelector('crosstrack-redaction')?.shadowRoot?.querySelector('dialog[open]') != null,
    );
    expect(inDialog('.facts').textContent).to.match(/All [\d,]+ rows are shared/);
    const minutes = inDialog<HTMLInputElement>('input[type=number]');
    const unit = inDialog<HTMLSelectElement>('select');
    unit.value = 'min';
    unit.dispatchEvent(new Event('change'));
    minutes.value = '-1';
    minutes.dispatchEvent(new Event('input'));
    await until(() => inDialog('.facts').textContent!.includes('Expected a length'));
    expect(inDialog<HTMLButtonElement>('#apply').disabled).to.equal(true);
    minutes.value = '1';
    minutes.dispatchEvent(new Event('input'));
    inDialog<HTMLInputElement>('input[type=checkbox]').click();
    await until(() => inDialog('.facts').textContent!.includes('callsign HOME1'));
    expect(inDialog('.facts').textContent).to.match(/home\.csv/);
    inDialog<HTMLButtonElement>('#apply').click();
    await until(() => root().querySelector('#export-menu .left-out') !== null);
    expect(root().querySelector('#export-menu .left-out')!.textContent).to.match(
      /The first 1 min are left out by the sender; the identity/,
    );
  });

  for (const { id, title, ofScreen } of menuExports)
    it(`${id}: ${ofScreen ? 'cannot be saved' : 'has nothing of it'}`, async () => {
      const button = inMenu().find((one) => one.textContent!.trim() === title())!;
      expect(button.disabled).to.equal(ofScreen === true);
      if (ofScreen) return;
      blob = null;
      button.click();
      await until(() => blob !== null);
      const bytes = new Uint8Array(await blob!.arrayBuffer());
      const parts = id === 'bundle' ? Object.values(unzipSync(bytes)) : [bytes];
      const text = parts.map((part) => new TextDecoder().decode(part)).join('\n');
      expect(text.length).to.be.greaterThan(20);
      for (const one of ['HOME1', 'home.csv']) expect(text.includes(one), one).to.equal(false);
    });

  it('is taken back', async () => {
    root().querySelector<HTMLButtonElement>('#leave-out')!.click();
    await until(() => inDialog('dialog[open]') !== null);
    inDialog<HTMLButtonElement>('#nothing').click();
    await until(() => root().querySelector('#export-menu .left-out') === null);
    expect(inMenu().some((button) => button.disabled)).to.equal(false);
  });
});
