import { loadAirports } from '../../src/route/airports/index.js';
import type { WorkerPort } from '../../src/worker/client.js';
import type { Reply, Request } from '../../src/worker/protocol.js';
import { Session } from '../../src/worker/session.js';

/** 300 rows of a flight in the Flightradar24 export's columns, `lat` apart from those of another. */
export function flightFile(name: string, callsign: string, lat = 42, rows = 300): File {
  const start = Date.UTC(2024, 11, 25, 4) / 1000;
  const line = (_: unknown, i: number) => {
    const time = start + 10 * i;
    const utc = new Date(time * 1000).toISOString().replace('.000', '');
    return `${time},${utc},${callsign},"${lat.toFixed(6)},${(44 + (i % 300) * 0.02803).toFixed(6)}",30000,450,90`;
  };
  const header = 'Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction';
  return new File([[header, ...Array.from({ length: rows }, line)].join('\n')], name);
}

/** Both sides in one thread: what is posted is cloned and arrives later, as between two. */
export function line(): WorkerPort & {
  readonly sent: Request[];
  readonly replies: Reply[];
  /** Of each request that the worker's side has begun: settled when it has posted its last reply. */
  readonly handled: Promise<void>[];
  ended: boolean;
} {
  const sent: Request[] = [];
  const handled: Promise<void>[] = [];
  const replies: Reply[] = [];
  let delivered = Promise.resolve();
  const later = () => new Promise<void>((resolve) => setTimeout(resolve));
  const post = (reply: Reply, transfer: Transferable[]) => {
    const data = structuredClone(reply, { transfer });
    replies.push(data);
    // One after the other, as between two threads: separate timers may overtake each other.
    delivered = delivered.then(later).then(() => {
      if (!self.ended) self.onmessage?.call(self as unknown as Worker, new MessageEvent('message', { data }));
    });
  };
  const session = new Session(post, loadAirports);
  const self = {
    sent,
    replies,
    handled,
    ended: false,
    onmessage: null as WorkerPort['onmessage'],
    onmessageerror: null as WorkerPort['onmessageerror'],
    onerror: null as WorkerPort['onerror'],
    postMessage(request: Request) {
      sent.push(request);
      setTimeout(() => void handled.push(session.handle(structuredClone(request))));
    },
    terminate() {
      self.ended = true;
    },
  };
  return self;
}
