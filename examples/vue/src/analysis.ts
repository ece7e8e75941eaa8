import type { Analysis } from 'crosstrack/core';
import { FlightWorker } from 'crosstrack/flight-worker';

const worker = new FlightWorker();

/** The first flight of a file, analyzed in the worker. */
export async function analysisOf(src: string, route: string, signal: AbortSignal): Promise<Analysis> {
  const answer = await fetch(src, { signal });
  const [opened] = await worker.open([new File([await answer.blob()], src)], { signal });
  if ('error' in opened) throw new Error(opened.error.message);
  const [analysis] = await worker.analyze([opened.tracks[0].meta.id], { route, signal });
  return analysis;
}
