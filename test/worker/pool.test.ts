import { expect } from 'chai';
import type { WorkerPort } from '../../src/worker/jobs.js';
import { WorkerPool } from '../../src/worker/pool.js';
import type { Reply, Request } from '../../src/worker/protocol.js';

/** A worker that answers what it is told to. */
interface Fake extends WorkerPort {
  readonly got: Request[];
  ended: boolean;
  say(reply: Reply): void;
}
function fake(): Fake {
  const port: Fake = {
    got: [],
    ended: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (request: Request) => void port.got.push(request),
    terminate: () => void (port.ended = true),
    say: (data) => port.onmessage?.call(port as unknown as Worker, new MessageEvent('message', { data })),
  };
  return port;
}
function pool() {
  const workers: Fake[] = [];
  const { port } = new WorkerPool(() => {
    workers.push(fake());
    return workers[workers.length - 1];
  });
  return { workers, port };
}
const ask = (port: WorkerPort, job: number) => port.postMessage({ type: 'cancel', job } satisfies Request);
const heardBy = (port: WorkerPort): Reply[] => {
  const heard: Reply[] = [];
  port.onmessage = ({ data }: MessageEvent<Reply>) => void heard.push(data);
  return heard;
};

describe('the workers of a page', () => {
  it('are two for any number of clients, and none when the last one has gone', () => {
    const { workers, port } = pool();
    const clients = Array.from({ length: 10 }, port);
    expect(workers).to.have.lengthOf(2);
    for (const client of clients.slice(1)) client.terminate();
    expect(workers.map(({ ended }) => ended)).to.deep.equal([false, true]);
    clients[0].terminate();
    clients[0].terminate();
    expect(workers.map(({ ended }) => ended)).to.deep.equal([true, true]);
    port();
    expect(workers).to.have.lengthOf(3);
  });

  it('answer the client that asked, and nobody else', () => {
    const { workers, port } = pool();
    const [first, , third] = [port(), port(), port()];
    const [heard, other] = [heardBy(first), heardBy(third)];
    ask(first, 11);
    ask(third, 12);
    workers[0].say({ type: 'done', job: 12 });
    expect([heard, other]).to.deep.equal([[], [{ type: 'done', job: 12 }]]);
    first.terminate();
    workers[0].say({ type: 'done', job: 11 });
    expect(heard).to.deep.equal([]);
  });

  it('forget what was read for a client that has gone', () => {
    const { workers, port } = pool();
    const [first] = [port(), port(), port()];
    ask(first, 21);
    first.terminate();
    const tracks = [{ meta: { id: 'A' } }] as never;
    workers[0].say({ type: 'read', job: 21, file: 0, source: 0, report: {} as never, tracks });
    expect(workers[0].got.at(-1)).to.deep.equal({ type: 'close', flights: ['21/A'] });
  });

  it('go on for the others when one has left, and are replaced where they do not answer', () => {
    const { setTimeout: later } = globalThis;
    const waiting: (() => void)[] = [];
    globalThis.setTimeout = ((run: () => void) => waiting.push(run)) as never;
    try {
      const { workers, port } = pool();
      const [first, , third, , fifth] = Array.from({ length: 5 }, port);
      let told = 0;
      fifth.onmessageerror = () => told++;
      first.terminate();
      expect(workers[0].got.at(-1)).to.deep.equal({ type: 'cancel', job: -1 });
      expect(workers[0].ended).to.equal(false);
      expect(waiting).to.have.lengthOf(1);
      workers[0].say({ type: 'canceled', job: -1 });
      third.terminate();
      expect(waiting, 'asked again, since it had answered').to.have.lengthOf(2);
      waiting[1]();
      expect([workers[0].ended, told]).to.deep.equal([true, 1]);
    } finally {
      globalThis.setTimeout = later;
    }
  });

  it('tell every client when one stops', () => {
    const { workers, port } = pool();
    const clients = Array.from({ length: 4 }, port);
    const told = clients.map(() => 0);
    clients.forEach((client, i) => (client.onerror = () => told[i]++));
    workers[0].onerror?.call(workers[0] as unknown as Worker, new Event('error') as ErrorEvent);
    expect(told).to.deep.equal([1, 0, 1, 0]);
  });
});
