import { freeId } from '../base/free-id.js';
import { makeTrack, type Track, type TrackMeta } from '../track/track.js';

const withMeta = (track: Track, meta: Partial<TrackMeta>): Track =>
  makeTrack({ ...track.data, meta: { ...track.meta, ...meta } });

/** The track as one of the file `name`. */
export const withFile = (track: Track, name: string): Track =>
  track.meta.file === name ? track : withMeta(track, { file: name });

/**
 * The tracks with ids that no loaded flight has: the same flight from a second file becomes `…-2`.
 * @param taken ids given so far; the new ones are added.
 */
export function withUniqueIds(tracks: readonly Track[], taken: Set<string>): Track[] {
  return tracks.map((track) => {
    const id = freeId(track.meta.id, taken);
    return id === track.meta.id ? track : withMeta(track, { id });
  });
}
