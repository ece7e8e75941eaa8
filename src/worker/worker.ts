import { loadAirports } from '../route/airports/index.js';
import type { Reply, Request } from './protocol.js';
import { Session } from './session.js';

/** The part of a dedicated worker's scope that is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
const session = new Session((reply, transfer) => scope.postMessage(reply, transfer), loadAirports);
scope.onmessage = ({ data }) => session.handle(data);
