import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/viewer/flight-viewer.js';
import type { FlightViewer } from '../../../components/viewer/flight-viewer.js';
import { decodeView, encodeView } from '../../../components/viewer/view-address.js';
import { settled, until } from '../wait.js';

/** Twenty minutes north of Baku, one row every ten seconds. */
function flightCsv(callsign: string): string {
  const rows = ['Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction'];
  for (let i = 0; i < 120; i++) {
    const time = 1_735_100_000 + i * 10;
    const utc = new Date(time * 1000).toISOString().replace('.000', '');
    rows.push(
      `${time},${utc},${callsign},"${(40.47 + i * 0.01).toFixed(4)},50.0500",${10_000 + i * 100},240,0`,
    );
  }
  return rows.join('\n');
}

const published = {
  ...{ version: 2, title: 'A case of the page', sources: {}, events: [] },
  flights: [{ callsign: 'AHY1', files: [{ name: 'own.csv', address: 'tracks/own.csv' }] }],
  route: 'UBBB-URMG',
  settings: {
    thresholds: { 'position-gap': { minimum: 90 } },
    ...{ near: { airport: 'UATE', radius: 20 }, qnh: 1025, qnhFrom: 'METAR UATE 250600Z' },
  },
};

/** What the viewer computes with, as a page sees it. */
const input = ({ session: { route, settings, near, qnh, qnhFrom } }: FlightViewer) => ({
  ...{ route, settings, near, qnh, qnhFrom },
});
const ofCase = {
  ...{ route: published.route, settings: published.settings.thresholds, near: published.settings.near },
  ...{ qnh: 1025, qnhFrom: 'METAR UATE 250600Z' },
};

describe('the case of a tag', function () {
  this.timeout(240_000);
  const { fetch } = window;
  let late: Promise<unknown> = Promise.resolve();
  let file: object = published;
  beforeEach(() => {
    [late, file] = [Promise.resolve(), published];
    window.fetch = async (asked, init) => {
      const address = String(asked instanceof Request ? asked.url : asked);
      if (address.endsWith('own.csv')) return new Response(flightCsv('AHY1'));
      if (!address.endsWith('own.case.json')) return fetch.call(window, asked, init);
      await late;
      return new Response(JSON.stringify(file));
    };
  });
  afterEach(() => void (window.fetch = fetch));

  const size = 'width: 900px; height: 600px';
  async function opened(viewer: FlightViewer) {
    await until(() => viewer.analysis && !viewer.session.progress, 'the flight is open');
    await settled(viewer);
    return viewer;
  }

  it('applies its route and settings as a case that is dropped does', async () => {
    const loads: unknown[] = [];
    const viewer = await fixture<FlightViewer>(
      html`<flight-viewer
        src="own.csv"
        case="cases/own.case.json"
        style=${size}
        @flight-load=${() => loads.push(1)}
      ></flight-viewer>`,
    );
    await opened(viewer);
    expect(input(viewer)).to.deep.equal(ofCase);
    const { analysis } = viewer;
    expect([analysis?.route?.id, analysis?.qnh, analysis?.qnhFrom]).to.deep.equal([
      ...['UBBB-URMG', 1025, 'METAR UATE 250600Z'],
    ]);
    expect(loads).to.have.lengthOf(1);
    expect(encodeView(viewer.view)).to.equal('');

    const other = await fixture<FlightViewer>(html`<flight-viewer style=${size}></flight-viewer>`);
    await settled(other);
    const files = [
      new File([JSON.stringify(published)], 'own.case.json'),
      new File([flightCsv('AHY1')], 'own.csv'),
    ];
    await other.open(files);
    expect(input(other)).to.deep.equal(ofCase);
    expect(other.analysis?.findings).to.deep.equal(analysis?.findings);
  });

  it('leaves a route and surroundings of the tag as they are, until these are removed', async () => {
    const viewer = await opened(
      await fixture<FlightViewer>(
        html`<flight-viewer
          src="own.csv"
          case="cases/own.case.json"
          route="UBBB-UATE"
          near="URMG 10"
          style=${size}
        ></flight-viewer>`,
      ),
    );
    expect(input(viewer)).to.deep.equal({
      ...ofCase,
      route: 'UBBB-UATE',
      near: { airport: 'URMG', radius: 10 },
    });
    viewer.removeAttribute('route');
    viewer.removeAttribute('near');
    await until(() => viewer.analysis?.route?.id === 'UBBB-URMG', 'the route of the case applies');
    await until(() => !viewer.session.computing);
    expect(input(viewer)).to.deep.equal(ofCase);
  });

  it('is overruled by a link, which says what differs, also that there is none', async () => {
    const viewer = await opened(
      await fixture<FlightViewer>(
        html`<flight-viewer src="own.csv" case="cases/own.case.json" style=${size}></flight-viewer>`,
      ),
    );
    await viewer.session.apply({ route: '', settings: {}, near: null, qnh: null });
    const link = encodeView(viewer.view);
    expect(link).to.equal('#route=&near=&qnh=&set=');
    await viewer.show({});
    expect(input(viewer)).to.deep.equal(ofCase);
    await viewer.show(decodeView(link));
    expect(input(viewer)).to.deep.equal({ route: '', settings: {}, near: null, qnh: null, qnhFrom: '' });
    await viewer.session.setPressure(1010, 'METAR URMG 250400Z');
    expect(encodeView(viewer.view)).to.include('qnh=1010&qnhFrom=METAR+URMG+250400Z');
    const { view } = viewer;
    await viewer.show({});
    await viewer.show(view);
    expect([viewer.analysis?.qnh, viewer.analysis?.qnhFrom]).to.deep.equal([1010, 'METAR URMG 250400Z']);
  });

  it('opens its files where the tag names none', async () => {
    const viewer = await opened(
      await fixture<FlightViewer>(
        html`<flight-viewer case="cases/own.case.json" style=${size}></flight-viewer>`,
      ),
    );
    const { address } = viewer.session.reports[0].origin!;
    expect(address).to.equal(new URL('cases/tracks/own.csv', document.baseURI).href);
    expect(input(viewer)).to.deep.equal(ofCase);
    expect(encodeView(viewer.view)).to.equal('');
  });

  it('is no part of what is exported of another flight', async () => {
    const viewer = await opened(
      await fixture<FlightViewer>(
        html`<flight-viewer src="own.csv" case="cases/own.case.json" style=${size}></flight-viewer>`,
      ),
    );
    expect(viewer.desk.caseOf(viewer.analysis!)?.title).to.equal(published.title);
    await viewer.open([new File([flightCsv('OTH1')], 'other.csv')]);
    expect(viewer.desk.caseOf(viewer.analysis!)).to.equal(null);
  });

  it('opens none of another site', async () => {
    const files = [{ name: 'own.csv', address: 'https://other.example/own.csv' }];
    file = { ...published, flights: [{ callsign: 'AHY1', files }] };
    const viewer = await fixture<FlightViewer>(
      html`<flight-viewer case="cases/own.case.json" style=${size}></flight-viewer>`,
    );
    await until(() => viewer.cases.file, 'the case is read');
    await settled(viewer);
    expect(viewer.opened).to.equal('');
    expect(viewer.analysis).to.equal(null);
  });

  it('that comes late applies when it comes', async () => {
    let send: (value: unknown) => void = () => undefined;
    late = new Promise((resolve) => (send = resolve));
    const viewer = await opened(
      await fixture<FlightViewer>(
        html`<flight-viewer src="own.csv" case="cases/own.case.json" style=${size}></flight-viewer>`,
      ),
    );
    expect(viewer.session.route).to.equal('');
    send(undefined);
    await until(() => viewer.analysis?.qnh === 1025, 'the case applies');
    expect(input(viewer)).to.deep.equal(ofCase);
  });

  it('whose route cannot be used is named, and hides no flight', async () => {
    file = { ...published, route: 'XXXX-YYYY' };
    const errors: string[] = [];
    const viewer = await opened(
      await fixture<FlightViewer>(
        html`<flight-viewer
          src="own.csv"
          case="cases/own.case.json"
          style=${size}
          @flight-error=${({ message }: HTMLElementEventMap['flight-error']) => errors.push(message)}
        ></flight-viewer>`,
      ),
    );
    expect(errors.join()).to.contain('XXXX');
    expect(viewer.session.route).to.equal('');
  });
});
