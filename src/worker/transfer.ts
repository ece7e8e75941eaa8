import type { Analysis } from '../analysis/analyze.js';
import type { Columns, TrackData } from '../track/track.js';
import type { AnalysisData } from './protocol.js';

/** A message's data and the buffers to transfer with it: copies, the worker keeps the originals. */
export interface Parcel<T> {
  readonly data: T;
  readonly transfer: ArrayBuffer[];
}

const buffersOf = (arrays: readonly { readonly buffer: ArrayBufferLike }[]): ArrayBuffer[] =>
  arrays.map((array) => array.buffer as ArrayBuffer);

/** Copies of all tracks' columns. */
export function packTracks(tracks: readonly TrackData[]): Parcel<TrackData[]> {
  const transfer: ArrayBuffer[] = [];
  const data = tracks.map(({ meta, length, columns }) => {
    const copies = Object.entries(columns).map(([name, values]) => [name, values.slice()] as const);
    transfer.push(...buffersOf(copies.map(([, values]) => values)));
    return { meta, length, columns: Object.fromEntries(copies) as Partial<Columns> };
  });
  return { data, transfer };
}

/** A copy of an analysis' arrays, without its track. */
export function packAnalysis({ track, status, deviation, ...rest }: Analysis): Parcel<AnalysisData> {
  const ofRow = status.ofRow.slice();
  const after = status.after.slice();
  const arrays = deviation && {
    crossTrack: deviation.crossTrack.slice(),
    alongTrack: deviation.alongTrack.slice(),
    leg: deviation.leg.slice(),
    toDestination: deviation.toDestination.slice(),
  };
  const data: AnalysisData = {
    ...rest,
    flight: track.meta.id,
    status: { ...status, ofRow, after },
    ...(deviation && { deviation: { ...deviation, ...arrays } }),
  };
  return { data, transfer: buffersOf([ofRow, after, ...Object.values(arrays ?? {})]) };
}
