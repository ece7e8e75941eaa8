import { flownOf } from './flown.js';
import { isPath } from '../track/path.js';
import type { Track } from '../track/track.js';

/**
 * What the rows of a flight are ordered by, and what cursor and visible range are places on: Unix seconds; NM flown on a
 * path, which has no times.
 */
export const axisOf = (track: Track): Float64Array => (isPath(track) ? flownOf(track) : track.time);
