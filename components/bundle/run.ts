import { spawn } from './spawn.js';
import type { BundleJob, BundleReply, BundleResult } from './work.js';

/** Of a worker that is there for this job alone: a bundle holds every file several times, and all of it goes with it. */
function inWorker(worker: Worker, job: BundleJob): Promise<BundleResult> {
  const done = new Promise<BundleResult>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<BundleReply>) =>
      'error' in data ? reject(new Error(data.error)) : resolve(data.result);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
  });
  worker.postMessage(job);
  return done.finally(() => worker.terminate());
}

/** Makes or checks a bundle, besides the page where that is possible. */
export async function runBundle<R extends BundleResult>(job: BundleJob): Promise<R> {
  const worker = spawn();
  const result = worker ? inWorker(worker, job) : (await import('./work.js')).bundleWork(job);
  return (await result) as R;
}
