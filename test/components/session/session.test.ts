import { expect } from '@open-wc/testing';
import { zipSync, strToU8 } from 'fflate';
import { FlightSession } from '../../../components/session/session.js';
import type { ReactiveControllerHost } from 'lit';
import { FlightWorker } from '../../../src/worker/client.js';
import { until } from '../wait.js';

/** Rows in Flightradar24's layout, each written twice: the repetition is joined, and that can be undone. */
function rows(callsign: string, count = 60, lat = 40.47): string {
  const lines = ['Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction'];
  for (let i = 0; i < count; i++) {
    const time = 1735100000 + i * 10;
    const utc = new Date(time * 1000).toISOString().replace('.000', '');
    const line = `${time},${utc},${callsign},"${(lat + i * 0.01).toFixed(4)},50.0500",${10000 + i * 100},240,0`;
    lines.push(line, line);
  }
  return lines.join('\n');
}
const fileOf = (name: string, text: string) => new File([text], name);

/** A host that reports what is under way at once. */
class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  onUpdate = () => {};
  addController() {}
  removeController() {}
  requestUpdate() {
    this.onUpdate();
  }
}

describe('a session', () => {
  let host: Host;
  let session: FlightSession;
  beforeEach(() => {
    host = new Host();
    session = new FlightSession(host);
  });
  afterEach(() => session.hostDisconnected());
  const callsigns = () => session.analyses.map(({ track }) => track.meta.callsign);
  const lengths = () => session.analyses.map(({ track }) => track.length);
  const ids = () => session.analyses.map(({ track }) => track.meta.id);

  describe('reads a file again after an undo', () => {
    beforeEach(() => session.open([fileOf('a.csv', rows('AAA1')), fileOf('b.csv', rows('BBB2'))], false));

    it('in the place of its former flights, under the same ids', async () => {
      const before = ids();
      await session.setUndo(session.listed[0].id!, ['duplicate-joined']);
      expect(ids()).to.deep.equal(before);
      expect(lengths()).to.deep.equal([120, 60]);
      expect(session.undone.get(session.listed[0].id!)).to.deep.equal(['duplicate-joined']);
      await session.setUndo(session.listed[0].id!, []);
      expect(lengths()).to.deep.equal([60, 60]);
      await session.setRoute('UBBB-URMG');
      expect(session.analyses.map(({ route }) => route?.id)).to.deep.equal(['UBBB-URMG', 'UBBB-URMG']);
    });

    it('and changes nothing where that is canceled', async () => {
      const { analyses, reports, listed } = session;
      host.onUpdate = () => session.progress && session.cancel();
      await session.setUndo(listed[0].id!, ['duplicate-joined']);
      host.onUpdate = () => {};
      expect(session.progress).to.equal(null);
      expect(session.analyses).to.deep.equal(analyses);
      expect(session.reports).to.equal(reports);
      expect(session.undone.get(listed[0].id!)).to.deep.equal([]);
      await session.setRoute('UBBB-URMG');
      expect(session.analyses.map(({ route }) => route?.id)).to.deep.equal(['UBBB-URMG', 'UBBB-URMG']);
    });

    it('and changes nothing where that is canceled after reading, while it is computed', async () => {
      const { analyses, listed } = session;
      const { stage } = FlightWorker.prototype;
      let computed = 0;
      FlightWorker.prototype.stage = async function (...how) {
        const staged = await stage.apply(this, how);
        return {
          ...staged,
          analyze(...how) {
            computed++;
            const computing = staged.analyze(...how);
            session.cancel();
            return computing;
          },
        };
      };
      await session.setUndo(listed[0].id!, ['duplicate-joined']);
      FlightWorker.prototype.stage = stage;
      expect(computed).to.equal(1);
      expect(session.analyses).to.equal(analyses);
    });

    it('and changes nothing where it fails', async () => {
      await session.setRoute('UBBB-URMG');
      const { analyses, listed } = session;
      session.prepare({ route: 'UBBB-URMG', settings: {}, near: { airport: 'QQQQ', radius: 30 } });
      await session.setUndo(listed[0].id!, ['duplicate-joined']);
      expect(session.problems[0].message).to.contain('QQQQ');
      expect(session.analyses).to.equal(analyses);
      expect(session.undone.get(listed[0].id!)).to.deep.equal([]);
    });
  });

  describe('reports two files of one name apart', () => {
    const one = fileOf('track.csv', rows('AAA1'));
    const other = fileOf('track.csv', rows('BBB2', 90));

    it('each with its report, by their sizes', async () => {
      await session.open([one], false);
      await session.open([other], true);
      expect(session.reports.map(({ name, used }) => [name, used])).to.deep.equal([
        ['track.csv', 120],
        ['track.csv', 180],
      ]);
      expect(session.listed.map(({ fileLabel }) => fileLabel)).to.deep.equal(['8.1 kB', '12.1 kB']);
      expect(ids().map((id) => session.fileLabels.get(id))).to.deep.equal(['8.1 kB', '12.1 kB']);
      expect(session.reportsOf(session.analyses[1])[0].used).to.equal(180);
    });

    it('from a folder too, and each gets its own hash', async () => {
      await session.open([one, other], false);
      await until(() => session.reports.every(({ sha256 }) => sha256));
      const [first, second] = session.reports.map(({ sha256 }) => sha256);
      expect(first).to.not.equal(second);
    });

    it('by their order where their sizes are the same, which stays when one is closed', async () => {
      const same = () => fileOf('track.csv', rows('AAA1'));
      await session.open([same(), same(), same()], false);
      expect(session.listed.map(({ fileLabel }) => fileLabel)).to.deep.equal(['no. 1', 'no. 2', 'no. 3']);
      session.close(ids()[0]);
      expect(session.listed.map(({ fileLabel }) => fileLabel)).to.deep.equal(['no. 2', 'no. 3']);
      session.close(ids()[0]);
      expect(session.listed.map(({ fileLabel }) => fileLabel)).to.deep.equal(['']);
    });

    it('undo of one leaves the other', async () => {
      await session.open([one, other], false);
      await session.setUndo(session.listed[1].id!, ['duplicate-joined']);
      expect(lengths()).to.deep.equal([60, 180]);
      expect([...session.undone.values()]).to.deep.equal([[], ['duplicate-joined']]);
      expect(callsigns()).to.deep.equal(['AAA1', 'BBB2']);
    });

    it('closing one leaves the other', async () => {
      await session.open([one, other], false);
      session.close(ids()[0]);
      expect(callsigns()).to.deep.equal(['BBB2']);
      expect(session.reports.map(({ used }) => used)).to.deep.equal([180]);
      await session.setUndo(session.listed[0].id!, ['duplicate-joined']);
      expect(lengths()).to.deep.equal([180]);
    });

    it('and offers each that could not be read to be read by hand', async () => {
      const table = (head: string) => fileOf('table.txt', `${head}\n1;2\n`);
      await session.open([table('a;b'), table('c;d')], false);
      const files = session.problems.map(({ file }) => file!);
      expect(await Promise.all(files.map((file) => file.text()))).to.deep.equal(['a;b\n1;2\n', 'c;d\n1;2\n']);
    });
  });

  it('names the report of a pressure, and not of another one that a link gives', async () => {
    await session.open([fileOf('a.csv', rows('AAA1'))], false);
    await session.setPressure(1025, 'METAR UATE 250600Z');
    const given = () => [session.analyses[0].qnh, session.analyses[0].qnhFrom];
    expect(given()).to.deep.equal([1025, 'METAR UATE 250600Z']);
    await session.apply({ route: '', settings: {}, near: null, qnh: 990 });
    expect(given()).to.deep.equal([990, undefined]);
  });

  it('reads an archive again without the files of it that were closed', async () => {
    const zip = zipSync({ 'a.csv': strToU8(rows('AAA1')), 'b.csv': strToU8(rows('BBB2')) });
    await session.open([new File([zip as BlobPart], 'both.zip')], false);
    expect(callsigns()).to.deep.equal(['AAA1', 'BBB2']);
    session.close(ids()[0]);
    await session.setUndo(session.listed[0].id!, ['duplicate-joined']);
    expect(callsigns()).to.deep.equal(['BBB2']);
    expect(lengths()).to.deep.equal([120]);
  });

  it('gives the same file the same ids when it is opened again in place of itself', async () => {
    await session.open([fileOf('a.csv', rows('AAA1'))], false);
    const before = ids();
    await session.open([fileOf('a.csv', rows('AAA1'))], false);
    expect(ids()).to.deep.equal(before);
    await session.setRoute('UBBB-URMG');
    expect(session.routeError).to.equal('');
  });

  it('keeps a route that a canceled file would have let go', async () => {
    await session.open([fileOf('a.csv', rows('AAA1'))], false);
    await session.setRoute('UBBB-URMG');
    host.onUpdate = () => (session.progress?.bytes ?? 0) > 0 && session.cancel();
    await session.open([fileOf('far.csv', rows('QFA9', 60, -30))], false);
    host.onUpdate = () => {};
    expect(session.route).to.equal('UBBB-URMG');
    expect(callsigns()).to.deep.equal(['AAA1']);
  });

  it('keeps everybody’s color when one is closed, and gives the free one to the next', async () => {
    const names = ['AAA1', 'BBB2', 'CCC3'];
    await session.open(
      names.map((name) => fileOf(`${name}.csv`, rows(name))),
      false,
    );
    const [a, b, c] = ids();
    session.close(b);
    expect(session.order).to.deep.equal([a, '', c]);
    await session.open([fileOf('DDD4.csv', rows('DDD4'))], true);
    expect(session.order).to.deep.equal([a, ids()[2], c]);
  });

  it('a flight that is closed while all are computed anew stays closed', async () => {
    await session.open([fileOf('a.csv', rows('AAA1')), fileOf('b.csv', rows('BBB2'))], false);
    const computing = session.setRoute('UBBB-URMG');
    session.close(ids()[0]);
    await computing;
    expect(callsigns()).to.deep.equal(['BBB2']);
    expect(session.analyses[0].route?.id).to.equal('UBBB-URMG');
  });

  it('computes again after it was away, without reading again', async () => {
    await session.open([fileOf('a.csv', rows('AAA1'))], false);
    await until(() => session.reports[0].sha256);
    session.hostDisconnected();
    const { track } = session.analyses[0];
    expect(await session.reopen()).to.equal(true);
    expect(session.analyses[0].track).to.equal(track);
    await session.setRoute('UBBB-URMG');
    expect(session.routeError).to.equal('');
    expect(session.analyses[0].route?.id).to.equal('UBBB-URMG');
  });
});
