import { messageOf } from '../shared/error-message.js';
import { bundleWork, type BundleJob, type BundleReply } from './work.js';

/** The part of a dedicated worker's scope that is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<BundleJob>) => void) | null;
  postMessage(reply: BundleReply, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data }) =>
  void bundleWork(data).then(
    (result) => scope.postMessage({ result }, result instanceof Uint8Array ? [result.buffer] : []),
    (error: unknown) => scope.postMessage({ error: messageOf(error) }, []),
  );
