import { expect } from '@open-wc/testing';
import { analyze } from '../../src/analysis/analyze.js';
import { loadAirports } from '../../src/route/airports/index.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { FlightWorker, type OpenedFile } from '../../src/worker/client.js';
import { WorkerError } from '../../src/worker/jobs.js';
import { flightFile, line } from './helpers.js';

const tracksOf = (files: readonly OpenedFile[]) =>
  files.flatMap((file) => ('tracks' in file ? file.tracks : []));
const idsOf = (files: readonly OpenedFile[]) => tracksOf(files).map(({ meta }) => meta.id);

async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}

for (const [where, make] of [
  ['in one thread', () => new FlightWorker(line)],
  ['in a real worker', () => new FlightWorker()],
] as const) {
  describe(`the worker, ${where}`, () => {
    let worker: FlightWorker;
    beforeEach(() => (worker = make()));
    afterEach(() => worker.terminate());

    it('opens files and tells how far it is', async () => {
      const progress: number[] = [];
      const files = await worker.open([flightFile('a.csv', 'AAA1'), flightFile('b.csv', 'BBB2', 43)], {
        onProgress: ({ done, total }) => progress.push(done / total),
      });
      expect(files.map(({ name }) => name)).to.deep.equal(['a.csv', 'b.csv']);
      expect(tracksOf(files).map(({ meta, length }) => [meta.callsign, length])).to.deep.equal([
        ['AAA1', 300],
        ['BBB2', 300],
      ]);
      expect(progress.at(-1)).to.equal(1);
      expect([...progress].sort((a, b) => a - b)).to.deep.equal(progress);
    });

    it('reports the hash of each file after the result', async () => {
      const file = flightFile('a.csv', 'AAA1');
      const hash = await new Promise<string>((resolve, reject) => {
        worker.open([file], { onHash: (_, sha256) => resolve(sha256) }).catch(reject);
      });
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      expect(hash).to.equal([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    });

    it('keeps what can be read when a file among others cannot', async () => {
      const [good, bad, also] = await worker.open([
        flightFile('a.csv', 'AAA1'),
        new File(['this is a letter, dear reader\nnot a track\n'], 'letter.txt'),
        flightFile('c.csv', 'CCC3'),
      ]);
      expect(good).to.have.property('tracks');
      expect(also).to.have.property('tracks');
      expect(bad).to.have.property('name', 'letter.txt');
      expect(bad).to.have.nested.property('error.message').that.has.length.greaterThan(20);
    });

    it('gives the same numbers as a call without a worker', async () => {
      const files = await worker.open([flightFile('a.csv', 'AAA1')]);
      const [track] = tracksOf(files);
      const [analysis] = await worker.analyze([track.meta.id], { route: 'UBBB-URMG' });
      const airports = await loadAirports();
      const direct = analyze(track, { airports, route: parseRoute('UBBB-URMG', airports) });
      expect(analysis.track).to.equal(track);
      expect(analysis.findings).to.deep.equal(direct.findings);
      expect(analysis.notRun).to.deep.equal(direct.notRun);
      expect(analysis.deviation).to.deep.equal(direct.deviation);
      expect(analysis.status).to.deep.equal(direct.status);
    });

    it('counts findings at each value of an option, without an analysis for each', async () => {
      const [id] = idsOf(await worker.open([flightFile('a.csv', 'AAA1')]));
      const trial = { kind: 'route-deviation', option: 'terminal', values: [0, 100] };
      const how = { route: 'UBBB-URMG', settings: { 'route-deviation': { gross: 200 } } };
      const expected: number[] = [];
      for (const terminal of trial.values) {
        const settings = { 'route-deviation': { gross: 200, terminal } };
        const [{ findings }] = await worker.analyze([id], { ...how, settings });
        expected.push(findings.filter(({ kind }) => kind === trial.kind).length);
      }
      expect(await worker.count(id, trial, how)).to.deep.equal(expected);
      expect(new Set(expected).size).to.equal(2);
      expect(await worker.count(id, trial)).to.deep.equal([0, 0]);
      expect(await failure(worker.count('no-such', trial))).to.be.instanceOf(WorkerError);
      expect(await failure(worker.count(id, { ...trial, values: [-1] }))).to.be.instanceOf(WorkerError);
    });

    it('computes anew with another route and other settings, without reading again', async () => {
      const [id] = idsOf(await worker.open([flightFile('a.csv', 'AAA1')]));
      const [bare] = await worker.analyze([id]);
      const [routed] = await worker.analyze([id], { route: 'UBBB-URMG' });
      const [again] = await worker.analyze([id], { route: 'UBBB-URML' });
      expect(bare.deviation).to.equal(undefined);
      expect(routed.deviation?.max?.nm).to.be.greaterThan(1);
      expect(again.deviation?.crossTrack).to.not.deep.equal(routed.deviation?.crossTrack);
      expect(again.route?.id).to.equal('UBBB-URML');
    });

    it('says clearly what is wrong with a route, a setting, a place or a flight', async () => {
      const [id] = idsOf(await worker.open([flightFile('a.csv', 'AAA1')]));
      const cases = [
        [{ route: 'UBBB-QQQQ' }, 'QQQQ'],
        [{ settings: { nonsense: { x: 1 } } }, 'nonsense'],
        [{ near: { airport: 'QQQQ', radius: 30 } }, 'QQQQ'],
      ] as const;
      for (const [how, word] of cases) {
        const error = await failure(worker.analyze([id], how));
        expect(error).to.be.instanceOf(WorkerError);
        expect((error as Error).message).to.contain(word);
      }
      expect(await failure(worker.analyze(['no-such-flight']))).to.be.instanceOf(WorkerError);
      expect(await worker.analyze([id])).to.have.length(1);
    });

    it('opens the same file twice as two flights', async () => {
      const once = idsOf(await worker.open([flightFile('a.csv', 'AAA1')]));
      const twice = idsOf(await worker.open([flightFile('a.csv', 'AAA1')]));
      expect(twice).to.deep.equal(once.map((id) => `${id}-2`));
      expect(await worker.analyze([...once, ...twice])).to.have.length(2);
    });

    it('lets go of flights', async () => {
      const [id] = idsOf(await worker.open([flightFile('a.csv', 'AAA1')]));
      worker.close([id]);
      expect(await failure(worker.analyze([id]))).to.be.instanceOf(WorkerError);
    });

    it('reads a file again under the same ids, and changes nothing until it is taken', async () => {
      const ids = idsOf(await worker.open([flightFile('a.csv', 'AAA1')]));
      const [before] = await worker.analyze(ids);
      const again = await worker.stage([flightFile('a.csv', 'AAA1', 42, 200)], { instead: ids });
      expect(idsOf(again.files)).to.deep.equal(ids);
      const [staged] = await again.analyze(ids);
      expect(staged.track.length).to.equal(200);
      expect(staged.findings.every(({ id }) => !id.includes('-2-'))).to.equal(true);
      expect((await worker.analyze(ids))[0].track).to.equal(before.track);
      again.take();
      expect((await worker.analyze(ids))[0].track).to.equal(staged.track);
    });

    it('lets go of what was read and is not taken', async () => {
      const ids = idsOf(await worker.open([flightFile('a.csv', 'AAA1')]));
      const dropped = await worker.stage([flightFile('a.csv', 'AAA1'), flightFile('b.csv', 'BBB2')], {
        instead: ids,
      });
      dropped.drop();
      expect(await failure(dropped.analyze(idsOf(dropped.files)))).to.be.instanceOf(WorkerError);
      const half = await worker.stage([flightFile('b.csv', 'BBB2'), flightFile('c.csv', 'CCC3')]);
      const [b, c] = idsOf(half.files);
      half.take([c]);
      expect(await worker.analyze([...ids, c])).to.have.length(2);
      expect(await failure(worker.analyze([b]))).to.be.instanceOf(WorkerError);
    });

    it('knows the open flights again after it was ended', async () => {
      const ids = idsOf(await worker.open([flightFile('a.csv', 'AAA1')]));
      const [before] = await worker.analyze(ids, { route: 'UBBB-URMG' });
      worker.terminate();
      const [after] = await worker.analyze(ids, { route: 'UBBB-URMG' });
      expect(after.deviation).to.deep.equal(before.deviation);
      expect(after.track).to.equal(before.track);
    });

    it('computes the others when one is closed meanwhile', async () => {
      const ids = idsOf(await worker.open([flightFile('a.csv', 'AAA1'), flightFile('b.csv', 'BBB2', 43)]));
      const computing = worker.analyze(ids);
      worker.close([ids[1]]);
      const analyses = await computing;
      expect(analyses[0].track.meta.id).to.equal(ids[0]);
    });

    it('stops when asked, and opens the next file as if nothing had been', async () => {
      const before = idsOf(await worker.open([flightFile('before.csv', 'AAA1')]));
      const controller = new AbortController();
      const large = flightFile('large.csv', 'BBB2', 43, 60_000);
      const opening = worker.open([large, large, large], {
        signal: controller.signal,
        onProgress: () => controller.abort(),
      });
      expect(await failure(opening)).to.have.property('name', 'AbortError');
      const after = idsOf(await worker.open([flightFile('after.csv', 'CCC3')]));
      expect(await worker.analyze([...before, ...after])).to.have.length(2);
      expect(await failure(worker.analyze(['BBB2']))).to.be.instanceOf(WorkerError);
    });

    it('does not begin what was aborted before', async () => {
      const signal = AbortSignal.abort();
      expect(await failure(worker.open([flightFile('a.csv', 'AAA1')], { signal }))).to.have.property(
        'name',
        'AbortError',
      );
    });
  });
}

/** What needs a browser here: a Worker, and messages that carry files. */
describe('the page side of the worker', () => {
  it('refuses what arrives after an abort, and has it let go of', async () => {
    const fake = line();
    const worker = new FlightWorker(() => fake);
    const controller = new AbortController();
    const opening = worker.open([flightFile('a.csv', 'AAA1')], { signal: controller.signal });
    controller.abort();
    expect(await failure(opening)).to.have.property('name', 'AbortError');
    // A worker that has not seen the cancel yet.
    const [id] = ['LATE-1'];
    const reply = {
      type: 'read',
      job: 1,
      file: 0,
      report: {},
      tracks: [{ meta: { id }, length: 0, columns: {} }],
    };
    fake.onmessage?.call(fake as unknown as Worker, new MessageEvent('message', { data: reply }));
    expect(fake.sent.at(-1)).to.deep.equal({ type: 'close', flights: [`1/${id}`] });
  });

  it('has the worker stop reading after an abort', async () => {
    const port = line();
    const worker = new FlightWorker(() => port);
    const controller = new AbortController();
    const files = Array.from({ length: 20 }, (_, i) => flightFile(`${i}.csv`, `AAA${i}`, 42, 6000));
    const onFile = () => controller.abort();
    expect(await failure(worker.open(files, { signal: controller.signal, onFile }))).to.have.property(
      'name',
      'AbortError',
    );
    await Promise.all(port.handled);
    expect(port.replies.filter(({ type }) => type === 'read').length).to.be.within(1, 19);
    expect(port.replies.some(({ type }) => type === 'done')).to.equal(false);
  });

  it('fails its open jobs when the worker stops, and starts another for the next', async () => {
    const lines = [line(), line()];
    let started = 0;
    const worker = new FlightWorker(() => lines[started++]);
    const opening = worker.open([flightFile('a.csv', 'AAA1')]);
    lines[0].onerror?.call(
      lines[0] as unknown as Worker,
      new ErrorEvent('error', { message: 'out of memory' }),
    );
    expect(await failure(opening))
      .to.have.property('message')
      .that.contains('out of memory');
    expect(idsOf(await worker.open([flightFile('a.csv', 'AAA1')]))).to.have.length(1);
    expect(started).to.equal(2);
  });

  it('keeps the worker’s columns when copies have been handed over', async () => {
    const worker = new FlightWorker(line);
    const [id] = idsOf(await worker.open([flightFile('a.csv', 'AAA1')]));
    const [one] = await worker.analyze([id], { route: 'UBBB-URMG' });
    const [two] = await worker.analyze([id], { route: 'UBBB-URMG' });
    expect(two.deviation).to.deep.equal(one.deviation);
    expect(one.status.ofRow).to.have.length(300);
  });
});
