import { freeId } from '../base/free-id.js';
import type { Input, ReadOptions } from '../formats/base/format.js';
import { readFile } from '../formats/index.js';
import type { FileReport } from '../formats/base/report.js';
import { UnpackError } from '../formats/unpack/budget.js';
import { makeTrack, type Track, type TrackMeta } from '../track/track.js';

/** A file as a door has it: a File, a path, standard input. */
export interface FileSource {
  readonly name: string;
  /** Bytes; 0 unknown. */
  readonly size: number;
  /** What is to be read: the file itself, unpacked, or each file of an archive. `onBytes` gets the bytes read of the file as given. */
  inputs(onBytes: (bytes: number) => void): Promise<readonly Input[]>;
}

export interface ReadAllOptions extends Omit<ReadOptions, 'onProgress'> {
  /** Ids of flights that are loaded already; those of the new ones are added. */
  readonly taken: Set<string>;
  readonly onProgress?: (name: string, done: number, total: number) => void;
}

/** What came of one file. `source` is its place in the list given; an archive gives several. */
export type ReadOutcome =
  | { readonly source: number; readonly report: FileReport; readonly tracks: readonly Track[] }
  | { readonly source: number; readonly name: string; readonly error: unknown };

const withMeta = (track: Track, meta: Partial<TrackMeta>): Track =>
  makeTrack({ ...track.data, meta: { ...track.meta, ...meta } });

/** The track as one of the file `name`. */
const withFile = (track: Track, name: string): Track =>
  track.meta.file === name ? track : withMeta(track, { file: name });

/**
 * The tracks with ids that no loaded flight has: the same flight from a second file becomes `…-2`.
 * @param taken ids given so far; the new ones are added.
 */
function withUniqueIds(tracks: readonly Track[], taken: Set<string>): Track[] {
  return tracks.map((track) => {
    const id = freeId(track.meta.id, taken);
    return id === track.meta.id ? track : withMeta(track, { id });
  });
}

/** Reads files one after another; one that cannot be read is reported and the others continue. @throws the signal's reason */
export async function* readAll(
  sources: readonly FileSource[],
  options: ReadAllOptions,
): AsyncGenerator<ReadOutcome> {
  const total = sources.reduce((sum, source) => sum + source.size, 0);
  let before = 0;
  for (const [source, { name, size, inputs }] of sources.entries()) {
    const onBytes = (bytes: number) => options.onProgress?.(name, before + Math.min(bytes, size), total);
    try {
      const list = await inputs(onBytes);
      for (const input of list) {
        // The one file in a gzip goes by the name that the user gave.
        const outcome = await readOne(source, input, list.length === 1 ? name : input.name, options);
        yield outcome;
        if ('error' in outcome && outcome.error instanceof UnpackError) break;
      }
    } catch (error) {
      options.signal?.throwIfAborted();
      yield { source, name, error };
    }
    before += size;
  }
}

async function readOne(
  source: number,
  input: Input,
  name: string,
  options: ReadAllOptions,
): Promise<ReadOutcome> {
  const { taken, signal, undo, dialect } = options;
  const how = { ...(signal && { signal }), ...(undo && { undo }), ...(dialect && { dialect }) };
  try {
    const { report, tracks } = await readFile(input, how);
    signal?.throwIfAborted();
    const named = tracks.map((track) => withFile(track, name));
    return { source, report: { ...report, name }, tracks: withUniqueIds(named, taken) };
  } catch (error) {
    signal?.throwIfAborted();
    return { source, name, error };
  }
}
