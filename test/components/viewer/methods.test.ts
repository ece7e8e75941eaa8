import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/viewer/flight-viewer.js';
import type { FlightViewer } from '../../../components/viewer/flight-viewer.js';
import { flightFile } from '../../worker/helpers.js';
import { allHeard } from '../all-heard.js';
import { heard } from '../heard.js';
import { until } from '../wait.js';

const empty = () =>
  fixture<FlightViewer>(
    html`<flight-viewer route="UBBB-URMG" style="width: 900px; height: 600px"></flight-viewer>`,
  );
const chartOf = (viewer: FlightViewer) => viewer.shadowRoot!.querySelector('flight-chart')!;

describe('the methods and events of flight-viewer', () => {
  it('open gives the flights that came of the files, and tells how far it is and when they are shown', async () => {
    const viewer = await empty();
    const steps = allHeard(viewer, 'flight-progress');
    const loaded = heard(viewer, 'flight-load');
    const [first] = await viewer.open([flightFile('a.csv', 'AAA1')]);
    const { analysis, analyses } = await loaded;
    expect([first, analysis, analyses]).to.deep.equal([viewer.analysis, first, [first]]);
    expect(chartOf(viewer).analysis).to.equal(first);
    expect(steps.map(({ name }) => name)).to.include('a.csv');
    const added = await viewer.open([flightFile('b.csv', 'BBB2', 43)], { add: true });
    expect(added.map(({ track }) => track.meta.callsign)).to.deep.equal(['BBB2']);
    expect(viewer.session.analyses).to.have.lengthOf(2);
  });

  it('flight-load comes once for each result, also with another route', async () => {
    const viewer = await empty();
    const loads = allHeard(viewer, 'flight-load');
    await viewer.open([flightFile('a.csv', 'AAA1')]);
    await until(() => loads.length > 0);
    viewer.route = 'UBBB-UATE';
    await until(() => loads.length > 1);
    expect(loads.map(({ analysis }) => analysis.route?.id)).to.deep.equal(['UBBB-URMG', 'UBBB-UATE']);
  });

  it('flight-error names the file that cannot be read and the route that cannot be used', async () => {
    const viewer = await empty();
    const errors = allHeard(viewer, 'flight-error');
    expect(await viewer.open([new File(['just words'], 'notes.txt')])).to.deep.equal([]);
    await viewer.open([flightFile('a.csv', 'AAA1')]);
    viewer.route = 'NOWHERE';
    await until(() => errors.length > 1, 'both are told');
    expect(errors.map(({ subject }) => subject)).to.deep.equal(['file', 'route']);
    expect(errors[0].message).to.match(/^notes\.txt: /);
    expect(errors[1].message).to.contain('NOWHERE');
    expect(errors[1].bubbles && errors[1].composed).to.equal(true);
  });

  it('seek, select and fit do what the reader does by hand', async () => {
    const viewer = await empty();
    const [first] = await viewer.open([flightFile('a.csv', 'AAA1')]);
    const [second] = await viewer.open([flightFile('b.csv', 'BBB2', 43)], { add: true });
    const start = second.track.time[0];
    viewer.seek(start + 60);
    expect(chartOf(viewer).cursor).to.equal(start + 60);
    viewer.seek(new Date(1000 * start).toISOString());
    expect(chartOf(viewer).cursor).to.equal(start);
    viewer.seek(null);
    expect(chartOf(viewer).cursor).to.equal(null);
    expect(() => viewer.seek('noon')).to.throw(RangeError, 'noon');

    expect(viewer.select(first.track.meta.id)).to.equal(true);
    expect(viewer.analysis).to.equal(first);
    expect(viewer.select('route-deviation')).to.equal(true);
    expect(viewer.choice.finding?.kind).to.equal('route-deviation');
    expect(viewer.select('no such thing')).to.equal(false);
    expect(viewer.choice.finding?.kind).to.equal('route-deviation');
    expect(viewer.select(null)).to.equal(true);
    expect(viewer.choice.finding).to.equal(null);

    viewer.choice.set({ range: [start + 60, start + 120] });
    viewer.fit();
    await viewer.updateComplete;
    expect(chartOf(viewer).range).to.equal(null);
  });

  it('toGeoJSON and toPNG give what is shown, and say where nothing is', async () => {
    const viewer = await empty();
    const refused = await viewer.toPNG().catch((error: Error) => error.message);
    expect(refused).to.equal('No flight is open.');
    expect((await viewer.toGeoJSON()).features).to.deep.equal([]);
    await viewer.open([flightFile('a.csv', 'AAA1')]);
    const { features } = await viewer.toGeoJSON();
    expect(features.map(({ properties }) => String(properties!['role']))).to.include('track');
    expect((await viewer.toPNG('charts')).type).to.equal('image/png');
    expect((await viewer.toPNG()).type).to.equal('image/png');
  });

  it('toGeoJSON leaves out what the reader leaves out, and toPNG refuses', async () => {
    const viewer = await empty();
    await viewer.open([flightFile('a.csv', 'AAA1')]);
    const whole = await viewer.toGeoJSON();
    expect(JSON.stringify(whole)).to.include('AAA1');
    viewer.redaction.chosen = { ...viewer.redaction.chosen, identity: true };
    expect(JSON.stringify(await viewer.toGeoJSON())).to.not.include('AAA1');
    const refusal = await viewer.toPNG().then(
      () => '',
      (error: Error) => error.message,
    );
    expect(refusal).to.match(/the whole flight/);
  });
});
