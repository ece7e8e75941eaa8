import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/viewer/flight-viewer.js';
import type { FlightViewer } from '../../../components/viewer/flight-viewer.js';
import { allHeard } from '../all-heard.js';
import { heard } from '../heard.js';
import { frames, settled, until } from '../wait.js';

/** Ten minutes north of Baku in the Flightradar24 layout, one row every ten seconds, with a hole of two minutes. */
const flight = (callsign: string, lat = 40.47) => {
  const rows = ['Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction'];
  for (let i = 0; i < 60; i++) {
    if (i > 30 && i < 43) continue;
    const time = 1735100000 + i * 10;
    const utc = new Date(time * 1000).toISOString().replace('.000', '');
    rows.push(`${time},${utc},${callsign},"${(lat + i * 0.01).toFixed(4)},50.0500",${10000 + i * 100},240,0`);
  }
  return new File([rows.join('\n')], `${callsign.replace(/\W/g, '')}.csv`);
};
const transfer = (...files: File[]) => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
};
const drop = (element: Element, files: File[], shiftKey = false) =>
  element.dispatchEvent(
    new DragEvent('drop', { dataTransfer: transfer(...files), shiftKey, bubbles: true, composed: true }),
  );
const inside = <T extends Element>(element: FlightViewer, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const deep = <T extends Element>(element: FlightViewer, outer: string, selector: string) =>
  inside(element, outer).shadowRoot!.querySelector<T>(selector)!;

async function open(...files: File[]): Promise<FlightViewer> {
  const element = await fixture<FlightViewer>(
    html`<flight-viewer route="UBBB-URMG" style="width: 1100px; height: 700px"></flight-viewer>`,
  );
  if (files.length > 0) {
    await inside<HTMLElementTagNameMap['flight-files']>(element, 'flight-files').updateComplete;
    drop(element, files);
    await until(() => element.analysis, 'a flight is open');
    await element.updateComplete;
  }
  return element;
}

const caseFile = (title: string, name = 'own.case.json') =>
  new File(
    [
      JSON.stringify({
        version: 2,
        title,
        flights: [
          { callsign: 'AHY1', files: [{ name: 'AHY1.csv', address: 'https://example.org/AHY1.csv' }] },
        ],
        sources: { A: { who: 'a paper' } },
        events: [
          { id: 'call', time: '2024-12-25T04:15:00Z', class: 'press', sources: ['A'], text: 'a call' },
        ],
      }),
    ],
    name,
  );

describe('flight-viewer', () => {
  before(() => setViewport({ width: 1200, height: 800 }));

  it('begins with an invitation, where it is given nothing to open', async () => {
    const element = await open();
    expect(inside(element, '.empty').textContent).to.contain('Drop a track file');
    await expect(element).to.be.accessible();
  });

  it('has one map from its first render to its flight', async () => {
    const src = URL.createObjectURL(flight('AHY1'));
    const element = await fixture<FlightViewer>(html`<flight-viewer src=${src}></flight-viewer>`);
    const map = inside(element, 'flight-map');
    expect(map).to.exist;
    await until(() => element.analysis, 'the flight is open');
    expect(inside(element, 'flight-map')).to.equal(map);
    URL.revokeObjectURL(src);
  });

  it('opens a dropped file: flight, findings, map and charts', async () => {
    const element = await open(flight('AHY1'));
    const { analysis } = element;
    expect(analysis!.track.meta.callsign).to.equal('AHY1');
    expect(analysis!.track.length).to.equal(48);
    expect(analysis!.findings.map(({ kind }) => kind)).to.include('coverage-gap');
    expect(analysis!.route!.id).to.equal('UBBB-URMG');
    expect(inside(element, 'flight-map')).to.exist;
    expect(inside(element, 'flight-chart')).to.exist;
  });

  it('takes a dropped case, asks for its file, and shows the case’s events once that is given', async () => {
    const element = await open();
    drop(element, [caseFile('A case of the user')]);
    await until(() => inside(element, 'crosstrack-panel'), 'the panel is shown');
    const panel = inside<HTMLElementTagNameMap['crosstrack-panel']>(element, 'crosstrack-panel');
    const words = () => panel.renderRoot.querySelector('crosstrack-case')?.shadowRoot?.textContent ?? '';
    await until(() => words().includes('Drop AHY1.csv, which the case names.'), 'the file is asked for');
    expect(words()).to.contain('A case of the user');
    expect(element.session.analyses, 'nothing is fetched').to.have.lengthOf(0);
    drop(element, [flight('AHY1')]);
    await until(() => element.analysis, 'the flight is open');
    await element.updateComplete;
    expect(inside<HTMLElementTagNameMap['flight-chart']>(element, 'flight-chart').events).to.have.lengthOf(1);
  });

  it('opens a case and a track that are dropped together, and keeps the case when the next is refused', async () => {
    const element = await open(flight('AHY1'), caseFile('Together'));
    const events = () =>
      inside<HTMLElementTagNameMap['flight-chart']>(element, 'flight-chart').events.map(({ id }) => id);
    await until(() => events().length === 1, 'the event is shown');
    drop(element, [new File(['{"version": 2, "flights": {}, "events": []}'], 'bad.case.json')]);
    await until(() => deep(element, 'flight-files', '[role=alert]'), 'it is refused');
    const refusal = () => deep(element, 'flight-files', '[part=problems]');
    expect(refusal().textContent).to.contain('bad.case.json').and.contain('flights');
    refusal().querySelector<HTMLElement>('.button')!.click();
    await until(() => !refusal(), 'closed by the user');
    element.requestUpdate();
    await settled(element);
    expect(refusal() === null, 'it stays closed').to.equal(true);
    expect(events()).to.deep.equal(['call']);
    expect(element.analysis!.track.meta.callsign).to.equal('AHY1');
  });

  it('shows an edited case at once: its events under the charts, and the editor stays', async () => {
    const element = await open(flight('AHY1'), caseFile('Edited'));
    const panel = inside<HTMLElementTagNameMap['crosstrack-panel']>(element, 'crosstrack-panel');
    const shown = () => panel.renderRoot.querySelector('crosstrack-case');
    await until(() => shown()?.shadowRoot?.querySelector('.sections'), 'the case is shown');
    const sections = shown()!.shadowRoot!.querySelectorAll<HTMLElement>('.sections .button');
    sections[sections.length - 1].click();
    await shown()!.updateComplete;
    const editor = () => shown()!.shadowRoot!.querySelector('crosstrack-case-editor');
    await editor()!.updateComplete;
    editor()!.shadowRoot!.querySelector<HTMLElement>('[data-id=call] [data-act=delete]')!.click();
    await element.updateComplete;
    await shown()!.updateComplete;
    expect(inside<HTMLElementTagNameMap['flight-chart']>(element, 'flight-chart').events).to.deep.equal([]);
    editor()!.shadowRoot!.querySelector<HTMLElement>('[data-act=undo]')!.click();
    await element.updateComplete;
    expect(inside<HTMLElementTagNameMap['flight-chart']>(element, 'flight-chart').events).to.have.lengthOf(1);
  });

  it('keeps what was open when a file cannot be read, and says why in one sentence', async () => {
    const element = await open(flight('AHY1'));
    drop(element, [new File(['just words'], 'notes.txt')]);
    await until(() => deep(element, 'flight-files', '[role=alert]'), 'the problem is shown');
    expect(deep(element, 'flight-files', 'li').textContent).to.contain('notes.txt');
    expect(element.analysis!.track.meta.callsign).to.equal('AHY1');
  });

  it('adds flights with the shift key, and replaces them without', async () => {
    const element = await open(flight('AHY1'));
    drop(element, [flight('AHY2')], true);
    await until(() => element.analysis!.track.meta.callsign === 'AHY2', 'added');
    await element.updateComplete;
    expect(deep<HTMLElement>(element, 'crosstrack-panel', '#tab-flights').textContent).to.contain('2');
    drop(element, [flight('AHY3')]);
    await until(() => element.analysis!.track.meta.callsign === 'AHY3', 'replaced');
    await element.updateComplete;
    expect(deep<HTMLElement>(element, 'crosstrack-panel', '#tab-flights').textContent).to.not.match(/\d/);
  });

  it('shows two files of one name apart, and closes one without the other', async () => {
    const named = (file: File) => new File([file], 'track.csv');
    const element = await open(named(flight('AHY1')));
    drop(element, [named(flight('AHY22'))], true);
    await until(() => element.analysis!.track.meta.callsign === 'AHY22', 'added');
    const panel = inside<HTMLElementTagNameMap['crosstrack-panel']>(element, 'crosstrack-panel');
    const texts = async (tab: string, list: string, selector: string) => {
      deep<HTMLElement>(element, 'crosstrack-panel', `#tab-${tab}`).click();
      await panel.updateComplete;
      await element.updateComplete;
      const root = deep<HTMLElementTagNameMap['flight-list']>(element, 'crosstrack-panel', list).renderRoot;
      return [...root.querySelectorAll(selector)].map((one) => one.textContent!.replace(/\s+/g, ' ').trim());
    };
    expect(await texts('import', 'flight-import', 'h2')).to.deep.equal([
      'track.csv no. 1',
      'track.csv no. 2',
    ]);
    expect(await texts('flights', 'flight-list', '.choose .hint:last-child')).to.deep.equal([
      'track.csv · no. 1',
      'track.csv · no. 2',
    ]);
    const { FlightCloseEvent } = await import('../../../components/shared/events.js');
    panel.dispatchEvent(new FlightCloseEvent(element.analysis!.track.meta.id));
    expect(element.analysis!.track.meta.callsign).to.equal('AHY1');
    expect(await texts('import', 'flight-import', 'h2')).to.deep.equal(['track.csv']);
  });

  it('does not draw the charts anew when a flight is closed that is not in them', async () => {
    const element = await open(...Array.from({ length: 15 }, (_, i) => flight(`AHY${i}`, 40 + i / 10)));
    const chart = inside<HTMLElementTagNameMap['flight-chart']>(element, 'flight-chart');
    await until(() => chart.others.length === 12);
    const { others } = chart;
    const { FlightCloseEvent } = await import('../../../components/shared/events.js');
    const panel = inside(element, 'crosstrack-panel');
    const { analyses } = inside<HTMLElementTagNameMap['crosstrack-panel']>(element, 'crosstrack-panel').state!
      .session;
    panel.dispatchEvent(new FlightCloseEvent(analyses[14].track.meta.id));
    await element.updateComplete;
    expect(chart.others).to.equal(others);
    panel.dispatchEvent(new FlightCloseEvent(analyses[3].track.meta.id));
    await element.updateComplete;
    expect(chart.others).to.not.equal(others);
  });

  it('moves every cursor when one element reports a moment, without rendering anew', async () => {
    const element = await open(flight('AHY1'));
    const chart = inside<HTMLElementTagNameMap['flight-chart']>(element, 'flight-chart');
    const map = inside<HTMLElementTagNameMap['flight-map']>(element, 'flight-map');
    const player = inside<HTMLElementTagNameMap['flight-player']>(element, 'flight-player');
    // Hashes and the table of airports may come after the flight.
    await until(() => element.session.reports.every(({ sha256 }) => sha256), 'nothing more comes');
    await settled(element);
    let renders = 0;
    const render = element.render.bind(element);
    element.render = () => (renders++, render());
    const { FlightCursorEvent } = await import('../../../components/shared/events.js');
    chart.dispatchEvent(new FlightCursorEvent(1735100100));
    await frames();
    expect([chart.cursor, map.cursor, player.cursor]).to.deep.equal([1735100100, 1735100100, 1735100100]);
    map.dispatchEvent(new FlightCursorEvent(1735100200));
    expect(chart.cursor).to.equal(1735100200);
    await frames();
    expect(renders).to.equal(0);
  });

  it('has headings, and words for the numbers on its tabs', async () => {
    const element = await open(flight('AHY1'));
    await settled(element);
    const headings = [...element.shadowRoot!.querySelectorAll('h2')].map((one) => one.textContent);
    expect(headings).to.include('Map').and.include('Charts');
    const count = deep(element, 'crosstrack-panel', '#tab-findings .hint');
    expect(count.getAttribute('aria-hidden')).to.equal('true');
    expect(count.nextElementSibling!.textContent).to.match(/^, \d+ findings?$/);
  });

  it('shows a line of the file as it is in it', async () => {
    const element = await open(flight('AHY1'));
    const { FlightLineEvent } = await import('../../../components/shared/events.js');
    const dialog = () => deep<HTMLDialogElement>(element, 'crosstrack-source-lines', 'dialog[open]');
    inside(element, 'flight-findings, flight-chart').dispatchEvent(new FlightLineEvent(3));
    await until(() => inside(element, 'crosstrack-source-lines').shadowRoot && dialog(), 'it opens');
    await until(() => dialog().querySelector('.marked'), 'the line is read');
    expect(dialog().querySelector('.marked code')!.textContent).to.contain('1735100010,2024-12-25T');
    dialog().querySelector<HTMLElement>('.primary')!.click();
    await until(() => !dialog(), 'it closes');
    element.requestUpdate();
    await settled(element);
    expect(dialog(), 'it stays closed').to.equal(null);
  });

  it('says what a route that was set shows', async () => {
    const element = await open(flight('AHY1'));
    const { FlightRouteEvent } = await import('../../../components/shared/events.js');
    inside(element, 'flight-chart').dispatchEvent(new FlightRouteEvent('40,50.5 41,50.5'));
    await until(() => /^Deviation/.test(inside(element, '#spoken').textContent!), 'it is spoken');
    expect(inside(element, '#spoken').textContent).to.match(
      /^Deviation [\d.]+ NM left at \d\d:\d\d:\d\d UTC/,
    );
  });

  it('lets go of the moment that a key in the charts has put, with Escape', async () => {
    const element = await open(flight('AHY1'));
    const chart = inside<HTMLElementTagNameMap['flight-chart']>(element, 'flight-chart');
    const press = (key: string) =>
      deep(element, 'flight-chart', '.stack').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
    press('ArrowRight');
    press('ArrowRight');
    expect(chart.cursor).to.equal(1735100010);
    press('Escape');
    expect([chart.cursor, element.cursor.time]).to.deep.equal([null, null]);
  });

  it('shows a chosen finding everywhere, and lets go of it with Escape', async () => {
    const element = await open(flight('AHY1'));
    inside<HTMLElement>(element, 'flight-chart').focus();
    element.tabIndex = 0;
    element.focus();
    const chosen = allHeard(element, 'flight-finding');
    await sendKeys({ press: 'n' });
    await element.updateComplete;
    const map = inside<HTMLElementTagNameMap['flight-map']>(element, 'flight-map');
    const chart = inside<HTMLElementTagNameMap['flight-chart']>(element, 'flight-chart');
    const { finding } = element.choice;
    expect(finding).not.to.equal(null);
    expect([map.finding, chart.finding].map((one) => one?.id)).to.deep.equal([finding!.id, finding!.id]);
    expect(chart.cursor).to.equal(finding!.startTime);
    expect(element.choice.range).to.deep.equal(chart.range);
    const spoken = inside(element, '#spoken').textContent!;
    expect(spoken).to.match(/^Finding 1 of \d+: [A-Z][^:]*, (advisory|caution|warning)\. \S/);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect([map.finding, chart.cursor, chart.range]).to.deep.equal([null, null, null]);
    expect(chosen.map((event) => event.finding?.id ?? null)).to.deep.equal([finding!.id, null]);
  });

  it('computes anew with another route, and keeps the old one when the text is none', async () => {
    const element = await open(flight('AHY1'));
    const { FlightRouteEvent } = await import('../../../components/shared/events.js');
    const panel = inside(element, 'crosstrack-panel');
    panel.dispatchEvent(new FlightRouteEvent('UBBB UATE'));
    await until(() => element.analysis!.route!.destination?.icao === 'UATE', 'recomputed');
    panel.dispatchEvent(new FlightRouteEvent('UBBB-NOWHERE'));
    const tab = deep<HTMLElement>(element, 'crosstrack-panel', '#tab-route');
    tab.click();
    const field = () =>
      deep<HTMLElementTagNameMap['flight-route']>(element, 'crosstrack-panel', 'flight-route');
    await until(() => field()?.error, 'the error is shown');
    expect(field().error).to.contain('NOWHERE');
    expect(element.analysis!.route!.destination!.icao).to.equal('UATE');
  });

  const line = {
    type: 'LineString',
    coordinates: [
      [50.05, 40.47],
      [50.05, 43],
    ],
  };
  const answers = (element: FlightViewer) => [
    ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.question button'),
  ];

  it('takes a dropped line as the route, if the reader says so', async () => {
    const element = await open(flight('AHY1'));
    drop(element, [new File([JSON.stringify(line)], 'plan.geojson')]);
    await until(() => answers(element).length === 2, 'asked');
    expect(element.shadowRoot!.activeElement, 'keys reach the answers').to.equal(answers(element)[0]);
    answers(element)[0].click();
    await until(() => element.analysis!.route!.kind === 'drawn line', 'recomputed');
    expect(element.analysis!.deviation!.max!.nm).to.be.lessThan(0.1);
  });

  it('takes a dropped plan file as the route, and offers a plan to a flight without one', async () => {
    const element = await open(flight('AHY1'));
    const fms =
      'I\n1100 Version\n1 UBBB ADEP 0 40.4675 50.0467\n11 LUKAN DRCT 0 41.5 48.2\n1 URMG ADES 0 43.3881 45.6989\n';
    drop(element, [new File([fms], 'plan.fms')]);
    await until(() => element.analysis!.route?.id === 'UBBB LUKAN@41.5,48.2 URMG', 'recomputed');
    element.route = '';
    await until(() => !element.analysis!.route, 'without a plan');
    drop(element, [new File(['callsign,route\nAHY1,UBBB-UGTB\n'], 'plans.csv')]);
    const use = () =>
      deep<HTMLElement>(element, 'crosstrack-panel', 'flight-summary')?.shadowRoot!.querySelector('button');
    await until(() => Boolean(use()), 'suggested');
    expect(use()!.getAttribute('aria-label')).to.contain('UBBB-UGTB');
    use()!.click();
    await until(() => element.analysis!.route?.id === 'UBBB-UGTB', 'taken');
  });

  it('opens a line without times as a path, and shows no time of it', async () => {
    const element = await open(flight('AHY1'));
    const kml = `<kml><Placemark><LineString><coordinates>50.05,40.47 50.05,43 45.7,43.4</coordinates></LineString></Placemark></kml>`;
    drop(element, [new File([kml], 'path.kml')]);
    await until(() => answers(element).length === 2, 'asked');
    answers(element)[1].click();
    await until(() => element.analysis!.track.meta.id === 'path-path', 'opened');
    await settled(element);
    expect(answers(element)).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('flight-player')).to.equal(null);
    const texts = [element.shadowRoot!];
    for (const root of texts)
      for (const child of root.querySelectorAll('*')) if (child.shadowRoot) texts.push(child.shadowRoot);
    const shown = texts
      .map((root) => [...root.children].map(({ textContent }) => textContent).join(' '))
      .join(' ');
    expect(shown)
      .to.contain('path without times')
      .and.not.to.match(/\d\d:\d\d|1970|Invalid|NaN|\bUTC\b/);
  });

  it('lets go of a route that no flight of the next file comes near', async () => {
    const element = await open(flight('AHY1'));
    drop(element, [flight('QFA9', -30)]);
    await until(() => element.analysis!.track.meta.callsign === 'QFA9', 'replaced');
    expect(element.analysis!.route).to.equal(undefined);
  });

  it('shows the flight without a plan where the attribute names none that can be used, first or later', async () => {
    const src = URL.createObjectURL(flight('AHY1'));
    const element = await fixture<FlightViewer>(
      html`<flight-viewer src=${src} route="UBBB-XXXX" style="width: 1100px; height: 700px"></flight-viewer>`,
    );
    await until(() => element.analysis, 'the flight is open');
    const state = () => [element.analysis!.route?.id, element.session.routeError.includes('XXXX')];
    expect(state()).to.deep.equal([undefined, true]);
    element.route = 'UBBB-URMG';
    await until(() => element.analysis!.route, 'a plan that can be used');
    expect(state()).to.deep.equal(['UBBB-URMG', false]);
    element.route = 'XXXX';
    await until(() => !element.analysis!.route, 'the old plan goes');
    expect(state()).to.deep.equal([undefined, true]);
    await until(
      () => element.shadowRoot!.querySelector('.toast')?.textContent.includes('XXXX'),
      'it is said',
    );
    URL.revokeObjectURL(src);
  });

  it('shows hostile strings as text', async () => {
    const element = await open(flight('<img src=x onerror=alert(1)>'));
    await settled(element);
    const roots: (ShadowRoot | Element)[] = [element.shadowRoot!];
    for (const root of roots) {
      for (const child of root.querySelectorAll('*')) if (child.shadowRoot) roots.push(child.shadowRoot);
      expect(root.querySelector('img')).to.equal(null);
    }
  });

  it('passes axe with a flight open, on every tab', async () => {
    const element = await open(flight('AHY1'));
    for (const id of ['findings', 'flights', 'route', 'import', 'settings']) {
      deep<HTMLElement>(element, 'crosstrack-panel', `#tab-${id}`).click();
      await settled(element);
      await expect(element).to.be.accessible();
    }
  });

  it('stands in one column where it is narrow', async () => {
    const element = await open(flight('AHY1'));
    element.style.width = '380px';
    await until(() => element.hasAttribute('narrow'));
    await element.updateComplete;
    const map = inside(element, 'flight-map').getBoundingClientRect();
    const panel = inside(element, 'crosstrack-panel').getBoundingClientRect();
    expect(map.width).to.be.closeTo(380, 2);
    expect(panel.top).to.be.greaterThan(map.bottom);
  });

  it('leaves no listener on the page when it is taken away', async () => {
    const element = await fixture<FlightViewer>(html`<flight-viewer app></flight-viewer>`);
    element.remove();
    let opened = 0;
    inside<HTMLElementTagNameMap['flight-files']>(element, 'flight-files').pick = () => opened++;
    await sendKeys({ press: 'o' });
    expect(opened).to.equal(0);
  });

  it('fires what the user chose for the page around it', async () => {
    const element = await open(flight('AHY1'));
    const chosen = heard(element, 'flight-finding');
    deep<HTMLElementTagNameMap['flight-findings']>(element, 'crosstrack-panel', 'flight-findings')
      .shadowRoot!.querySelector<HTMLElement>('.choose')!
      .click();
    expect((await chosen).finding).to.not.equal(null);
  });
});
