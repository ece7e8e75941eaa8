import { aTimeout, expect } from '@open-wc/testing';
import { FlightWorker, type WorkerPort } from '../../src/worker/client.js';
import type { Request } from '../../src/worker/protocol.js';
import { flightFile, line } from './helpers.js';

/** A port that answers until a request of a type (of the given number of them) arrives, and nothing from then on. */
function hangingAt(type: Request['type'], count = 1): WorkerPort & { ended: boolean } {
  const port = line();
  const { postMessage } = port;
  let left = count;
  let hung = false;
  port.postMessage = (request: Request) => {
    if (request.type === type && --left === 0) hung = true;
    if (!hung) postMessage(request);
  };
  return port;
}

/** A worker whose first port hangs, and the ports that it has started. */
function hanging(type: Request['type'], count?: number) {
  const ports: (WorkerPort & { ended: boolean })[] = [];
  const worker = new FlightWorker(() => {
    const port = ports.length === 0 ? hangingAt(type, count) : line();
    ports.push(port);
    return port;
  });
  return { worker, ports };
}

describe('a worker that hangs', () => {
  it('lets go of a canceled reading at once, and the next file is read by another', async () => {
    const { worker, ports } = hanging('open');
    const abort = new AbortController();
    const reading = worker.open([flightFile('a.csv', 'AAA1')], { signal: abort.signal });
    abort.abort();
    await reading.then(
      () => expect.fail('it was canceled'),
      (error: Error) => expect(error.name).to.equal('AbortError'),
    );
    const [file] = await worker.open([flightFile('b.csv', 'BBB2')]);
    expect(file).to.have.property('tracks');
    expect(ports.map(({ ended }) => ended)).to.deep.equal([true, false]);
  });

  it('is told of while it is waited for, and not when it has answered', async () => {
    let silent = 0;
    const hung = new FlightWorker(() => hangingAt('open'), 0.05);
    const abort = new AbortController();
    const reading = hung.open([flightFile('a.csv', 'AAA1')], {
      signal: abort.signal,
      onSilence: () => silent++,
    });
    await aTimeout(200);
    expect(silent).to.equal(1);
    abort.abort();
    await reading.catch(() => undefined);
    const works = new FlightWorker(line, 0.3);
    await works.open([flightFile('b.csv', 'BBB2')], { onSilence: () => silent++ });
    await aTimeout(400);
    expect(silent).to.equal(1);
  });

  it('loses none of the open flights', async () => {
    const { worker } = hanging('open', 2);
    const [file] = await worker.open([flightFile('a.csv', 'AAA1')]);
    const ids = 'tracks' in file ? file.tracks.map(({ meta }) => meta.id) : [];
    const abort = new AbortController();
    const reading = worker.open([flightFile('b.csv', 'BBB2')], { signal: abort.signal });
    abort.abort();
    await reading.catch(() => undefined);
    const [analysis] = await worker.analyze(ids);
    expect(analysis.track.meta.callsign).to.equal('AAA1');
  });

  it('has its other work done by the next', async () => {
    const { worker } = hanging('open', 2);
    const [first] = await worker.open([flightFile('a.csv', 'AAA1')]);
    const ids = 'tracks' in first ? first.tracks.map(({ meta }) => meta.id) : [];
    const abort = new AbortController();
    const reading = worker
      .open([flightFile('b.csv', 'BBB2')], { signal: abort.signal })
      .catch(() => undefined);
    const analyzing = worker.analyze(ids);
    const counted: string[] = [];
    const third = worker.open([flightFile('c.csv', 'CCC3')], { onHash: (_, sha256) => counted.push(sha256) });
    abort.abort();
    await reading;
    expect((await analyzing)[0].track.meta.callsign).to.equal('AAA1');
    expect((await third)[0]).to.have.property('tracks');
  });

  it('has its hashes computed by the next', async () => {
    const { worker, ports } = hanging('analyze');
    let known: (sha256: string) => void;
    const hash = new Promise<string>((resolve) => (known = resolve));
    // The first port reads the file; before its hash comes, an analysis hangs.
    const abort = new AbortController();
    let ids: string[] = [];
    const opening = worker.open([flightFile('a.csv', 'AAA1')], {
      onHash: (_, sha256) => known(sha256),
      onFile: (file) => {
        ids = 'tracks' in file ? file.tracks.map(({ meta }) => meta.id) : [];
      },
    });
    await opening;
    const analyzing = worker.analyze(ids, { signal: abort.signal }).catch(() => undefined);
    abort.abort();
    await analyzing;
    expect(await hash).to.match(/^[0-9a-f]{64}$/);
    expect(ports[0].ended || ports.length === 1).to.equal(true);
  });

  it('is not asked for the hashes of a canceled reading', async () => {
    const { worker, ports } = hanging('open');
    const abort = new AbortController();
    const heard: string[] = [];
    const canceled = worker
      .open([flightFile('a.csv', 'AAA1')], {
        signal: abort.signal,
        onHash: (_, sha256) => heard.push(sha256),
      })
      .catch(() => undefined);
    const known = new Promise<string>((resolve) => {
      void worker.open([flightFile('b.csv', 'BBB2')], { onHash: (_, sha256) => resolve(sha256) });
    });
    abort.abort();
    await canceled;
    expect(await known).to.match(/^[0-9a-f]{64}$/);
    const asked = ports.flatMap((port) => ('sent' in port ? (port.sent as Request[]) : []));
    expect(asked.filter(({ type }) => type === 'hash')).to.deep.equal([]);
    expect(heard).to.deep.equal([]);
  });

  it('is kept if it confirms the cancel', async () => {
    const { worker, ports } = hanging('count');
    const abort = new AbortController();
    const reading = worker.open([flightFile('a.csv', 'AAA1', 42, 30_000)], { signal: abort.signal });
    abort.abort();
    await reading.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await worker.open([flightFile('b.csv', 'BBB2')]))[0]).to.have.property('tracks');
    expect(ports).to.have.length(1);
  });
});
