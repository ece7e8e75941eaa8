import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/viewer/flight-viewer.js';
import type { FlightViewer } from '../../../components/viewer/flight-viewer.js';
import { saveShown } from '../../../components/viewer/saving.js';
import { loadAirports } from '../../../src/route/airports/index.js';
import { caseText, cells, csv, parts, partsOfHtml, partsOfMarkdown } from '../../export/report-parts.js';
import { settled, until } from '../wait.js';

/** The command line's reports are held to the same list: test/cli/report-parts.node.ts. */
describe('every report of the page', function () {
  this.timeout(240_000);
  const make = URL.createObjectURL.bind(URL);
  let blob: Blob | null = null;
  beforeEach(() => {
    URL.createObjectURL = (made: Blob) => {
      blob = made;
      return make(made);
    };
  });
  afterEach(() => void (URL.createObjectURL = make));

  async function opened(...files: File[]): Promise<FlightViewer> {
    const viewer = await fixture<FlightViewer>(
      html`<flight-viewer style="width: 900px; height: 600px"></flight-viewer>`,
    );
    await settled(viewer);
    await viewer.open(files);
    await until(() => viewer.session.reports.every(({ sha256 }) => sha256), 'the hash is known');
    return viewer;
  }
  async function saved(viewer: FlightViewer, id: string): Promise<string> {
    const { session, cases, desk } = viewer;
    const analysis = viewer.analysis!;
    const flights = { analysis, analyses: [analysis] };
    const shown = { session, cases, desk, ...flights, map: undefined, chart: undefined };
    await saveShown(id, { ...shown, airports: await loadAirports() });
    return blob!.text();
  }
  const track = new File([csv()], 'flight.csv');
  const other = new File([csv('OTH1')], 'other.csv');
  const file = new File([caseText], 'a.case.json');

  it('of an open case has its parts', async () => {
    const viewer = await opened(file, track);
    const page = await saved(viewer, 'html');
    expect(partsOfHtml(page)).to.deep.equal(parts);
    expect(page).to.include('<h1>A flight in parts</h1>');
    const text = await saved(viewer, 'report');
    expect(partsOfMarkdown(text)).to.deep.equal(parts);
    for (const cell of cells) expect(page.includes(cell) && text.includes(cell), cell).to.equal(true);
  });

  it('of a flight without a case has those of the flight alone', async () => {
    const viewer = await opened(other);
    expect(partsOfHtml(await saved(viewer, 'html'))).to.deep.equal(
      parts.slice(4).filter((part) => !part.startsWith('Planned')),
    );
  });

  it('is of all flights of the case that are open, and of no other', async () => {
    const again = new File([csv().replaceAll('50.0500', '50.0600')], 'again.csv');
    const viewer = await opened(file, track, again, other);
    expect(viewer.session.analyses).to.have.lengthOf(3);
    const page = await saved(viewer, 'html');
    expect(page.match(/<section>/g)).to.have.lengthOf(2);
    expect(page).not.to.include('OTH1');
  });
});
